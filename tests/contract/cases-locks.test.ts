// Cases for a meeting: what the database lets whom write past the server, and what goes when their time is over.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { CaseText, MeetingCase } from '../../src/lib/domain/meeting/case';
import { CASE_TEXT_DAYS } from '../../src/lib/server/jobs/case-texts';
import { runRetention } from '../../src/lib/server/jobs/retention';
import { idOf } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { sealedLike } from '../support/sealed-like';
import { CALLERS, REGION } from '../support/small-network';
import { BESIDE, caseWorld, type CaseWorld, NOTHING, type Somebody } from './case-world';
import { mutationOf } from './mutation-scene';

const DAY = 86_400_000;

let world: CaseWorld;
beforeAll(async () => {
	world = await caseWorld();
});
afterAll(() => world.stop());
beforeEach(() => world.newMeeting());

const send: CaseWorld['send'] = (...sent) => world.send(...sent);
const bring: CaseWorld['bring'] = (changes) => world.bring(changes);
const seen: CaseWorld['seen'] = (...asked) => world.seen(...asked);
describe('past the server, the database lets', () => {
	const refused = (attempt: Promise<unknown>) =>
		attempt.then(
			() => false,
			() => true
		);
	const body = (changes: Partial<MeetingCase> = {}) => ({
		...rowOf('cases', newId()),
		...{ region: REGION, meeting: world.meeting, author: CALLERS.mia.userId, ...changes }
	});
	const as = async (name: Somebody) => world.pocketBase.clients.as(await world.caller(name));

	it.each<[string, () => Promise<Partial<MeetingCase>>]>([
		['in the name of another', async () => ({ author: CALLERS.max.userId })],
		['into a meeting of others', async () => ({ meeting: idOf('elsewhere') })],
		['into another network', async () => ({ region: BESIDE })],
		['with a title', async () => ({ title: 'Titel' })],
		['with a place on the agenda', async () => ({ place: 1 })],
		['as one that was declined', async () => ({ state: 'declined' })]
	])('no member bring one %s', async (_what, changes) => {
		const mia = await as('mia');
		expect(await refused(mia.collection('cases').create(body()))).toBe(false);
		expect(await refused(mia.collection('cases').create(body(await changes())))).toBe(true);
	});

	it('nobody show one before its time', async () => {
		const { id } = body();
		await (await as('mia')).collection('cases').create({ ...body(), id, shown: true });
		expect((await world.caseRow(id)).shown).toBe(false);
	});

	it('the submitter take it back, and change nothing else', async () => {
		const id = await bring();
		const mia = await as('mia');
		for (const changes of [
			{ kind: 'closed' },
			{ minutes: 5 },
			{ title: 'T' },
			{ place: 1 },
			{ state: 'late' }
		])
			expect(await refused(mia.collection('cases').update(id, changes)), JSON.stringify(changes)).toBe(true);
		for (const changes of [{ answer: 'ja' }, { payload: sealedLike('anders') }, { author: '' }])
			expect(await refused(mia.collection('caseTexts').update((await world.textOf(id)).id, changes))).toBe(
				true
			);
		expect(await refused(mia.collection('cases').delete(id))).toBe(true);
		expect(await refused(mia.collection('cases').update(id, { state: 'withdrawn' }))).toBe(false);
	});

	it('the office of its network title and plan it, and put no other words in', async () => {
		const id = await bring();
		const [karla, beate, max] = [await as('karla'), await as('beate'), await as('max')];
		expect(
			await refused(karla.collection('cases').update(id, { title: 'Elternrechte', place: 1, minutes: 5 }))
		).toBe(false);
		for (const changes of [
			{ author: '' },
			{ kind: 'closed' },
			{ region: BESIDE },
			{ meeting: idOf('other') }
		])
			expect(await refused(karla.collection('cases').update(id, changes)), JSON.stringify(changes)).toBe(
				true
			);
		for (const changes of [{ payload: sealedLike('anders') }, { author: '' }, { seat: world.seat }])
			expect(await refused(karla.collection('caseTexts').update((await world.textOf(id)).id, changes))).toBe(
				true
			);
		for (const client of [beate, max])
			expect(await refused(client.collection('cases').update(id, { title: 'T' }))).toBe(true);
	});
});

