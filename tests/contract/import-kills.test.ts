// The server is killed while it writes a list or takes it back, and while two entries are made one: no institution is there without its
// contact at any moment, nothing hangs on what was withdrawn, the next start goes on where it was, and nothing is done twice.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { AnyRow } from '../../src/lib/domain/tables';
import { API } from '../../src/lib/protocol/api';
import { pushAnswer } from '../../src/lib/protocol/push';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { rowOf } from '../support/one-of-each';
import { CALLERS } from '../support/small-network';
import { CHOICES, houses, importScene, word } from './import-scene';
import { mutationOf } from './mutation-scene';

/** Of each of them; `npm run measure -- import-kills` takes fifty. */
const KILLS = Number(process.env.IMPORT_KILLS ?? 2);
/** More than fit into one chunk. */
const HOUSES = 150;

let server: BuiltServer;
let karla: TestVisitor;
const { admin, bring, change, entries, until, visitorFrom } = importScene(() => server);

beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
	karla = visitorFrom();
	await karla.login('karla');
});
afterAll(() => server.stop());

const of = (mark: string) => `name ~ "Verein ${mark} "`;
const isThere = ({ publication }: AnyRow) => publication !== 'withdrawn';

/** Institutions without their contact and contacts without their institution. */
async function halves(mark: string): Promise<number> {
	const houses = (await entries('organisations', of(mark))).filter(isThere);
	const people = (await entries('contacts', `name ~ "Muster${mark}"`)).filter(isThere);
	const homes = new Set(people.map(({ organisation }) => organisation));
	return houses.filter(({ id }) => !homes.has(id)).length + Math.abs(people.length - houses.length);
}

/** Resolves when so many institutions are in that state. */
async function reached(mark: string, count: number, state: string): Promise<void> {
	const filter = `${of(mark)} && publication = "${state}"`;
	const now = async () => (await admin().collection('organisations').getList(1, 1, { filter })).totalItems;
	await expect.poll(now, { interval: 10 }).toBeGreaterThanOrEqual(count);
}

it('leaves nothing half, goes on, and does nothing twice', async () => {
	let half = 0;
	let twice = 0;
	for (let kill = 0; kill < KILLS; kill += 1) {
		const mark = `Kill${word(kill)}`;
		const { id } = await bring(karla, houses(HOUSES, mark));
		for (const to of ['write', 'undo'] as const) {
			await change(karla, to === 'write' ? { id, to, choices: CHOICES } : { id, to });
			// Each time somewhere else: at once, after the first entries, after a chunk.
			const after = (kill * 37) % HOUSES;
			if (after > 0) await reached(mark, after, to === 'write' ? 'published' : 'withdrawn');
			await server.restart();
			half += await halves(mark);
			await until(karla, id, to === 'write' ? 'written' : 'undone');
			half += await halves(mark);
			const there = (await entries('organisations', of(mark))).filter(isThere);
			expect(there).toHaveLength(to === 'write' ? HOUSES : 0);
		}
		const made = await entries('organisations', of(mark));
		expect(made).toHaveLength(HOUSES);
		const lines = await entries(
			'history',
			made
				.slice(0, 40)
				.map(({ id }) => `record = "${id}"`)
				.join(' || ')
		);
		twice += Math.abs(lines.length - 2 * Math.min(40, HOUSES));
	}
	console.log(`kills of imports ${KILLS} each, half ${half}, done twice ${twice}`);
	expect([half, twice]).toEqual([0, 0]);
});

/** Two houses with the second one's contacts, and what makes them one, in the order in which a phone sends it (features/entries/merge.ts). */
async function pair(mark: string) {
	const [kept, other] = [newId(), newId()];
	for (const id of [kept, other])
		await admin()
			.collection('organisations')
			.create({ ...rowOf('organisations', id), name: `Haus ${mark}` });
	const contacts = Array.from({ length: 6 }, () => newId());
	for (const id of contacts)
		await admin()
			.collection('contacts')
			.create({ ...rowOf('contacts', id), organisation: other });
	const save = (table: 'organisations' | 'contacts', id: string, field: string, from: string, to: string) =>
		mutationOf('record.save', { table, id, changes: { [field]: { from, to } } });
	const mutations = [
		save('organisations', kept, 'kind', '', 'Beratungsstelle'),
		...contacts.map((id) => save('contacts', id, 'organisation', other, kept)),
		save('organisations', other, 'publication', 'published', 'withdrawn')
	];
	return { kept, other, contacts, mutations };
}
type Pair = Awaited<ReturnType<typeof pair>>;

/** What a phone does: the whole queue again until each has its answer. False while the server is away. */
async function sendAll({ mutations }: Pair): Promise<boolean> {
	const body = { v: PROTOCOL_VERSION, account: CALLERS.karla.userId, mutations };
	const answer = await karla.send('POST', API.push, body).catch(() => undefined);
	if (!answer?.ok) return false;
	const { results } = pushAnswer.parse(await answer.json());
	return results.length === mutations.length && results.every(({ outcome }) => outcome === 'done');
}

/** Contacts that hang on a house which was withdrawn. */
async function stranded({ other }: Pair): Promise<number> {
	const [house] = await entries('organisations', `id = "${other}"`);
	const left = await entries('contacts', `organisation = "${other}"`);
	return house!.publication === 'withdrawn' ? left.length : 0;
}

it('leaves nothing hanging on what was withdrawn when two entries are made one, and does nothing twice', async () => {
	let half = 0;
	let twice = 0;
	for (let kill = 0; kill < KILLS; kill += 1) {
		const merged = await pair(`Eins${word(kill)}`);
		const of = `record = "${merged.kept}" || record = "${merged.other}"`;
		const records = [of, ...merged.contacts.map((id) => `record = "${id}"`)].join(' || ');
		const sent = sendAll(merged);
		const after = kill % merged.mutations.length;
		const done = async () => (await entries('history', records)).length;
		if (after > 0) await expect.poll(done, { interval: 2 }).toBeGreaterThanOrEqual(after);
		await server.restart();
		half += await stranded(merged);
		await sent;
		await expect.poll(() => sendAll(merged), { interval: 50 }).toBe(true);
		half += await stranded(merged);
		const moved = await entries('contacts', `organisation = "${merged.kept}"`);
		expect(moved.map(({ id }) => id).toSorted()).toEqual(merged.contacts.toSorted());
		twice += Math.abs((await done()) - merged.mutations.length);
	}
	console.log(`kills of merges ${KILLS}, half ${half}, done twice ${twice}`);
	expect([half, twice]).toEqual([0, 0]);
});
