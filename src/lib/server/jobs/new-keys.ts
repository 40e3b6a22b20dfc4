/**
 * Another key for an account that has one. Guarantees: it waits a day, in which its owner's devices, her mail and the office
 * are told and can stop it; what it replaces is kept for 30 days and can be taken back; whoever is told is told before.
 * That it was asked for with the password, the endpoint has seen. Nothing is sealed to it here: phones open nothing of before
 * for it without the office's word (consultation/readers/renewed-keys.ts).
 */
import type { KeyDraft } from '../../domain/access/own-key';
import { AppError } from '../errors';
import { queueNotice } from '../notices/queue';
import type { Warnings } from '../notices/warn';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	addVersion,
	deleteVersion,
	dueVersions,
	exchange,
	networkOfExpert,
	ownKeyOf,
	type StoredVersion,
	versionById
} from '../pocketbase/key-versions';

const DAY_MS = 86_400_000;
export const KEY_WAITS_MS = DAY_MS;
export const OLD_KEY_KEPT_MS = 30 * DAY_MS;

export interface NewKeysOptions {
	clients: PocketBaseClients;
	warnings: Warnings;
	now: () => Date;
	/** Whether the clock may be believed: one that has jumped shortens no day. */
	clockHolds: () => Promise<boolean>;
}

export class NewKeys {
	readonly #options: NewKeysOptions;

	constructor(options: NewKeysOptions) {
		this.#options = options;
	}

	/** `draft` shall take the place of the account's key; answers when. */
	async ask(owner: string, expert: string, { id, ...draft }: KeyDraft): Promise<Date> {
		const { clients, now } = this.#options;
		const own = await ownKeyOf(clients, owner);
		if (own?.id !== id || own.recipient === draft.recipient) throw new AppError('conflict');
		const network = expert === '' ? '' : await networkOfExpert(clients, expert);
		const startsAt = now();
		const endsAt = new Date(startsAt.getTime() + KEY_WAITS_MS);
		const tell = `${draft.recipient}:waiting`;
		await this.#tell({ owner, expert, network }, tell);
		await addVersion(clients, { ...draft, owner, expert, network, startsAt, endsAt }).catch(() => {
			// One waits already.
			throw new AppError('conflict');
		});
		return endsAt;
	}

	/** The key that was there before, at once: it has been hers. */
	async takeBack(owner: string, id: string): Promise<Date> {
		const { clients, now } = this.#options;
		const version = await versionById(clients, id);
		if (version?.owner !== owner || version.state !== 'replaced') throw new AppError('not_found');
		await this.#apply(version);
		return now();
	}

	/** What has waited its day comes into force, what was kept long enough goes. The answer is how many did. */
	async run(): Promise<number> {
		const { clients, now, clockHolds } = this.#options;
		const due = await dueVersions(clients, now());
		if (due.length === 0 || !(await clockHolds())) return 0;
		for (const version of due) {
			if (version.state === 'waiting') await this.#apply(version);
			else await deleteVersion(clients, version.id);
		}
		return due.length;
	}

	async #apply(version: StoredVersion): Promise<void> {
		const { clients, now } = this.#options;
		const at = now();
		const own = await ownKeyOf(clients, version.owner);
		// It went with its account.
		if (!own) return deleteVersion(clients, version.id);
		await this.#tell(version, `${version.recipient}:${version.startsAt}:in force`);
		await exchange(clients, version, own, at, new Date(at.getTime() + OLD_KEY_KEPT_MS));
	}

	async #tell(
		{ owner, expert, network }: Pick<StoredVersion, 'owner' | 'expert' | 'network'>,
		key: string
	): Promise<void> {
		const { clients, warnings, now } = this.#options;
		await queueNotice(clients, { user: owner, kind: 'newKey', key }, now());
		if (expert !== '') await warnings.raise({ code: 'newKey', network });
	}
}
