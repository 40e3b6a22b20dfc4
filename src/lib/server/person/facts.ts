/**
 * Who is meant → what she is found by. Guarantees: an office is told of nobody who is not in one of its networks. An entry is taken for
 * hers when it is tied to her account, or has both her address and her name: a mailbox may be several people's, and so may a name.
 */
import type { Caller } from '../../domain/access/caller';
import { isOfOwnNetworks } from '../../domain/access/networks';
import { plannerLabel } from '../../domain/directory/offer-gap';
import { tableRules } from '../../domain/access/table-rules';
import type { AnyRow } from '../../domain/tables';
import type { FoundPerson, Person } from '../../protocol/person';
import { nameOf } from '../auth/account-address';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { type AccountRow, accountRowOf, accountRows, areasOfExperts } from '../pocketbase/desk-accounts';
import { plannersOf } from '../pocketbase/offer-gaps';
import { entriesLike, keyIdsOf, rowById, rowsFoundBy } from '../pocketbase/person-rows';
import { type Areas, isOnlyOurs, isOurs } from '../whose-account';
import type { PersonFacts } from './way';

type EntryTable = 'experts' | 'contacts';

/** Who is meant, and by what. */
export interface Subject {
	/** As she is called where she is known best; the address where no name is known. */
	name: string;
	facts: PersonFacts;
	/** Of her account: its role, its networks. */
	account: AccountRow | undefined;
	/** Her account, or her entry as an expert, is another office's too. */
	elsewhere: boolean;
}

/** More than anybody looks through; whoever is not among them is asked for more exactly. */
const MOST = 25;

/** Throws `not_found` for whoever is nobody of the caller's networks. */
export async function subjectOf(
	clients: PocketBaseClients,
	caller: Caller,
	{ kind, id }: Person
): Promise<Subject> {
	const areas = await areasOfExperts(clients);
	if (kind === 'address') return byAddressAlone(clients, caller, nameOf(id));
	const ours = async (by: Parameters<typeof accountRowOf>[1]) => {
		const row = await accountRowOf(clients, by);
		return row && isOurs(row, caller, areas) ? row : undefined;
	};
	const entry = kind === 'account' ? undefined : await rowById(clients, kind, id);
	if (entry && !isOwnEntry(kind as EntryTable, entry, caller)) throw new AppError('not_found');
	const isAnothers = async (expert: string) => {
		if (!isOfNoOffice(expert, areas)) return false;
		const row = await accountRowOf(clients, { expert });
		return row !== undefined && !isOurs(row, caller, areas);
	};
	if (kind === 'experts' && (await isAnothers(id))) throw new AppError('not_found');
	const account =
		kind === 'account'
			? await ours({ id })
			: entry && (await accountOfEntry(kind as EntryTable, entry, ours));
	if (!account && !entry) throw new AppError('not_found');
	const tiedTo = account?.expert ? await rowById(clients, 'experts', account.expert) : undefined;
	// Her account may be ours and her entry another office's.
	const tied = tiedTo && isOwnEntry('experts', tiedTo, caller) ? tiedTo : undefined;
	const known = [entry, tied].filter((one) => one !== undefined);
	const names = namesOf([account?.name, ...known.map(({ name }) => String(name))]);
	const address = addressesOf([account?.email, ...known.map(({ email }) => String(email))]);
	const alike = async (table: EntryTable) =>
		(await sameNamed(clients, table, address, names)).filter((row) => isOwnEntry(table, row, caller));
	// One account has one entry: a second one by the same name is somebody else's matter.
	const others = tiedTo || kind === 'experts' ? [] : (await alike('experts')).map((row) => row.id);
	const theirs = await Promise.all(others.map(isAnothers));
	const experts = unique([
		...(kind === 'experts' ? [id] : []),
		...(tied ? [tied.id] : []),
		...others.filter((_, at) => !theirs[at])
	]);
	const contact = unique([
		...(kind === 'contacts' ? [id] : []),
		...(await alike('contacts')).map((row) => row.id)
	]);
	const labels = (await plannersAt(clients, caller, address)).map(plannerLabel);
	const facts = factsOf({
		...{ account: account ? [account.id] : [], expert: experts, contact, address },
		name: unique([...names, ...namesOf(labels)]),
		holder: unique([...experts, ...(account ? await keyIdsOf(clients, account.id) : [])])
	});
	const name = account?.name.trim() || String(entry?.name ?? '').trim() || (address[0] ?? '');
	return { name, facts, account, elsewhere: isElsewhere(account, experts, caller, areas) };
}

/** A planner has no account and no entry: what was sent to her names her as the office has written her down. */
async function byAddressAlone(clients: PocketBaseClients, caller: Caller, address: string): Promise<Subject> {
	const planners = await plannersAt(clients, caller, [address]);
	const name = namesOf(planners.flatMap((one) => [one.name, plannerLabel(one)]));
	const facts = factsOf({ address: [address], name });
	return { name: address, facts, account: undefined, elsewhere: false };
}

