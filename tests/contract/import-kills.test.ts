// The server is killed while it writes a list or takes it back: no institution is there without its contact at any moment, the next
// start goes on where it was, and nothing is done twice.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnyRow } from '../../src/lib/domain/tables';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { CHOICES, houses, importScene, word } from './import-scene';

/** Of each direction; `npm run measure -- import-kills` takes fifty. */
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
