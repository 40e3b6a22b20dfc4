/**
 * Keeps the phone's idea of who is signed in (local/device/local-session.ts) in step with the server's session. Guarantees: whenever
 * the account or its role changes, the copy is first reduced to what a guest may see, then the new account is written;
 * an answer that was asked before a logout never signs in again. A logout takes effect here at once, on the server
 * as soon as it is reached: until then every request goes without the cookie. What the server says was ended from afar is
 * wiped like a logout; a session that is merely over leaves what is not sent yet.
 */
import * as z from 'zod/mini';
import { GUEST_OWNER } from '../local/device/device-db';
import { CodedError } from '../local/coded-error';
import { currentOwner, readSession, writeSession, type LocalSession } from '../local/device/local-session';
import { writeStatus } from '../local/live/status';
import type { Question } from '../local/ports';
import { reduceToGuest, wipeFiles, wipeOwner } from '../local/device/wipe';
import { SESSION } from '../protocol/endpoints/session';
import type { LoginStep } from '../protocol/login';
import type { SecondStep } from '../protocol/second-step';
import type { Account } from '../protocol/session';
import { call } from './call';
import type { Phone } from './phone';
import { WireError } from './wire';

/** The session as the phone knows it. Asks the server on a phone that never did, ends a session left over. */
export async function knownSession(phone: Phone): Promise<LocalSession> {
	const session = await readSession(phone.device);
	if (!session) return refreshSession(phone);
	if (!session.logoutPending) return session;
	try {
		return await endOnServer(phone, session);
	} catch (error) {
		if (error instanceof WireError) return session;
		throw error;
	}
}

/** Asks the server who is signed in, and lives by the answer. */
export async function refreshSession(phone: Phone): Promise<LocalSession> {
	const before = await readSession(phone.device);
	if (before?.logoutPending) return before;
	const answer = await call(phone.wire, SESSION.read, {});
	// Only whose device this was: a cookie from before another person signed in wipes nothing of hers.
	const owner = before?.account?.id ?? before?.endedFor;
	if (answer.wipe !== undefined && answer.wipe === owner) return leave(phone, owner, { wiped: true });
	return adopt(phone, answer.account, before);
}

/** By a password, then by what it led to; undefined once somebody is signed in. */
export async function login(phone: Phone, step: LoginStep, device: string): Promise<SecondStep | undefined> {
	const before = await readSession(phone.device);
	const body = 'password' in step ? { ...step, device, second: true as const } : { ...step, device };
	const { account, second } = await call(phone.wire, SESSION.login, { body });
	if (second) return second;
	if (!account) throw new CodedError('unexpected');
	const now = await adopt(phone, account, before);
	// Something changed the session here meanwhile: an answer from before the login, or a logout. The server knows which was last.
	if (now.account?.id !== account.id) await refreshSession(phone);
	return undefined;
}

/** Asks what ends the account's sessions and begins one for this device. Nothing else may ask meanwhile. */
export async function renew(phone: Phone, question: Question): Promise<unknown> {
	const answer = await phone.wire.send({ ...question, schema: z.unknown(), as: 'session' });
	// What was asked for has happened, whatever becomes of this.
	await refreshSession(phone).catch(() => undefined);
	return answer;
}

/** Wipes what belongs to the account, then tries to tell the server; without network a later run does. */
export async function logout(phone: Phone): Promise<void> {
	const owner = await currentOwner(phone.device);
	if (owner === GUEST_OWNER) return;
	await leave(phone, owner);
}

/** Drafts, codes, queue and key of `owner` go; then the session, whose cookie the server takes back. */
async function leave(
	phone: Phone,
	owner: string,
	why: Pick<LocalSession, 'wiped'> = {}
): Promise<LocalSession> {
	await reduceToGuest(phone.directory);
	// In one step: a page that ends in between would leave her things under nobody's name.
	await phone.device.transaction('rw', phone.device.tables, async () => {
		await writeSession({ account: null, logoutPending: true, ...why }, phone.device);
		await wipeOwner(owner, phone.device);
	});
	// Not waited for: a page that the system has frozen may hold its database for ever, and its key is gone already.
	void wipeFiles();
	await phone.device.digest.clear();
	await writeStatus({ problem: undefined }, phone.device);
	return knownSession(phone);
}

async function endOnServer(phone: Phone, before: LocalSession): Promise<LocalSession> {
	try {
		await call(phone.wire, SESSION.logout, {});
	} catch (error) {
		// No session there any more: that is what we wanted.
		if (!(error instanceof WireError && error.code === 'unauthenticated')) throw error;
	}
	const why = before.wiped ? { wiped: true } : {};
	return replaceSession(phone, { account: null, ...why }, before);
}

/** Takes over what the server said, unless the session changed here since it was asked. */
async function adopt(
	phone: Phone,
	account: Account | null,
	before: LocalSession | undefined
): Promise<LocalSession> {
	const old = before?.account;
	if (old && (old.id !== account?.id || old.role !== account.role)) {
		await reduceToGuest(phone.directory);
		await phone.device.digest.clear();
	}
	const endedFor = await leftBehind(phone, before, account);
	const wiped = !account && before?.wiped ? { wiped: true } : {};
	return replaceSession(phone, { account, endedFor, ...wiped }, before);
}

/** Whose unsent things wait here for their owner to sign in again, after the server ended the session. */
async function leftBehind(
	phone: Phone,
	before: LocalSession | undefined,
	account: Account | null
): Promise<string | undefined> {
	const owner = before?.account?.id ?? before?.endedFor;
	if (account || !owner) return undefined;
	return (await phone.device.outbox.where('owner').equals(owner).count()) > 0 ? owner : undefined;
}

async function replaceSession(
	phone: Phone,
	next: LocalSession,
	before: LocalSession | undefined
): Promise<LocalSession> {
	const { device } = phone;
	return device.transaction('rw', device.settings, async () => {
		const current = await readSession(device);
		if (current?.stamp !== before?.stamp && current) return current;
		return writeSession(next, device);
	});
}
