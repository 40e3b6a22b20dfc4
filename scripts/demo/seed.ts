// Writes the demo network into a fresh PocketBase as its superuser, in batches as large as the server takes.
import PocketBase from 'pocketbase';
import type { Document } from '../../src/lib/domain/directory/document';
import type { KeyLogEntry } from '../../src/lib/domain/access/key-log';
import { withIsoDates } from '../../src/lib/server/pocketbase/dates';
import type { PocketBaseHandle } from '../host/pocketbase';
import { ACCOUNTS } from './accounts';
import { token } from '../host/secrets';
import { type Confidential, makeConfidential, silentAccounts } from './confidential';
import { checkRows } from './network';
import { makeLessons } from './lessons';
import { makeMemberships } from './memberships';
import { makeOfficeWords } from './office-words';
import { regionId, REGIONS } from './places';
import { makeProposals } from './proposals';
import type { Rows } from './records';
import { makeSittings } from './sittings';

/** Settings of the first migration allow this many writes in one transaction. */
const BATCH = 500;
/** Each password is hashed, slowly by design: forty in one batch are cut off on a busy machine (settings.batch.timeout). */
const ACCOUNTS_BATCH = 4;

type Write = { collection: string; id?: string; body: Record<string, unknown> };

/** What the demo accounts sign in with, and what opens their keys. */
export interface DemoSecrets {
	password: string;
	passphrase: string;
}

/**
 * Everything of `rows`, `reports` reports besides the usual ones, what stands on the shelf, and the demo accounts. Readers of one
 * table's records come after that table.
 */
export async function seed(
	server: PocketBaseHandle,
	rows: Rows,
	{ password, passphrase }: DemoSecrets,
	reports = 0,
	documents: readonly Document[] = []
): Promise<number> {
	const pocketbase = await superuser(server);
	const { experts, ...before } = rows;
	const confidential = await makeConfidential(new Date(), experts, passphrase);
	const proposals = makeProposals(new Date(), rows, reports);
	const memberships = makeMemberships(new Date(), rows);
	const sittings = makeSittings(new Date(), rows);
	const lessons = makeLessons(new Date());
	checkRows({ ...confidential, proposals, memberships, lessons, documents: [...documents], ...sittings });
	const creates: Write[] = Object.entries(before).flatMap(([collection, records]) =>
		records.map((body) => ({ collection, body: withoutStamp(body) }))
	);
	// Deputies stand in for each other in circles: the records first, the references after them.
	creates.push(
		...experts.map((one) => ({ collection: 'experts', body: { ...withoutStamp(one), deputy: '' } }))
	);
	const deputies = experts.filter((one) => one.deputy !== '');
	const references = deputies.map((one) => ({
		collection: 'experts',
		id: one.id,
		body: { deputy: one.deputy }
	}));
	await write(pocketbase, creates);
	await write(pocketbase, references);
	const kept = { proposals, memberships, lessons, documents, ...sittings };
	for (const [collection, records] of Object.entries(kept))
		await write(
			pocketbase,
			records.map((body) => ({ collection, body: withoutStamp(body) }))
		);
	const silent = silentAccounts(experts).map((one) => ({ ...one, role: 'expert', password: token(24) }));
	await write(
		pocketbase,
		[...ACCOUNTS.map((one) => ({ ...one, password })), ...silent].map((account) => userOf(account)),
		ACCOUNTS_BATCH
	);
	for (const [collection, records] of Object.entries(confidential))
		await write(
			pocketbase,
			(records as Record<string, unknown>[]).map((body) => ({ collection, body: withoutStamp(body) }))
		);
	await write(pocketbase, await officeWords(pocketbase, rows, confidential, passphrase));
	return creates.length;
}

/** The database has noted the keys by itself; now the offices of the demo have compared them. */
async function officeWords(
	pocketbase: PocketBase,
	rows: Rows,
	{ publicKeys }: Confidential,
	passphrase: string
): Promise<Write[]> {
	const log = withIsoDates({ items: await pocketbase.collection('keyLog').getFullList<KeyLogEntry>() }).items;
	const { signingKeys, keyLog } = await makeOfficeWords({ ...rows, publicKeys }, log, passphrase);
	checkRows({ signingKeys, keyLog });
	return Object.entries({ signingKeys, keyLog }).flatMap(([collection, records]) =>
		records.map((body) => ({ collection, body: withoutStamp(body) }))
	);
}

function userOf(account: Record<'id' | 'email' | 'name' | 'role' | 'expert' | 'password', string>): Write {
	const { id, email, name, role, expert, password } = account;
	// The demo's one office acts for all of its networks, and everybody belongs to the first.
	const networks = (role === 'coordination' ? REGIONS : REGIONS.slice(0, 1)).map(regionId);
	const body = { id, email, name, role, expert, networks, password, passwordConfirm: password };
	return { collection: 'users', body: { ...body, active: true, verified: true } };
}

/** Gives all demo accounts this password. */
export async function setPassword(server: PocketBaseHandle, password: string): Promise<void> {
	const pocketbase = await superuser(server);
	const body = { password, passwordConfirm: password };
	await write(
		pocketbase,
		ACCOUNTS.map(({ id }) => ({ collection: 'users', id, body })),
		ACCOUNTS_BATCH
	);
}

async function superuser(server: PocketBaseHandle): Promise<PocketBase> {
	const pocketbase = new PocketBase(server.url);
	pocketbase.autoCancellation(false);
	await pocketbase
		.collection('_superusers')
		.authWithPassword(server.superuser.email, server.superuser.password);
	return pocketbase;
}

/** `updated` is the database's own stamp. */
function withoutStamp(record: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(record).filter(([field]) => field !== 'updated'));
}

async function write(pocketbase: PocketBase, writes: readonly Write[], atOnce = BATCH): Promise<void> {
	for (let from = 0; from < writes.length; from += atOnce) {
		const batch = pocketbase.createBatch();
		for (const { collection, id, body } of writes.slice(from, from + atOnce)) {
			if (id === undefined) batch.collection(collection).create(body);
			else batch.collection(collection).update(id, body);
		}
		await batch.send();
	}
}
