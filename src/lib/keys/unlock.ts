// Opening the own key with passphrase or recovery code. Wrong passphrases are counted on this device, over reloads and logins:
// counted before they are tried, so that closing the page in between saves nobody a wait.
import type { KeyDraft } from '$lib/domain/access/own-key';
import { now } from '$lib/local/live/clock';
import { deviceDb, type DeviceDb } from '$lib/local/device/device-db';
import { rememberProvedKey } from '$lib/local/device/proved-key';
import { UnreadableError, WrongPassphraseError } from '$lib/sealing/errors';
import { recipientOf, unwrapWithRecovery } from '$lib/sealing/own-key';
import { unwrapInWorker } from '$lib/sealing/passphrase';
import { unlockDelay } from '$lib/sealing/unlock-delay';

/** Wrong passphrases in a row, and when the last of them was tried (server time, ms). */
export interface Tries {
	wrong: number;
	lastAt: number;
}

export type UnlockOutcome =
	{ identity: string } | { failure: 'wrong' | 'waiting' | 'recoveryOnly' | 'damaged' | 'foreign' };

const NONE: Tries = { wrong: 0, lastAt: 0 };
const keyOf = (owner: string) => `keyTries:${owner}`;

export async function readTries(owner: string, db: DeviceDb = deviceDb): Promise<Tries> {
	const value = (await db.settings.get(keyOf(owner)))?.value as Partial<Tries> | undefined;
	return typeof value?.wrong === 'number' && typeof value.lastAt === 'number'
		? { wrong: value.wrong, lastAt: value.lastAt }
		: NONE;
}

/** How long to wait still, in ms; a clock put back never makes it longer than the whole wait. */
export function waitOf({ wrong, lastAt }: Tries, at: Date): number | 'recoveryOnly' {
	const delay = unlockDelay(wrong);
	if (delay === 'recoveryOnly') return delay;
	return Math.min(delay, Math.max(0, lastAt + delay - at.getTime()));
}

/** Tries a passphrase, unless it is still to be waited. */
export async function unlockWithPassphrase(
	owner: string,
	{ wrapped, recipient }: Pick<KeyDraft, 'wrapped' | 'recipient'>,
	passphrase: string,
	db: DeviceDb = deviceDb
): Promise<UnlockOutcome> {
	const outcome = await tryPassphrase(owner, wrapped, passphrase, db);
	return 'identity' in outcome ? proved(owner, outcome.identity, recipient, db) : outcome;
}

/** Counts under `name`, then tries; whether it is the right key is the caller's to compare. */
export async function tryPassphrase(
	name: string,
	wrapped: string,
	passphrase: string,
	db: DeviceDb = deviceDb
): Promise<UnlockOutcome> {
	const refused = await db.transaction('rw', db.settings, async () => {
		const tries = await readTries(name, db);
		const wait = waitOf(tries, now());
		if (wait !== 0) return wait === 'recoveryOnly' ? wait : 'waiting';
		const value: Tries = { wrong: tries.wrong + 1, lastAt: now().getTime() };
		await db.settings.put({ key: keyOf(name), value });
		return undefined;
	});
	if (refused) return { failure: refused };
	const outcome = await settled(() => unwrapInWorker(wrapped, passphrase));
	if ('identity' in outcome) await forgetTries(name, db);
	return outcome;
}

/** Also ends the wait: who has the code needs no passphrase. */
export async function tryRecovery(
	name: string,
	recovery: string,
	code: string,
	db: DeviceDb = deviceDb
): Promise<UnlockOutcome> {
	const outcome = await settled(() => unwrapWithRecovery(recovery, code));
	if ('identity' in outcome) await forgetTries(name, db);
	return outcome;
}

/** The same for the own key. */
export async function unlockWithRecovery(
	owner: string,
	{ recovery, recipient }: Pick<KeyDraft, 'recovery' | 'recipient'>,
	code: string,
	db: DeviceDb = deviceDb
): Promise<UnlockOutcome> {
	const outcome = await tryRecovery(owner, recovery, code, db);
	return 'identity' in outcome ? proved(owner, outcome.identity, recipient, db) : outcome;
}

/**
 * What opened is hers; whether it is also the key that the server calls hers, is compared here. Where it is not, others
 * seal to a stranger's key under her name, and nothing is opened until that is settled.
 */
async function proved(
	owner: string,
	identity: string,
	recipient: string,
	db: DeviceDb
): Promise<UnlockOutcome> {
	if ((await recipientOf(identity)) !== recipient) return { failure: 'foreign' };
	await rememberProvedKey(owner, recipient, db);
	return { identity };
}

async function forgetTries(owner: string, db: DeviceDb): Promise<void> {
	await db.settings.delete(keyOf(owner));
}

async function settled(open: () => Promise<string>): Promise<UnlockOutcome> {
	try {
		return { identity: await open() };
	} catch (error) {
		if (error instanceof WrongPassphraseError) return { failure: 'wrong' };
		if (error instanceof UnreadableError) return { failure: 'damaged' };
		throw error;
	}
}
