// Askers, experts and the desk, with phones that know everybody, and between them and the database a server that lies, shows
// old states, withholds, mixes pages up, or was put back to a copy. Whoever is asked about a reader says yes only to who
// really is one. No text may then open to anybody else, and with one honest answer every phone holds what the server shows
// it: the first one, or where a healing was tried before, the first after its pause. Only a false row that keeps the `updated`
// of the true one stays, until it changes or the copy is fetched whole. LYING_HISTORIES sets how many.
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AnyRow, TABLES } from '../../../src/lib/domain/tables';
import { rememberKeys } from '../../../src/lib/local/device/known-keys';
import { readSession } from '../../../src/lib/local/device/local-session';
import { fingerprintOf } from '../../../src/lib/sealing/fingerprint';
import { newOwnKey } from '../../../src/lib/sealing/own-key';
import { idOf } from '../../support/directory-rows';
import { openersOf } from '../confidential/independent-reader';
import { type Happening, happening, openings, perform } from '../confidential/happenings';
import { ConfidentialWorld, EXPERTS } from '../confidential/world';
import { localRows, serverRows } from '../model-check';
import type { ModelPhone } from '../model-phone';
import { casesOf, limitOf, tryAll } from '../seeds';
import { LIES, LyingServer } from './lies';

const CASES = casesOf('LYING_HISTORIES', 30);
const mallory = await newOwnKey();
const tally = { texts: 0, wronglyReadable: 0, different: 0, keptRows: 0, paused: 0 };
/** The longest that healing ever waits (sync/heal.ts). */
const LONGEST_PAUSE = 24 * 60 * 60_000;

const falsehood = fc.oneof(
	fc.record({
		type: fc.constant('lie' as const),
		lie: fc.constantFrom(...LIES),
		answers: fc.integer({ min: 1, max: 6 }),
		keeps: fc.boolean()
	}),
	fc.record({
		type: fc.constant('database' as const),
		does: fc.constantFrom('backUp' as const, 'restore' as const, 'restoreUnnoticed' as const)
	})
);
/** Keys stay those that everybody knows; what a person would make of a new one is tried in slipped-keys/. */
const honest = happening.filter(({ type }) => type !== 'loseKey' && type !== 'role' && type !== 'days');
const history = fc
	.record({
		opening: fc.constantFrom(...openings.filter((steps) => steps.every(({ type }) => type !== 'loseKey'))),
		steps: fc.array(fc.oneof({ weight: 3, arbitrary: honest }, { weight: 2, arbitrary: falsehood }), {
			minLength: 4,
			maxLength: 12,
			size: 'max'
		})
	})
	.map(({ opening, steps }): Step[] => [...opening, ...steps]);
type Step = Happening | (typeof falsehood extends fc.Arbitrary<infer T> ? T : never);

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

async function play(steps: Step[]): Promise<void> {
	const world = new ConfidentialWorld();
	world.compares = true;
	const server = new LyingServer(world, mallory.recipient);
	for (const phone of await everyPhone(world)) await knowsEverybody(world, phone);
	for (const step of steps)
		if (step.type === 'lie') server.lie(step.lie, step.answers, step.keeps);
		else if (step.type === 'database') server[step.does]();
		else await perform(world, step);
	server.stop();
	await checkReaders(world);
	for (const phone of world.phones) await checkCopy(world, phone, server.kept);
	world.close();
}

const everyPhone = (world: ConfidentialWorld) =>
	Promise.all([
		world.asker(0),
		world.asker(1),
		...([...EXPERTS, 'desk'] as const).map((name) => world.reader(name))
	]);

async function knowsEverybody(world: ConfidentialWorld, { device }: ModelPhone): Promise<void> {
	for (const name of [...EXPERTS, 'desk'] as const) {
		const fingerprint = await fingerprintOf(world.key(name).recipient);
		await rememberKeys({ [name === 'desk' ? 'desk' : idOf(name)]: [fingerprint] }, device);
	}
}

/** Dora advises elsewhere, a member advises nobody, and Mallory is none of this network. */
async function checkReaders(world: ConfidentialWorld): Promise<void> {
	const strangers = [mallory.identity, world.key('dora').identity, world.key('member').identity];
	for (const text of world.stored) {
		tally.texts += 1;
		if (openersOf(text, strangers).openers.size > 0) tally.wronglyReadable += 1;
	}
	expect(tally.wronglyReadable, 'readable by who is no reader').toBe(0);
}

/** One honest answer; what was told with the `updated` of the true row needs one with the whole copy. */
async function checkCopy(
	world: ConfidentialWorld,
	phone: ModelPhone,
	kept: ReadonlySet<string>
): Promise<void> {
	phone.restart();
	if ((await phone.directory.readState())?.healed) {
		tally.paused += 1;
		phone.timer.pass(LONGEST_PAUSE);
	}
	await phone.sync();
	expect((await readSession(phone.device))?.account?.id ?? '').toBe(world.server.callerOf(phone.jar).userId);
	const stayed = await differences(world, phone);
	tally.different += stayed.filter((row) => !kept.has(row)).length;
	expect(
		stayed.filter((row) => !kept.has(row)),
		'different after one honest answer'
	).toEqual([]);
	if (stayed.length === 0) return;
	tally.keptRows += stayed.length;
	await phone.directoryDb.state.update('state', { cursor: '' });
	await phone.sync();
	expect(await differences(world, phone), 'different in a copy that was fetched whole').toEqual([]);
}

/** `table/id` of each row that is not here, only here, or another one. */
async function differences(world: ConfidentialWorld, phone: ModelPhone): Promise<string[]> {
	const caller = world.server.callerOf(phone.jar);
	const different: string[] = [];
	for (const table of TABLES) {
		const here = byId(await localRows(phone, table));
		const shown = byId(await serverRows(world.server.store, table, caller));
		for (const id of new Set([...here.keys(), ...shown.keys()]))
			if (!isDeepStrictEqual(here.get(id), shown.get(id))) different.push(`${table}/${id}`);
	}
	return different;
}

const byId = (rows: readonly AnyRow[]) => new Map(rows.map((row) => [row.id, row]));

test(`${CASES} histories with a lying server`, { timeout: limitOf(CASES) }, () =>
	tryAll(
		{ file: 'tests/sync/lying-server/histories.test.ts', cases: CASES, arbitrary: history, play },
		(tried, seed) =>
			console.log(
				`lying histories tried ${tried}, wrongly readable ${tally.wronglyReadable}, ` +
					`still different ${tally.different} (${tally.texts} sealed texts, ${tally.keptRows} false rows with a true ` +
					`updated, ${tally.paused} phones in a pause, seed ${seed})`
			)
	)
);
