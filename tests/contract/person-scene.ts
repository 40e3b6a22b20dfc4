/** A person about whom something stands in every collection in which somebody can be found, by each of its ways. */
import { newId } from '../../src/lib/domain/id';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import { TABLES } from '../../src/lib/domain/tables';
import { idOf } from '../support/directory-rows';
import { REQUEST_BASE, rowOf } from '../support/one-of-each';
import type { TestPocketBase } from '../support/pocketbase';
import { sealedLike } from '../support/sealed-like';
import { CALLERS, CIRCLE, HOUSE, NORTH, PASSWORD, REGION, requestDraftOf } from '../support/small-network';
import { HIDDEN } from './matrix/hidden';

export const BESIDE = idOf('beside');
export const KIRA = idOf('userkira');
/** Secrets: in no dossier. */
export const SECRETS = {
	factor: 'GEHEIMGEHEIM',
	sealed: sealedLike('Streng vertraulich'),
	hash: 'f'.repeat(64)
};

export interface Marked {
	user: string;
	expert: string;
	contact: string;
	name: string;
	email: string;
	phone: string;
	/** Stands in all of it, in whatever capitals. */
	marker: string;
	/** Of requests: the open one that is addressed to her, the one that she has asked. */
	open: string;
	/** Hash of her session. */
	session: string;
	asked: string;
}

/** The network beside with its office. */
export async function addBeside({ admin }: TestPocketBase): Promise<void> {
	await admin.collection('regions').create(rowOf('regions', BESIDE));
	await admin.collection('youthOffices').create({ ...rowOf('youthOffices', idOf('west')), region: BESIDE });
	await admin.collection('users').create({
		...{ id: KIRA, name: 'Kira', email: 'kira@example.org', role: 'coordination', active: true },
		...{ password: PASSWORD, passwordConfirm: PASSWORD, networks: [BESIDE] }
	});
}

let made = 0;
const hash = () => (made += 1).toString(16).padStart(64, 'b');