describe('when a meeting is over', () => {
	const retention = (at: Date, mayDelete = true) =>
		runRetention({ clients: world.pocketBase.clients, now: () => at, mayDelete: async () => mayDelete });
	const texts = async () =>
		(await world.admin.collection('caseTexts').getFullList<CaseText>({ fields: 'case' })).map(
			(one) => one.case
		);

	it('the text goes after its days, kind and title stay, and who brought it does not', async () => {
		const id = await bring({ kind: 'consented', minutes: 20 });
		await world.admin.collection('cases').update(id, { title: 'Elternrechte' });
		const end = new Date(
			(await world.admin.collection('meetings').getOne<{ endsAt: string }>(world.meeting)).endsAt
		);
		const over = new Date(end.getTime() + CASE_TEXT_DAYS * DAY);
		await retention(new Date(over.getTime() - 1));
		expect(await texts()).toContain(id);
		// Where the clock has jumped nothing goes.
		await retention(over, false);
		expect(await texts()).toContain(id);
		await retention(over);
		expect(await texts()).not.toContain(id);
		expect(await world.caseRow(id)).toMatchObject({
			kind: 'consented',
			minutes: 20,
			title: 'Elternrechte',
			author: ''
		});
		expect(await seen('mia', 'cases', id)).toEqual(NOTHING);
		// It can happen twice, as after a crash.
		await retention(over);
	});

	it('by which her phone is told of it is dated then, so that it goes too, and no other key of it', async () => {
		await world.admin.collections.create({
			...{ name: 'concernedKeys', type: 'view' },
			viewQuery: `SELECT (record || key) AS id, record, key, COALESCE(deletedAt, '') AS dated FROM _concerned WHERE collection = 'cases'`
		});
		const id = await bring();
		const keys = async () => {
			const all = await world.admin
				.collection('concernedKeys')
				.getFullList<{ record: string; key: string; dated: string }>();
			return all
				.filter(({ record }) => record === id)
				.map(({ key, dated }) => `${key.slice(0, 2)} ${dated ? 'dated' : 'stays'}`)
				.sort();
		};
		expect(await keys()).toEqual(['a: stays', 'n: stays']);
		await world.admin.collection('cases').update(id, { title: 'Elternrechte' });
		expect(await keys()).toEqual(['a: stays', 'n: stays']);
		await world.admin.collection('cases').update(id, { author: '' });
		expect(await keys()).toEqual(['a: dated', 'n: stays']);
	});

	it('moved to a later day, it is over later', async () => {
		const id = await bring();
		const { endsAt } = await world.admin.collection('meetings').getOne<{ endsAt: string }>(world.meeting);
		const later = new Date(Date.parse(endsAt) + 10 * DAY).toISOString();
		await world.change({ endsAt: later });
		await retention(new Date(Date.parse(endsAt) + CASE_TEXT_DAYS * DAY));
		expect(await texts()).toContain(id);
	});

	it('what was taken back goes at once', async () => {
		const [stays, goes] = [await bring(), await bring()];
		expect(await send('mia', mutationOf('case.withdraw', { id: goes }))).toBe('done');
		await retention(new Date());
		expect(await texts()).toContain(stays);
		expect(await texts()).not.toContain(goes);
	});

	it('the submitter notes that the answer went back to the family (§ 7, 2)', async () => {
		const id = await bring({ kind: 'consented', minutes: 20 });
		const note = () => send('mia', mutationOf('case.returned', { id }));
		expect(await note()).toBe('wrong_status');
		await world.admin
			.collection('meetings')
			.update(world.meeting, { startsAt: new Date(Date.now() - DAY).toISOString() });
		expect(await send('max', mutationOf('case.returned', { id }))).not.toBe('done');
		expect([await note(), await note()]).toEqual(['done', 'done']);
		expect((await world.textOf(id)).returnedAt).not.toBe('');
	});
});
