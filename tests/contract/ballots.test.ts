// Topics of a circle and dates of a meeting, voted on over a real PocketBase: who votes, who learns what, and what is counted.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { bodyHashOf } from '../../src/lib/server/actions/engine';
import { deskBallots } from '../../src/lib/server/ballots/desk';
import { project } from '../../src/lib/domain/access/visibility';
import { CIRCLE, CALLERS } from '../support/small-network';
import { mutationOf } from './mutation-scene';
import {
	ballotScene,
	type BallotScene,
	codeOf,
	MEMBERS,
	NOW,
	seatOf,
	SOUTH_CIRCLE,
	SPRING
} from './ballots-scene';

let scene: BallotScene;
beforeAll(async () => {
	scene = await ballotScene();
});
afterAll(() => scene.pocketBase.stop());
beforeEach(() => scene.clear());

const three = () =>
	Promise.all([scene.proposed('Sucht'), scene.proposed('Trennung'), scene.proposed('Armut', 'bea')]);
/** What `name` reads of a table, by both locks. */
const seen = async (table: 'topics' | 'ballots' | 'votes', name: string) => {
	const caller = await scene.callerNamed(name);
	const rows = await scene.store.allRows(table, caller);
	return rows.flatMap((row) => project(table, row, caller) ?? []);
};

describe('§ 6 d: members propose topics', () => {
	it('each for her seat, the office for whoever told it', async () => {
		const id = await scene.proposed('  Sucht ');
		expect(await scene.topic(id)).toMatchObject({
			title: 'Sucht',
			seat: seatOf('ada'),
			state: 'open',
			meeting: ''
		});
		const told = mutationOf('topic.propose', {
			id: newId(),
			circle: CIRCLE,
			seat: '',
			title: 'Armut',
			words: ''
		});
		expect(await scene.send(told, 'karla')).toBe('done');
		expect(await scene.send(told, 'karla')).toBe('done');
		expect((await seen('topics', 'bea')).map(({ title }) => title).sort()).toEqual(['Armut', 'Sucht']);
		expect(await seen('topics', 'nora')).toEqual([]);
		expect(await seen('topics', 'sina')).toEqual([]);
	});

	it.each([
		['nora', 'ada', 'forbidden'],
		['bea', 'ada', 'forbidden'],
		['dora', 'ada', 'forbidden'],
		['kira', 'ada', 'forbidden']
	])('not %s for the seat of %s', async (by, seat, expected) => {
		const body = { id: newId(), circle: CIRCLE, seat: seatOf(seat), title: 'Sucht', words: '' };
		expect(await scene.send(mutationOf('topic.propose', body), by)).toBe(expected);
	});
});

