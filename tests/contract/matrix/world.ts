/**
 * Two networks in one PocketBase, eight who ask, and the rows of the matrix. Asked is with plain requests: a cell must cost next to
 * nothing, and a refusal is a status, no error.
 */
import type PocketBase from 'pocketbase';
import { type Caller, GUEST } from '../../../src/lib/domain/access/caller';
import type { AnyRow, Table } from '../../../src/lib/domain/tables';
import type { Role } from '../../../src/lib/domain/vocabulary';
import { callerOf } from '../../../src/lib/server/pocketbase/caller-of';
import { startTestPocketBase, type TestPocketBase } from '../../support/pocketbase';
import { ANNA, PASSWORD, seedSmallNetwork } from '../../support/small-network';
import { ACCOUNT, Ledger, PEOPLE, type Person } from './people';
import { HERS, NETWORKS_BESIDE, NETWORKS_HERE } from './places';
import { matrixRows, NETWORK_BESIDE } from './rows';

export interface Answer {
	done: boolean;
	status: number;
	/** Undefined where nothing came. */
	body: Record<string, unknown> | undefined;
}
export type Asking = { method?: string; body?: unknown; word?: boolean };

export interface World {
	pocketBase: TestPocketBase;
	admin: PocketBase;
	/** With the server's word, as the server itself asks as this person; without it, as she would on loopback by her token alone. */
	ask(who: Person, path: string, asking?: Asking): Promise<Answer>;
	/** What the server takes each for. */
	callers: Readonly<Record<Person, Caller>>;
	/** As the database keeps it now. */
	row(table: Table, name: string): AnyRow;
	names(table: Table): string[];
	/** Writes it as it was at first, also where it is gone. */
	restore(table: Table, name: string): Promise<void>;
	/** Its state after a change that somebody was allowed. */
	note(table: Table, name: string, row: AnyRow): void;
	token(who: Person): string;
	word: string;
	ledger: Ledger;
}

const NETWORKS: Readonly<Record<Exclude<Person, 'guest'>, readonly string[]>> = {
	mia: [...NETWORKS_HERE, ...NETWORKS_BESIDE],
	anna: [],
	karla: NETWORKS_HERE,
	kira: NETWORKS_BESIDE,
	beate: [...NETWORKS_HERE, ...NETWORKS_BESIDE],
	orla: [],
	sven: NETWORKS_HERE
};
const NEW_OFFICES = ['kira', 'beate', 'orla', 'sven'] as const;
const named = PEOPLE.filter((who) => who !== 'guest');

export async function startWorld(): Promise<World> {
	const pocketBase = await startTestPocketBase();
	const { admin, clients } = pocketBase;
	await seedSmallNetwork(admin);
	for (const { table, row } of NETWORK_BESIDE) await admin.collection(table).create(row);
	const first = matrixRows();
	const now = new Map<string, AnyRow>();
	const write = async (table: Table, name: string) => {
		const row = first.get(table)!.get(name)!;
		const there = name === HERS && table === 'experts';
		const rows = admin.collection(table);
		const written = await (there ? rows.update<AnyRow>(ANNA, row) : rows.create<AnyRow>(row));
		now.set(`${table} ${name}`, written);
	};
	for (const [table, rows] of first) for (const name of rows.keys()) await write(table, name);
	const setNetworks = () =>
		Promise.all(
			named.map((who) => admin.collection('users').update(ACCOUNT[who], { networks: NETWORKS[who] }))
		);
	await makeOffices(admin);
	await setNetworks();
	const tokens = await tokensOf(admin);
	await admin.collection('users').update(ACCOUNT.sven, { active: false });
	const [door] = await admin.collection('door').getFullList<{ word: string }>();
	const { word } = door!;

	const ask = async (who: Person, path: string, { method = 'GET', body, word: says = true }: Asking = {}) => {
		const headers: Record<string, string> = { 'content-type': 'application/json' };
		if (tokens[who] !== '') headers.authorization = tokens[who];
		if (says) headers['x-schutznetz-word'] = word;
		const answer = await fetch(pocketBase.handle.url + path, {
			method,
			headers,
			...(body !== undefined && { body: JSON.stringify(body) })
		});
		const text = await answer.text();
		const said = answer.headers.get('content-type')?.includes('json') && text !== '';
		return {
			done: answer.ok,
			status: answer.status,
			body: said ? (JSON.parse(text) as Record<string, unknown>) : undefined
		};
	};
	const callers = {} as Record<Person, Caller>;
	for (const who of PEOPLE) {
		const account = who === 'guest' ? undefined : await admin.collection('users').getOne(ACCOUNT[who]);
		// As the session of a suspended account: there is none (auth/adapter.ts).
		callers[who] = account?.active === true ? await callerOf(clients, account as unknown as Account) : GUEST;
	}
	return {
		...{ pocketBase, admin, ask, callers, word, ledger: new Ledger() },
		token: (who) => tokens[who],
		row: (table, name) => now.get(`${table} ${name}`)!,
		names: (table) => [...first.get(table)!.keys()],
		note: (table, name, row) => void now.set(`${table} ${name}`, row),
		restore: async (table, name) => {
			await write(table, name);
			if (table === 'regions') await setNetworks();
			// What it answered has gone with the seat.
			const { id } = first.get(table)!.get(name)!;
			if (table === 'seats')
				for (const [one, { seat }] of first.get('attendances')!)
					if (seat === id) await write('attendances', one);
		}
	};
}

interface Account {
	id: string;
	role: Role;
	expert: string;
	networks: string[];
}

async function makeOffices(admin: PocketBase): Promise<void> {
	for (const who of NEW_OFFICES)
		await admin.collection('users').create({
			...{ id: ACCOUNT[who], name: who, email: `${who}@example.org`, active: true, role: 'coordination' },
			...{ password: PASSWORD, passwordConfirm: PASSWORD }
		});
}

/** Taken while all of them are active: one that was suspended since still holds hers. */
async function tokensOf(admin: PocketBase): Promise<Record<Person, string>> {
	const tokens: Record<string, string> = { guest: '' };
	for (const who of named) {
		const acting = await admin.collection('users').impersonate(ACCOUNT[who], 3_600);
		tokens[who] = acting.authStore.token;
	}
	return tokens as Record<Person, string>;
}
