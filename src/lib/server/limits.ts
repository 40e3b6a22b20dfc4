/**
 * How often somebody may do what: per account and per address, in this process's memory. Generous for an office behind
 * one address, tight for a guess or a flood. Exceeding one is `too_many_requests` with the seconds to wait.
 */
import { isIPv4 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limit } from '../protocol/endpoint';
import { AppError } from './errors';

/** Who asks: by address, and by account where that is what counts. */
export interface Asker {
	address: string;
	/** Its id, empty for a guest. */
	account: () => Promise<string>;
	/** How often at once: mutations of a push, keys of a look-up. */
	times?: number;
}

const MINUTE = 60;

const limiter = (keyPrefix: string, points: number, minutes: number) =>
	new RateLimiterMemory({ keyPrefix, points, duration: minutes * MINUTE });

export class Limits {
	// An office or a network meeting stands behind one address: its phones start, ask and sign in at the same time.
	/** Guesses at one account from one address, at one account from anywhere, and logins from one address. */
	readonly #loginPair = limiter('login pair', 5, 15);
	readonly #loginAccount = limiter('login account', 30, 60);
	readonly #loginAddress = limiter('login address', 120, 15);
	readonly #guestSubmit = limiter('guest submit', 60, 10);
	readonly #accountPush = limiter('account push', 300, 10);
	readonly #receipts = limiter('receipts', 300, 10);
	readonly #snapshots = limiter('snapshots', 600, 10);
	readonly #notifications = limiter('notifications', 60, 10);
	readonly #desk = limiter('desk', 300, 10);
	readonly #streams = limiter('streams', 300, 10);

	/** Counts a login before it is tried; `succeeded` gives back what was no guess. */
	async login(email: string, address: string): Promise<{ succeeded: () => Promise<void> }> {
		const network = networkOf(address);
		const pair = `${email} ${network}`;
		await take(this.#loginAddress, network);
		await take(this.#loginPair, pair);
		await take(this.#loginAccount, email);
		return {
			succeeded: async () => {
				await this.#loginPair.delete(pair);
				await this.#loginAccount.reward(email);
			}
		};
	}

	/** What an endpoint's line names. */
	take(limit: Limit, asker: Asker): Promise<void> {
		return this.#takes[limit](asker);
	}

	readonly #takes: Readonly<Record<Limit, (asker: Asker) => Promise<void>>> = {
		none: async () => {},
		// Counted where the password is tried, which gives back what was no guess.
		login: async () => {},
		/** Mutations of a guest count by address, those of an account by account. */
		push: async ({ account, address, times }) => {
			const user = await account();
			return user === ''
				? take(this.#guestSubmit, networkOf(address), times)
				: take(this.#accountPush, user, times);
		},
		/** Every key counts: a guess at receipts must not come in twenties. */
		receipts: ({ address, times }) => take(this.#receipts, networkOf(address), times),
		snapshots: ({ address }) => take(this.#snapshots, networkOf(address)),
		streams: ({ address }) => take(this.#streams, networkOf(address)),
		/** Changes of an account's notice settings. */
		notifications: async ({ account }) => take(this.#notifications, await account()),
		/** The desk's pages, which read the whole of what is open. */
		desk: async ({ account }) => take(this.#desk, await account()),
		testMail: async (asker) => {
			await this.take('desk', asker);
			await this.take('notifications', asker);
		}
	};
}

/** Whom an address stands for: one IPv4 address, or the /64 that a single IPv6 line is given. */
export function networkOf(address: string): string {
	const embedded = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
	if (embedded) return embedded;
	if (isIPv4(address)) return address;
	const [head = '', tail] = address.split('::');
	const groups = head === '' ? [] : head.split(':');
	if (tail !== undefined) {
		const rest = tail === '' ? 0 : tail.split(':').length;
		while (groups.length < 8 - rest) groups.push('0');
	}
	return groups
		.slice(0, 4)
		.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
		.join(':');
}

async function take(from: RateLimiterMemory, key: string, points = 1): Promise<void> {
	try {
		await from.consume(key, points);
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		throw new AppError('too_many_requests', { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) || 1 });
	}
}