describe('§ 6 d: a vote on topics', () => {
	it('counts each seat once, by what it said last, and chooses by majority', async () => {
		const [addiction, parting, poverty] = await three();
		const id = await scene.open([addiction, parting, poverty]);
		expect(await scene.vote(id, 'ada', parting)).toBe('done');
		expect(await scene.vote(id, 'ada', addiction)).toBe('done');
		expect(await scene.vote(id, 'bea', addiction)).toBe('done');
		expect(await scene.vote(id, 'cleo', poverty)).toBe('done');
		expect(await scene.vote(id, 'dana', poverty)).toBe('done');
		expect(await scene.vote(id, 'dana')).toBe('done');
		await scene.close(id);
		const closed = await scene.ballot(id);
		expect(closed).toMatchObject({
			state: 'closed',
			seats: 5,
			given: 3,
			majority: 'simple',
			chosen: [addiction]
		});
		expect(closed.outcome.map(({ option, yes }) => [option, yes])).toEqual(
			closed.options.map((option) => [option.id, { [addiction]: 2, [poverty]: 1 }[option.id] ?? 0])
		);
		expect(
			await Promise.all([addiction, parting, poverty].map(async (one) => (await scene.topic(one)).state))
		).toEqual(['chosen', 'backlog', 'backlog']);
	});

	it('by the majority that the rules of procedure of the circle say', async () => {
		const rules = await import('../support/one-of-each').then(({ rowOf }) => rowOf('procedures', newId()));
		await scene.pocketBase.admin.collection('procedures').create({ ...rules, majority: 'absolute' });
		const [addiction, parting] = await three();
		const id = await scene.open([addiction, parting]);
		await scene.vote(id, 'ada', addiction);
		await scene.vote(id, 'bea', addiction);
		await scene.close(id);
		expect(await scene.ballot(id)).toMatchObject({ majority: 'absolute', given: 2, seats: 5, chosen: [] });
		await scene.pocketBase.admin.collection('procedures').delete(rules.id);
	});

	it('with a tie chooses nothing, and both are offered again', async () => {
		const [addiction, parting] = await three();
		const id = await scene.open([addiction, parting]);
		await scene.vote(id, 'ada', addiction);
		await scene.vote(id, 'bea', parting);
		await scene.close(id);
		expect((await scene.ballot(id)).chosen).toEqual([]);
		const again = await scene.open([addiction, parting]);
		expect((await scene.topic(addiction)).state).toBe('open');
		expect((await scene.ballot(again)).state).toBe('open');
	});

	it('takes none after it is closed, and stays closed', async () => {
		const [addiction, parting] = await three();
		const id = await scene.open([addiction, parting]);
		await scene.vote(id, 'ada', addiction);
		await scene.close(id);
		expect(await scene.vote(id, 'bea', parting)).toBe('conflict');
		await scene.close(id);
		expect(await scene.ballot(id)).toMatchObject({ given: 1, chosen: [addiction] });
		const ballots = scene.pocketBase.admin.collection('ballots');
		await expect(ballots.update(id, { state: 'open' })).rejects.toMatchObject({ status: 400 });
		expect(await codeOf(scene.open([parting], { id }))).toBe('conflict');
		// The votes are gone with it: nobody can look them up later.
		expect(await scene.rows('votes')).toEqual([]);
	});

	it('is open once in a circle at a time, of topics that stand for it, by its office', async () => {
		const [addiction, parting, poverty] = await three();
		const id = await scene.open([addiction, parting]);
		expect(await codeOf(scene.open([addiction, poverty]))).toBe('conflict');
		expect(await codeOf(scene.open([addiction, parting], { id }))).toBe('done');
		expect(await codeOf(scene.open([poverty, addiction], { by: 'kira' }))).toBe('not_found');
		expect(await codeOf(scene.close(id, { by: 'kira' }))).toBe('not_found');
		await scene.close(id);
		await scene.pocketBase.admin.collection('topics').update(poverty, { state: 'done' });
		expect(await codeOf(scene.open([addiction, poverty]))).toBe('conflict');
		expect(await codeOf(scene.open([addiction, parting], { circle: SOUTH_CIRCLE }))).toBe('conflict');
	});

	it('is for members of the circle alone, and for a deputy in the meeting that she is sent to', async () => {
		const [addiction, parting] = await three();
		const inCircle = await scene.open([addiction, parting]);
		await scene.sendDeputy();
		expect(await scene.vote(inCircle, 'ada', addiction, 'nora')).toBe('not_found');
		expect(await scene.vote(inCircle, 'ada', addiction, 'dora')).toBe('not_found');
		expect(await scene.vote(inCircle, 'ada', addiction, 'bea')).toBe('forbidden');
		expect(await scene.vote(inCircle, 'ada', addiction, 'karla')).toBe('forbidden');
		await scene.close(inCircle);
		const inMeeting = await scene.open([addiction, parting], { meeting: SPRING });
		expect(await scene.vote(inMeeting, 'ada', addiction, 'ada')).toBe('done');
		expect(await scene.vote(inMeeting, 'ada', parting, 'dora')).toBe('done');
		expect(await scene.vote(inMeeting, 'sina', parting)).toBe('forbidden');
		await scene.sendDeputy('yes');
		expect(await scene.vote(inMeeting, 'ada', addiction, 'dora')).toBe('not_found');
		await scene.close(inMeeting);
		expect(await scene.ballot(inMeeting)).toMatchObject({ given: 1, chosen: [parting] });
	});
});

