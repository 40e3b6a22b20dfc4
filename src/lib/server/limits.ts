/**
 * How often somebody may do what: per account and per address, in this process's memory. Generous for an office behind
 * one address, tight for a guess or a flood. Exceeding one is `too_many_requests` with the seconds to wait.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { LIST_LIMITS } from '../domain/list-limits';
import type { Limit } from '../protocol/endpoint';
import { blockOf, networkOf } from './client-address';
import { AppError } from './errors';

/** Who asks: by address, and by account where that is what counts. */
export interface Asker {
	address: string;
	/** Its id, empty for a guest. */
	account: () => Promise<string>;
	/** How often at once: mutations of a push, keys of a look-up. */
	times?: number;
	/** How many bytes of it would be stored. */
	bytes?: number;
}

const MINUTE = 60;
/** Event streams of one address at the same time: an office, or a meeting behind one line. */
const STREAMS_OPEN = 100;

const limiter = (keyPrefix: string, points: number, minutes: number) =>
	new RateLimiterMemory({ keyPrefix, points, duration: minutes * MINUTE });

export class Limits {
	// An office or a network meeting stands behind one address: its phones start, ask and sign in at the same time.
	/** Guesses at one account from one address, at one account from anywhere, and logins from one address. */
	readonly #loginPair = limiter('login pair', 5, 15);
	readonly #loginAccount = limiter('login account', 30, 60);
	readonly #loginAddress = limiter('login address', 120, 15);
	/** What strangers try must not keep its owner out: a device that has signed in before has this instead. */
	readonly #loginDevice = limiter('login device', 10, 15);
	/**
	 * Codes of a second factor, by whoever has the password: of a million, three are good at a time, so that a stranger has a
	 * chance of one in ten thousand in a day. A device that has signed in before has tries of its own here too.
	 */
	readonly #codesPair = limiter('codes pair', 5, 15);
	readonly #codesAccount = limiter('codes account', 30, 24 * 60);
	readonly #codesDevice = limiter('codes device', 30, 24 * 60);
	/** Links that are good once, and forgotten passwords, from one address: a meeting at which everybody opens her invitation. */
	readonly #links = limiter('links', 600, 10);
	/** Mails that strangers can have sent to one account. */
	readonly #mailsAsked = limiter('mails asked', 5, 24 * 60);
	/** Questions to browsers for a passkey, and their answers, from one address. */
	readonly #passkeys = limiter('passkeys', 300, 10);
	readonly #guestSubmit = limiter('guest submit', 60, 10);
	/** A provider's customer has 65,536 networks. */
	readonly #guestBlock = limiter('guest block', 120, 10);
	/** What one address leaves on the disk in a day. */
	readonly #guestBytes = limiter('guest bytes', 6 * 1024 * 1024, 24 * 60);
	/** What a block leaves there: four lines of it may fill their day, 65,536 may not. */
	readonly #guestBlockBytes = limiter('guest block bytes', 24 * 1024 * 1024, 24 * 60);
	readonly #accountPush = limiter('account push', 300, 10);
	readonly #receipts = limiter('receipts', 300, 10);
	readonly #snapshots = limiter('snapshots', 600, 10);
	readonly #notifications = limiter('notifications', 60, 10);
	readonly #desk = limiter('desk', 300, 10);
	readonly #invitations = limiter('invitations', 600, 24 * 60);
	/** Each may be of twenty megabytes, and is read at once: what of them is kept is counted by network. */
	readonly #imports = limiter('imports', 30, 10);
	readonly #listBytes = limiter('list bytes', LIST_LIMITS.bytesAnHour, 60);
	/** Each page that is loaded opens one; a browser that is refused does not ask again by itself, and its page hears of nothing. */
	readonly #streams = limiter('streams', 3000, 10);
	readonly #reads = limiter('reads', 3000, 10);
	/** What everybody may read without the app: a program that takes a network over whole, a hall of visitors to a county's page. */
	readonly #public = limiter('public', 600, 10);
	readonly #account = limiter('account', 300, 10);
	/** Event streams that are open now, by address. */
	readonly #openStreams = new Map<string, number>();

