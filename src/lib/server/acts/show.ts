/**
 * Acts as they are shown: with the names that their ids have now. Guarantees: the name of an account is shown where it belongs to the
 * network whose log is read, as in the history of an entry; of anybody else only that she is of another network, or gone. What an
 * entry is called the office reads by the rules of the database: what has moved to another network is shown as far as others see it.
 */
import type { ActorState, ShownAct } from '../../domain/access/acts';
import type { Caller } from '../../domain/access/caller';
import type { StoredAct } from '../pocketbase/acts';
import { fieldsOfRows } from '../pocketbase/acts';
import type { PocketBaseClients } from '../pocketbase/client';
import { accountRows, areasOfExperts } from '../pocketbase/desk-accounts';
import { isOurs } from '../whose-account';

/** By table: the field that has the name. */
const NAME_OF: Readonly<Record<string, string>> = {
	regions: 'name',
	municipalities: 'name',
	youthOffices: 'name',
	legalBases: 'citation',
	helplines: 'name',
	organisations: 'name',
	contacts: 'name',
	experts: 'name',
	offers: 'title',
	circles: 'name',
	meetings: 'title',
	announcements: 'title',
	lessons: 'title',
	memberships: 'name',
	seats: 'name',
	topics: 'title',
	imports: 'name'
};

interface Person {
	name: string;
	state: ActorState;
}

/** The accounts of this office by id, with their names; of others that they are there. */
export async function peopleFor(
	clients: PocketBaseClients,
	caller: Caller
): Promise<ReadonlyMap<string, Person>> {
	const [rows, areas] = await Promise.all([accountRows(clients), areasOfExperts(clients)]);
	return new Map(
		rows.map((row) => {
			const ours = isOurs(row, caller, areas);
			return [row.id, { name: ours ? row.name : '', state: ours ? 'here' : 'elsewhere' }] as const;
		})
	);
}

export async function showActs(
	clients: PocketBaseClients,
	caller: Caller,
	people: ReadonlyMap<string, Person>,
	acts: readonly StoredAct[]
): Promise<ShownAct[]> {
	const subjects = await namesOf(clients, caller, acts);
	return acts.map(({ number, at, kind, way, who, table, record, hash }) => ({
		...{ number, at, kind, way, who, table, record, hash },
		...personOf(who, people),
		subject: table === 'users' ? (people.get(record)?.name ?? '') : (subjects.get(record) ?? '')
	}));
}

function personOf(who: string, people: ReadonlyMap<string, Person>): Person {
	if (who === '') return { name: '', state: 'nobody' };
	return people.get(who) ?? { name: '', state: 'gone' };
}

/** What the rows are called that are still there. */
async function namesOf(
	clients: PocketBaseClients,
	caller: Caller,
	acts: readonly StoredAct[]
): Promise<ReadonlyMap<string, string>> {
	const names = new Map<string, string>();
	for (const [table, field] of Object.entries(NAME_OF)) {
		const ids = new Set(acts.filter((act) => act.table === table).map(({ record }) => record));
		if (ids.size === 0) continue;
		// A list is its network's for good, and no rule shows one.
		const reader = table === 'imports' ? undefined : caller;
		const rows = await fieldsOfRows(clients, table, [...ids], field, reader);
		for (const [id, row] of rows) names.set(id, String(row[field] ?? ''));
	}
	return names;
}