describe('nobody learns who voted what', () => {
	it('but the voter, who sees her own; the office sees how many', async () => {
		const [addiction, parting] = await three();
		const id = await scene.open([addiction, parting]);
		await scene.vote(id, 'ada', addiction);
		await scene.vote(id, 'bea', parting);
		expect((await seen('votes', 'ada')).map(({ seat, choices }) => [seat, choices])).toEqual([
			[seatOf('ada'), [{ option: addiction, word: 'yes' }]]
		]);
		for (const name of ['cleo', 'karla', 'kira', 'dora', 'nora'])
			expect(await seen('votes', name)).toEqual([]);
		const open = await deskBallots(scene.pocketBase.clients, CALLERS.karla, { circle: CIRCLE, meeting: '' });
		expect(open).toEqual({ ballots: [{ id, seats: 5, given: 2, answers: [] }] });
		const beside = await scene.callerNamed('kira');
		expect(await deskBallots(scene.pocketBase.clients, beside, { circle: CIRCLE, meeting: '' })).toEqual({
			ballots: []
		});
		// Nor before it is closed what comes of it.
		expect((await seen('ballots', 'ada'))[0]).toMatchObject({ outcome: [], given: 0, seats: 0, heard: 0 });
	});

	it('nor whoever writes to the database past the actions', async () => {
		const [addiction, parting] = await three();
		const id = await scene.open([addiction, parting]);
		await scene.vote(id, 'ada', addiction);
		const [row] = await scene.rows<{ id: string }>('votes');
		const bea = await scene.pocketBase.clients.as(await scene.callerNamed('bea'));
		const votes = bea.collection('votes');
		const other = { choices: [{ option: parting, word: 'yes' }] };
		await expect(votes.getOne(row!.id)).rejects.toMatchObject({ status: 404 });
		await expect(votes.update(row!.id, other)).rejects.toMatchObject({ status: 404 });
		const taken = { ...other, voter: (await scene.callerNamed('bea')).userId };
		await expect(votes.update(row!.id, taken)).rejects.toMatchObject({ status: 400 });
		const forEva = { id: newId(), region: row!.id, ballot: id, seat: seatOf('eva'), turn: 1, ...taken };
		await expect(votes.create(forEva)).rejects.toMatchObject({ status: 400 });
		expect(await scene.rows('votes')).toHaveLength(1);
	});
});

describe('a double vote', () => {
	it('of two devices at the same moment, and of two processes, is one', async () => {
		const [addiction, parting] = await three();
		const id = await scene.open([addiction, parting]);
		const { Engine } = await import('../../src/lib/server/actions/engine');
		const other = new Engine({ store: scene.store, now: () => NOW });
		const ada = await scene.callerNamed('ada');
		const both = [addiction, parting, addiction, parting].map((option, at) =>
			[scene.engine, other][at % 2]!.settle(scene.voting(id, 'ada', [{ option, word: 'yes' }]), ada)
		);
		expect((await Promise.all(both)).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'done']);
		expect(await scene.rows('votes')).toHaveLength(1);
		await scene.close(id);
		expect((await scene.ballot(id)).given).toBe(1);
	});

	it('sent again counts once; what comes while it is closed counts, or is refused', async () => {
		const [addiction, parting] = await three();
		const id = await scene.open([addiction, parting]);
		const sends = MEMBERS.map((name) => scene.vote(id, name, addiction));
		const [answers] = await Promise.all([Promise.all(sends), scene.close(id)]);
		const { given, outcome } = await scene.ballot(id);
		const taken = answers.filter((answer) => answer === 'done').length;
		for (const answer of answers) expect(['done', 'conflict']).toContain(answer);
		expect([given, outcome.find(({ option }) => option === addiction)?.yes]).toEqual([taken, taken]);
	});
});

it('what is kept of a vote as a mutation is no hash that can be found by trying what it may have said', async () => {
	const topics = await three();
	const ballot = await scene.open(topics);
	const said = scene.voting(ballot, 'ada', [{ option: topics[1]!, word: 'yes' }]);
	await scene.send(said, 'ada');
	const all = await scene.rows<{ key: string; bodyHash: string }>('mutations');
	const bodies = [[], ...topics.map((option) => [{ option, word: 'yes' as const }])];
	const plain = bodies.map((one) => bodyHashOf(scene.voting(ballot, 'ada', one)));
	const { bodyHash } = all.find(({ key }) => key === said.id)!;
	expect(bodyHash).toMatch(/^[0-9a-f]{64}$/);
	expect(plain).not.toContain(bodyHash);
	expect(await scene.send(said, 'ada')).toBe('done');
	const other = { ...said, body: { ...said.body, choices: [] } };
	expect(await scene.send(other, 'ada')).toBe('mutation_reused');
});
