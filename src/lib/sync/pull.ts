/**
 * Server to phone. Asks for what changed since the cursor until nothing more waits; starts again from a snapshot when
 * there is no cursor, when the server says so, when epoch, scope or account are not those of the copy, or when its checksum
 * says that the copy is not what the server shows (heal.ts). Guarantees: the
 * copy moves only by whole, checked answers that were given to the account it belongs to. It never writes to the queue.
 * The session is the run's; where it turns out to be another by now, that is looked up in `pull` and nowhere else.
 */
import { scopeOf } from '../domain/access/caller';
import { GUEST_OWNER } from '../local/device/device-db';
import type { CopyState } from '../local/copy/copy-state';
import { readSession, type LocalSession } from '../local/device/local-session';
import { reduceToGuest } from '../local/device/wipe';
import { SYNC } from '../protocol/endpoints/sync';
import type { Delta } from '../protocol/pull';
import { applyDelta, applySnapshot } from './apply';
import { call } from './call';
import type { Changed, Phone } from './phone';
import { whatHeals } from './heal';
import { checkRows, knownTables, type CheckedRows } from './rows';
import { knownSession, refreshSession } from './session';
import { WireError } from './wire';

/** More restarts than this in one pull are no coincidence: better to fail and wait than to ask on and on. */
const RESTARTS = 4;

/** Brings the copy up to date; answers who is signed in by then. Throws a WireError when it could not. */
export async function pull(phone: Phone, run: LocalSession): Promise<LocalSession> {
	let session = run;
	for (let restarts = 0; restarts < RESTARTS; restarts += 1) {
		const owner = ownerOf(session);
		let state = await phone.directory.readState();
		if (state?.cursor && state.owner !== owner) {
			await reduceToGuest(phone.directory);
			state = await phone.directory.readState();
		}
		if (!state?.cursor) await pullSnapshot(phone, session, state);
		else if (await pullDeltas(phone, session, state)) return session;
		// The server meant somebody else, or a logout or another tab moved the copy meanwhile.
		session = await knownSession(phone);
	}
	throw new WireError('wrong_shape', 'unexpected');
}

/** Page after page; true when the copy is up to date, false when it has to start again. */
async function pullDeltas(phone: Phone, session: LocalSession, state: CopyState): Promise<boolean> {
	for (let base = state; ;) {
		const answer = await call(phone.wire, SYNC.pull, { query: { cursor: base.cursor } }, asOf(session));
		if (answer.kind === 'reset') return restart(phone, base);
		if (!isFor(answer, session)) {
			await refreshSession(phone);
			return false;
		}
		if (answer.epoch !== base.epoch || answer.scope !== base.scope) return restart(phone, base);
		const rows = await checkRows(answer.puts);
		if (!(await applyDelta(phone, base, answer, rows))) return false;
		announce(phone, rows, answer);
		const next = await phone.directory.readState();
		if (!answer.more || !next) return !next || isWhole(phone, session, next, answer);
		// A page that does not move the cursor would be asked for again and again.
		if (next.cursor === base.cursor) throw new WireError('wrong_shape', 'unexpected');
		base = next;
	}
}

/** True when the copy may stay as it is; false when it was fetched anew, and what is personal has to follow. */
async function isWhole(
	phone: Phone,
	session: LocalSession,
	state: CopyState,
	{ sum }: Delta
): Promise<boolean> {
	const healed = await whatHeals(phone, state, sum);
	if (healed) await pullSnapshot(phone, session, (await phone.directory.readState()) ?? state, healed);
	return !healed;
}

/** The server wants a snapshot: perhaps because the account is another, so that is asked first. */
async function restart(phone: Phone, base: CopyState): Promise<false> {
	const session = await refreshSession(phone);
	const state = await phone.directory.readState();
	// Until the snapshot is there the old rows stay readable, unless the account changed: then they are gone by now.
	if (state?.stamp === base.stamp) await pullSnapshot(phone, session, state);
	return false;
}

async function pullSnapshot(
	phone: Phone,
	session: LocalSession,
	base: CopyState | undefined,
	healed?: CopyState['healed']
): Promise<void> {
	const answer = await call(phone.wire, SYNC.snapshot, {}, asOf(session));
	if (answer.scope !== scopeOf(session.account?.role ?? 'guest')) {
		await refreshSession(phone);
		return;
	}
	const owner = ownerOf(session);
	const rows = await checkRows(answer.puts);
	// It does not say whose it is, and after a logout `base` may be the copy of nobody already.
	if (ownerOf(await readSession(phone.device)) !== owner) return;
	if (await applySnapshot(phone, base, answer, rows, owner, healed)) phone.onChange?.(undefined);
}

function announce(phone: Phone, rows: CheckedRows, { drops }: Delta): void {
	const changed: Changed = Object.fromEntries(knownTables(drops));
	for (const [table, list] of rows) changed[table] = [...(drops[table] ?? []), ...list.map(({ id }) => id)];
	if (Object.keys(changed).length > 0) phone.onChange?.(changed);
}

/** Whether the server meant who the phone thinks it is. */
function isFor({ account, role }: Delta, session: LocalSession): boolean {
	return account === (session.account?.id ?? '') && role === (session.account?.role ?? 'guest');
}

/** Whose cookie goes along. */
function asOf(session: LocalSession): 'session' | 'guest' {
	return session.account ? 'session' : 'guest';
}

function ownerOf(session: LocalSession | undefined): string {
	return session?.account?.id ?? GUEST_OWNER;
}
