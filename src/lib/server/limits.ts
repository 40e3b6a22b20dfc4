/**
 * How often somebody may do what: per account and per address, in this process's memory. Generous for an office behind
 * one address, tight for a guess or a flood. Exceeding one is `too_many_requests` with the seconds to wait.
 */
import { isIPv4 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './errors';

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

	/** Mutations of a guest count by address, those of an account by account. */
	push(userId: string, address: string, mutations: number): Promise<void> {
		return userId === ''
			? take(this.#guestSubmit, networkOf(address), mutations)
			: take(this.#accountPush, userId, mutations);
	}

	/** Every key counts: a guess at receipts must not come in twenties. */
	receipts(address: string, keys: number): Promise<void> {
		return take(this.#receipts, networkOf(address), keys);
	}

	snapshot(address: string): Promise<void> {
		return take(this.#snapshots, networkOf(address));
	}

	/** Changes of an account's notice settings, and the desk's test mails. */
	notifications(userId: string): Promise<void> {
		return take(this.#notifications, userId);
	}

	/** The desk's pages, which read the whole of what is open. */
	desk(userId: string): Promise<void> {
		return take(this.#desk, userId);
	}

	stream(address: string): Promise<void> {
		return take(this.#streams, networkOf(address));
	}
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