	/**
	 * Counts a login before it is tried; `succeeded` gives back what was no guess. `device`: the name of a device that has
	 * signed in to this account before.
	 */
	async login(email: string, address: string, device = ''): Promise<{ succeeded: () => Promise<void> }> {
		if (device !== '') {
			await take(this.#loginDevice, device);
			return { succeeded: async () => void (await this.#loginDevice.delete(device)) };
		}
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

	/** Counts a code of an account's second factor before it is tried, as `login` counts a password. */
	async code(user: string, address: string, device = ''): Promise<{ succeeded: () => Promise<void> }> {
		if (device !== '') {
			await take(this.#codesDevice, device);
			return { succeeded: async () => void (await this.#codesDevice.delete(device)) };
		}
		const pair = `${user} ${networkOf(address)}`;
		await take(this.#codesPair, pair);
		await take(this.#codesAccount, user);
		return {
			succeeded: async () => {
				await this.#codesPair.delete(pair);
				await this.#codesAccount.reward(user);
			}
		};
	}

	/** Whether an account is written to once more today because somebody typed its address. */
	async mayWriteTo(account: string): Promise<boolean> {
		return take(this.#mailsAsked, account).then(
			() => true,
			() => false
		);
	}

	/** A stream that is opened; the answer gives it back, once. */
	stream(address: string): () => void {
		const network = networkOf(address);
		const open = this.#openStreams.get(network) ?? 0;
		if (open >= STREAMS_OPEN) throw new AppError('too_many_requests', { retryAfter: MINUTE });
		this.#openStreams.set(network, open + 1);
		let ended = false;
		return () => {
			if (ended) return;
			ended = true;
			const left = (this.#openStreams.get(network) ?? 1) - 1;
			if (left > 0) this.#openStreams.set(network, left);
			else this.#openStreams.delete(network);
		};
	}

	/** A list that is kept, whoever of a network's office sends it. */
	listBytes(network: string, bytes: number): Promise<void> {
		return take(this.#listBytes, network, bytes);
	}

	/** What an endpoint's line names. */
	take(limit: Limit, asker: Asker): Promise<void> {
		return this.#takes[limit](asker);
	}

	readonly #takes: Readonly<Record<Limit, (asker: Asker) => Promise<void>>> = {
		/** What is asked again and again by a phone in use. */
		reads: ({ address }) => take(this.#reads, networkOf(address)),
		public: ({ address }) => take(this.#public, networkOf(address)),
		/** What an account's own page asks and changes. */
		account: async ({ account }) => take(this.#account, await account()),
		// Counted where the password is tried, which gives back what was no guess.
		login: async () => {},
		passkeys: ({ address }) => take(this.#passkeys, networkOf(address)),
		links: ({ address }) => take(this.#links, networkOf(address)),
		/** Mutations of a guest count by address, those of an account by account. */
		push: async ({ account, address, times, bytes = 0 }) => {
			const user = await account();
			if (user !== '') return take(this.#accountPush, user, times);
			await take(this.#guestSubmit, networkOf(address), times);
			await take(this.#guestBlock, blockOf(address), times);
			await take(this.#guestBytes, networkOf(address), bytes);
			await take(this.#guestBlockBytes, blockOf(address), bytes);
		},
		/** Every key counts: a guess at receipts must not come in twenties. */
		receipts: ({ address, times }) => take(this.#receipts, networkOf(address), times),
		snapshots: ({ address }) => take(this.#snapshots, networkOf(address)),
		streams: ({ address }) => take(this.#streams, networkOf(address)),
		/** Changes of an account's notice settings. */
		notifications: async ({ account }) => take(this.#notifications, await account()),
		/** The desk's pages, which read the whole of what is open. */
		desk: async ({ account }) => take(this.#desk, await account()),
		/** Each person of a list counts: an account that somebody took over must not write to a whole town. */
		invitations: async ({ account, times }) => take(this.#invitations, await account(), times),
		/** Lists that are brought in. */
		imports: async ({ account }) => take(this.#imports, await account()),
		testMail: async (asker) => {
			await this.take('desk', asker);
			await this.take('notifications', asker);
		}
	};
}

async function take(from: RateLimiterMemory, key: string, points = 1): Promise<void> {
	try {
		await from.consume(key, points);
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		throw new AppError('too_many_requests', { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) || 1 });
	}
}