const plannersAt = async (clients: PocketBaseClients, { networks }: Caller, addresses: readonly string[]) =>
	(await plannersOf(clients, networks)).filter(({ email }) => addresses.includes(nameOf(email)));

/** Of whoever asks for her own: what her account proves, and no address that only stands in an entry. */
export async function ownSubject(clients: PocketBaseClients, userId: string): Promise<Subject> {
	const account = await accountRowOf(clients, { id: userId });
	if (!account) throw new AppError('unauthenticated');
	const address = addressesOf([account.email]);
	const names = namesOf([account.name]);
	const expert = account.expert === '' ? [] : [account.expert];
	const contact = (await sameNamed(clients, 'contacts', address, names)).map(({ id }) => id);
	const holder = unique([...expert, ...(await keyIdsOf(clients, userId))]);
	const facts = { account: [userId], expert, contact, holder, address, name: names };
	return { name: account.name, facts, account, elsewhere: false };
}

/** Accounts, entries and, where an address was typed, what there may be under it alone. */
export async function findPeople(
	clients: PocketBaseClients,
	caller: Caller,
	wanted: string
): Promise<FoundPerson[]> {
	const words = wanted.trim().toLocaleLowerCase('de');
	const [accounts, areas, experts, contacts] = await Promise.all([
		accountRows(clients),
		areasOfExperts(clients),
		entriesLike(clients, 'experts', words),
		entriesLike(clients, 'contacts', words)
	]);
	const has = ({ name, email }: AccountRow) =>
		[name, email].some((text) => text.toLocaleLowerCase('de').includes(words));
	const ours = accounts.filter((row) => has(row) && isOurs(row, caller, areas)).slice(0, MOST);
	const isTheirs = (row: AccountRow) => isOfNoOffice(row.expert, areas) && !isOurs(row, caller, areas);
	// Those of `ours` are shown by their account, and those of another office not at all.
	const tied = new Set([...ours, ...accounts.filter(isTheirs)].map(({ expert }) => expert));
	const entries = (table: EntryTable, rows: readonly AnyRow[]) =>
		rows
			.filter((row) => isOwnEntry(table, row, caller) && !tied.has(row.id))
			.slice(0, MOST)
			.map((row) => foundOf({ kind: table, id: row.id }, String(row.name), String(row.email)));
	const address = /^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/.test(words);
	return [
		...ours.map(({ id, name, email }) => foundOf({ kind: 'account', id }, name, email)),
		...entries('experts', experts),
		...entries('contacts', contacts),
		...(address ? [foundOf({ kind: 'address', id: words }, '', words)] : [])
	];
}

const foundOf = (person: Person, name: string, address: string): FoundPerson => ({ person, name, address });

const isOwnEntry = (table: EntryTable, row: AnyRow, caller: Caller) =>
	isOfOwnNetworks(tableRules[table].network, row, caller);

/** An entry in no area at the moment is every office's to see: then whose it is, is said by the account that is tied to it. */
const isOfNoOffice = (expert: string, areas: Areas) => areas.get(expert)?.length === 0;

/** An expert's by what ties them, a contact's by address and name. */
async function accountOfEntry(
	table: EntryTable,
	entry: AnyRow,
	ours: (by: { expert: string } | { email: string }) => Promise<AccountRow | undefined>
): Promise<AccountRow | undefined> {
	if (table === 'experts') return ours({ expert: entry.id });
	const [email] = addressesOf([String(entry.email)]);
	const account = email === undefined ? undefined : await ours({ email });
	return account && namesOf([account.name])[0] === namesOf([String(entry.name)])[0] ? account : undefined;
}

async function sameNamed(
	clients: PocketBaseClients,
	collection: EntryTable,
	values: readonly string[],
	names: readonly string[]
): Promise<AnyRow[]> {
	const rows = await rowsFoundBy(clients, { collection, filter: 'email:lower = {:value}', values });
	return rows.filter(({ name }) => names.includes(String(name).trim()));
}

function isElsewhere(
	account: AccountRow | undefined,
	experts: readonly string[],
	caller: Caller,
	areas: Areas
): boolean {
	const rows = [
		...(account ? [account] : []),
		...experts.map((expert) => ({ role: 'expert' as const, expert, networks: [] }))
	];
	return rows.some((row) => !isOnlyOurs(row, caller, areas));
}

function factsOf(some: Partial<PersonFacts>): PersonFacts {
	return { ...{ account: [], expert: [], contact: [], holder: [], address: [], name: [] }, ...some };
}

/** One word alone is no name by which somebody could be told from the words around it. */
const namesOf = (names: readonly (string | undefined)[]) =>
	unique(names.map((name) => name?.trim() ?? '')).filter((name) => /\S\s+\S/.test(name));
const addressesOf = (all: readonly (string | undefined)[]) =>
	unique(all.map((one) => nameOf(one ?? ''))).filter((one) => one !== '');
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