/** `named`: others speak of her too, in their own entries and in free texts. */
export async function markPerson(
	{ admin }: TestPocketBase,
	marker: string,
	{ named = false, open = true, networks = [REGION] } = {}
): Promise<Marked> {
	const [user, expert, contact] = [newId(), newId(), newId()];
	const name = `Paula ${marker}`;
	const email = `paula.${marker.toLowerCase()}@example.org`;
	const phone = '040 66969 777';
	const put = async (table: string, fields: object): Promise<string> =>
		(await admin.collection(table).create({ ...base(table), ...fields })).id;
	const base = (table: string): object => {
		const id = newId();
		if ((TABLES as readonly string[]).includes(table)) return rowOf(table as Table, id);
		made += 1;
		return { ...HIDDEN[table]!(made, id), id };
	};

	await put('experts', { id: expert, name, email, phone, youthOffices: [NORTH], note: `Notiz zu ${marker}` });
	await put('contacts', { id: contact, name, email, phone, organisation: HOUSE });
	await admin.collection('users').create({
		...{ id: user, name, email, role: 'expert', expert, active: true, networks },
		...{ password: PASSWORD, passwordConfirm: PASSWORD, institution: `Praxis ${marker}` }
	});

	// What opens her account, before the sessions: a new way in ends them.
	const factor = await put('secondFactors', { user, secret: SECRETS.factor });
	await put('spareCodes', { factor, hash: hash() });
	await put('passkeys', { user, device: `Telefon ${marker}` });
	await put('providerAccounts', { user, subject: marker });
	const session = hash();
	await put('sessions', { user, hash: session });
	for (const table of ['oneTimeLinks', 'factorTickets']) await put(table, { user, hash: hash() });
	await put('noticeSettings', { user });
	await put('pushSubscriptions', {
		user,
		device: `Telefon ${marker}`,
		endpoint: `https://example.org/${marker}`
	});
	await put('notices', { user, key: hash() });
	await put('mutations', { author: user, key: newId() });

	// Consultations and keys. A published key is noted in the log.
	const key = newId();
	await put('ownKeys', { id: key, owner: user, wrapped: SECRETS.sealed });
	await put('publicKeys', { id: key, expert });
	await put('keyVersions', { owner: user });
	const request = (changes: object) => ({
		...{ ...requestDraftOf(), ...REQUEST_BASE, author: '', payload: SECRETS.sealed },
		...changes
	});
	const asked = await put('requests', request({ author: user }));
	const first = await put(
		'requests',
		request(
			open ? { expert } : { expert, status: 'closed', acceptedBy: expert, closedAt: REQUEST_BASE.submittedAt }
		)
	);
	const line = { region: REGION, reason: 'closed', ageDays: 1 };
	if (open) await put('bin', { line, row: request({ id: newId(), expert }) });
	await put('bin', { line, row: request({ id: newId(), author: user }) });

	// What is recorded.
	const changed = { table: 'experts', field: 'name', way: 'record.save', who: CALLERS.karla.userId };
	await put('history', { ...changed, record: expert, before: { value: '' }, after: { value: name } });
	const house = { ...changed, table: 'organisations', record: HOUSE, field: 'verifiedBy' };
	await put('history', { ...house, before: { value: name }, after: { value: '' } });
	await put('history', { ...house, who: user, before: { value: 'a' }, after: { value: 'b' } });
	await put('proposals', {
		table: 'experts',
		record: expert,
		changes: { phone: { from: phone, to: '1' } },
		word: marker
	});
	await put('proposals', {
		...{ table: 'experts', record: newId(), about: 'new' },
		changes: { name: { to: name }, email: { to: email } }
	});
	await put('proposals', { replyTo: email });
	const entries = [{ table: 'experts', id: expert, verifiedAt: '', due: true }];
	await put('reviews', { keeper: `k${made}@example.org`, to: `t${made}@example.org`, user, entries });
	await put('reviews', { keeper: email, to: email, user: '', entries });
	await put('entryLinks', { table: 'experts', record: expert, address: 'andere@example.org', hash: hash() });
	await put('entryLinks', { address: email, hash: hash() });
	// A network has one round a day.
	made += 1;
	const day = `20${10 + Math.floor(made / 28)}-01-${String(1 + (made % 28)).padStart(2, '0')}`;
	const round = await put('listRounds', { day });
	await put('listMails', { round, receiver: email, hash: hash() });
	const minutesRound = await put('minuteRounds', {});
	await put('minuteMails', { round: minutesRound, receiver: email });
	await put('informed', { name, email });
	await put('paragraphs', { by: user });
	await put('contributions', { account: user });
	await put('offerGaps', { proposer: user, hash: hash() });
	await put('offerGaps', { planner: `${name}, Jugendhilfeplanung`, hash: hash() });
	await put('planners', { name, email });
	await put('acts', { who: user });
	await put('acts', { table: 'users', record: user });
	const list = { state: 'written', network: REGION };
	await put('imports', { ...list, who: user });
	const read = await put('imports', { ...list, name: `Liste ${name}.csv`, columns: [{ sample: name }] });
	await put('importRows', { import: read, position: 1, record: expert, fields: { phone }, title: marker });
	await put('importRows', { import: read, position: 2, title: name, fields: { email }, twins: [{ name }] });
	if (named) await nameEverywhere(admin, put, { name, expert, contact });
	return { user, expert, contact, name, email, phone, marker, open: open ? first : '', asked, session };
}

type Put = (table: string, fields: object) => Promise<string>;

/** In entries of others: as who has checked them, in a free text, as a deputy. */
async function nameEverywhere(
	admin: TestPocketBase['admin'],
	put: Put,
	{ name, expert, contact }: { name: string; expert: string; contact: string }
): Promise<void> {
	const note = `Rückfragen an ${name}, nicht an andere`;
	const places: Partial<Record<Table, object>> = {
		...{
			experts: { youthOffices: [NORTH] },
			contacts: { organisation: HOUSE },
			organisations: {},
			offers: {}
		},
		...{ youthOffices: {}, circles: {}, meetings: { circle: CIRCLE }, municipalities: {} },
		...{ responsibilities: { youthOffice: NORTH }, helplines: {}, legalBases: {} }
	};
	for (const [table, more] of Object.entries(places)) {
		await put(table, { ...more, verifiedBy: name });
		await put(table, { ...more, note });
	}
	await admin.collection('regions').update(REGION, { verifiedBy: name });
	const [operator] = await admin.collection('operators').getFullList<AnyRow>();
	await admin.collection('operators').update(operator!.id, { representedBy: name });
	await put('documents', { title: `Vortrag von ${name}` });
	await put('memberships', { name: `Praxis ${name}` });
	await put('paragraphs', { owner: name });
	await put('minutes', { note: `Berichtigt durch ${name}` });
	await put('experts', { youthOffices: [NORTH], deputy: expert });
	await put('contacts', { organisation: HOUSE, deputy: contact });
}
