// Whether entries are still right, over a real PocketBase and the test's time: who is asked, once, what the page behind the link
// shows, and what its tap does.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { REVIEW_PAGE } from '../../src/lib/protocol/reviews';
import { REVIEW_MAILS_PER_RUN, runFreshness } from '../../src/lib/server/jobs/freshness';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { writeReviewed } from '../../src/lib/server/pocketbase/reviews';
import { confirmReview, lookAtReview } from '../../src/lib/server/reviews';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import {
	ANNA,
	BERTA,
	CALLERS,
	CLARA,
	emailOf,
	HOUSE,
	REGION,
	seedSmallNetwork
} from '../support/small-network';

const DAY = 86_400_000;
/** The experts of the small network were checked on this day: a year later less four weeks they are asked. */
const CHECKED = '2026-09-01';
const DUE = Date.parse('2027-08-04T08:00:00Z');

let pocketBase: TestPocketBase;
let clock: number;
let sent: OutgoingMail[];
/** What the mail server answers; undefined: it takes everything. */
let refusal: { code: string } | undefined;
const at = () => new Date(clock);
const later = (days: number) => (clock += days * DAY);

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
});
afterAll(() => pocketBase.stop());
beforeEach(async () => {
	clock = DUE;
	sent = [];
	refusal = undefined;
	for (const name of ['reviews', 'notices', 'history', 'contacts', 'offers'])
		for (const { id } of await rows(name)) await pocketBase.admin.collection(name).delete(id);
	for (const { id } of await rows('experts')) await check('experts', id, CHECKED);
	await check('organisations', HOUSE, CHECKED);
});

const rows = (collection: string) => pocketBase.admin.collection(collection).getFullList();
const row = (collection: string, id: string) => pocketBase.admin.collection(collection).getOne(id);
const check = (collection: string, id: string, verifiedAt: string) =>
	pocketBase.admin.collection(collection).update(id, { verifiedAt, verifiedBy: 'Fachstelle' });
const run = (clockHolds = true) =>
	runFreshness({
		clients: pocketBase.clients,
		mail: () => ({
			kind: 'smtp',
			send: async (mail) => {
				if (refusal) throw Object.assign(new Error('refused'), refusal);
				sent.push(mail);
			}
		}),
		now: at,
		clockHolds: () => Promise.resolve(clockHolds)
	});
const addresses = () => sent.map(({ to }) => to).sort();
const tokenFor = (address: string) =>
	sent
		.findLast(({ to }) => to === address)
		?.path?.split('#')
		.at(-1) ?? '';
const look = (token: string) => lookAtReview(pocketBase.clients, token, at());
/** What she has before her, as the page sends it with her tap. */
const seenAt = async (token: string) =>
	(await look(token)).entries.map(({ table, id, updated }) => ({ table, id, updated }));
const tap = (token: string, seen: Awaited<ReturnType<typeof seenAt>>) =>
	confirmReview(pocketBase.clients, { token, seen }, at());
const confirm = async (token: string) => tap(token, await seenAt(token));
const [ANNAS, BERTAS, CLARAS] = [emailOf('anna'), emailOf('berta'), emailOf('clara')];

/** An institution with a fixed contact, her deputy and an offer. */
async function house(): Promise<{ dora: string; emma: string; offer: string }> {
	const [dora, emma, offer] = [newId(), newId(), newId()];
	const contact = (id: string, change: object) =>
		pocketBase.admin.collection('contacts').create({
			...rowOf('contacts', id),
			organisation: HOUSE,
			verifiedAt: '2027-07-01',
			...change
		});
	await contact(emma, { name: 'Emma Muster', email: 'emma@example.org' });
	await contact(dora, { name: 'Dora Muster', email: 'Dora@example.org', deputy: emma });
	await pocketBase.admin
		.collection('offers')
		.create({ ...rowOf('offers', offer), organisation: HOUSE, title: 'Elterncafé', verifiedAt: '' });
	return { dora, emma, offer };
}

describe('whoever keeps entries', () => {
	it('is asked four weeks before they are a year old, once, however often the job runs', async () => {
		clock = DUE - DAY;
		await run();
		expect(addresses()).toEqual([]);
		later(1);
		await run();
		await run();
		later(13);
		await run();
		expect(addresses()).toEqual([ANNAS, BERTAS, CLARAS]);
		for (const mail of sent) {
			expect(mail).toMatchObject({ kind: 'review' });
			expect(mail.path).toMatch(new RegExp(`^${REVIEW_PAGE}#[\\w-]{43}$`));
		}
	});

	it('is asked sooner where her network lets a check count for half a year, and its tap counts as long', async () => {
		await pocketBase.admin.collection('regions').update(REGION, { reviewMonths: 6 });
		clock = Date.parse('2027-02-01T08:00:00Z') - DAY;
		await run();
		expect(addresses()).toEqual([]);
		later(1);
		await run();
		expect(addresses()).toEqual([ANNAS, BERTAS, CLARAS]);
		expect(await confirm(tokenFor(ANNAS))).toMatchObject({ validUntil: '2027-08-01' });
		await pocketBase.admin.collection('regions').update(REGION, { reviewMonths: 12 });
	});

	it('is asked of all that is hers in one mail, an institution by its fixed contact', async () => {
		await house();
		await run();
		expect(addresses()).toEqual([ANNAS, BERTAS, CLARAS, 'dora@example.org']);
		const { entries, office } = await look(tokenFor('dora@example.org'));
		expect(entries.map(({ table, name }) => `${table} ${name}`).sort()).toEqual([
			'contacts Dora Muster',
			'contacts Emma Muster',
			'offers Elterncafé',
			expect.stringMatching(/^organisations /)
		]);
		expect(office).toBeNull();
	});

	it('is not asked by a clock that has jumped', async () => {
		await run(false);
		expect([addresses(), await rows('reviews')]).toEqual([[], []]);
	});

	it('is asked when the mail server is there again, and nobody before has waited in vain', async () => {
		refusal = { code: 'ECONNECTION' };
		await run();
		expect((await rows('reviews')).filter(({ sentAt }) => sentAt !== '')).toEqual([]);
		refusal = undefined;
		later(30);
		await run();
		await run();
		expect(addresses()).toEqual([ANNAS, BERTAS, CLARAS]);
		expect(await rows('notices')).toEqual([]);
	});

	it('of thousands is asked a few at a time', async () => {
		const many = REVIEW_MAILS_PER_RUN + 5;
		const batch = pocketBase.admin.createBatch();
		const houses = Array.from({ length: many }, () => newId());
		for (const [index, id] of houses.entries()) {
			batch.collection('organisations').create({ ...rowOf('organisations', id), verifiedAt: CHECKED });
			const email = `haus${index}@example.org`;
			batch.collection('contacts').create({ ...rowOf('contacts', newId()), organisation: id, email });
		}
		await batch.send();
		await run();
		expect(sent).toHaveLength(REVIEW_MAILS_PER_RUN);
		await run();
		expect(new Set(addresses()).size).toBe(many + 3);
		expect(sent).toHaveLength(many + 3);
		for (const id of houses) await pocketBase.admin.collection('organisations').delete(id);
	});
});

describe('the link', () => {
	it('shows the entries and changes nothing by being opened, however often', async () => {
		await run();
		const before = await row('experts', ANNA);
		for (let times = 0; times < 3; times++) {
			const { entries } = await look(tokenFor(ANNAS));
			const { updated } = before;
			expect(entries).toEqual([
				{
					...{ table: 'experts', id: ANNA, updated: updated.replace(' ', 'T') },
					...{ name: 'anna', lines: expect.any(Array), verifiedAt: CHECKED }
				}
			]);
		}
		expect(await row('experts', ANNA)).toEqual(before);
		expect(await rows('history')).toEqual([]);
	});

	it('with one tap counts all of them as checked today, each with its history, once', async () => {
		const { dora, emma, offer } = await house();
		await run();
		const token = tokenFor('dora@example.org');
		const seen = await seenAt(token);
		const answers = await Promise.allSettled([tap(token, seen), tap(token, seen)]);
		expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
		expect(answers[0]).toMatchObject({ value: { entries: 4, validUntil: '2028-08-04', changed: [] } });
		for (const [table, id] of [
			['organisations', HOUSE],
			['contacts', dora],
			['contacts', emma],
			['offers', offer]
		] as const) {
			const verifiedBy = 'die Ansprechperson der Einrichtung';
			expect(await row(table, id)).toMatchObject({ verifiedAt: '2027-08-04', verifiedBy });
			const history = (await rows('history')).filter(({ record }) => record === id);
			expect(history.map(({ field, way }) => [field, way]).sort()).toEqual([
				['verifiedAt', 'review.confirm'],
				['verifiedBy', 'review.confirm']
			]);
		}
		for (const again of [look, confirm])
			await expect(again(token)).rejects.toMatchObject({ code: 'link_spent' });
		expect((await look(tokenFor(ANNAS))).entries).toHaveLength(1);
	});

	it('of an expert names her account in the history', async () => {
		await run();
		await confirm(tokenFor(ANNAS));
		expect(await row('experts', ANNA)).toMatchObject({
			verifiedAt: '2027-08-04',
			verifiedBy: 'die Fachkraft selbst'
		});
		expect((await rows('history')).map(({ who }) => who)).toEqual([CALLERS.anna.userId, CALLERS.anna.userId]);
	});

	it('does not confirm what was changed after the page was opened: it shows that, and counts the others', async () => {
		const { dora, offer } = await house();
		await run();
		const token = tokenFor('dora@example.org');
		const seen = await seenAt(token);
		await pocketBase.admin.collection('contacts').update(dora, { phone: '040 66969 199' });
		const answer = await tap(token, seen);
		expect(answer).toMatchObject({ entries: 3, changed: [{ table: 'contacts', id: dora }] });
		expect(answer.changed[0]?.lines).toContain('040 66969 199');
		expect(await row('contacts', dora)).toMatchObject({ verifiedAt: '2027-07-01' });
		expect(await row('offers', offer)).toMatchObject({ verifiedAt: '2027-08-04' });
		// By the page of before again, as a double tap would: what is counted is no news, what she has not seen is not confirmed.
		expect(await tap(token, seen)).toEqual(answer);
		const again = answer.changed.map(({ table, id, updated }) => ({ table, id, updated }));
		expect(await tap(token, again)).toMatchObject({ entries: 4, changed: [] });
		expect(await row('contacts', dora)).toMatchObject({ verifiedAt: '2027-08-04' });
		await expect(look(token)).rejects.toMatchObject({ code: 'link_spent' });
	});

	it('confirms nothing that she was not shown', async () => {
		await run();
		const token = tokenFor(ANNAS);
		expect(await tap(token, [])).toMatchObject({ entries: 0, changed: [{ id: ANNA }] });
		expect(await row('experts', ANNA)).toMatchObject({ verifiedAt: CHECKED });
		expect(await rows('history')).toEqual([]);
	});

	it('rests on what it has looked at: what somebody changes in between stops all of it', async () => {
		await run();
		const [first] = await rows('reviews');
		const { updated } = await row('experts', ANNA);
		await check('experts', ANNA, CHECKED);
		const looked = { id: ANNA, updated: updated.replace(' ', 'T') };
		const changes = [
			{ table: 'experts', row: looked, fields: { verifiedAt: '2027-08-04' }, history: [] } as const
		];
		const review = String(first?.id);
		expect(await writeReviewed(pocketBase.clients, { review, changes, spentAt: at() })).toBe(false);
		expect(await row('experts', ANNA)).toMatchObject({ verifiedAt: CHECKED });
		expect((await rows('reviews')).filter(({ spentAt }) => spentAt !== '')).toEqual([]);
		expect(await rows('rests')).toEqual([]);
	});

	it('leaves a withdrawn entry as it is', async () => {
		await run();
		const seen = await seenAt(tokenFor(ANNAS));
		await pocketBase.admin.collection('experts').update(ANNA, { publication: 'withdrawn' });
		await expect(tap(tokenFor(ANNAS), seen)).rejects.toMatchObject({ code: 'link_expired' });
		expect(await row('experts', ANNA)).toMatchObject({ verifiedAt: CHECKED });
		await pocketBase.admin.collection('experts').update(ANNA, { publication: 'published' });
	});

	it('of an expert without an account, at an address that others may read too, names nobody', async () => {
		await pocketBase.admin.collection('users').update(CALLERS.anna.userId, { active: false });
		await pocketBase.admin.collection('experts').update(ANNA, { email: 'buero@example.org' });
		// Berta has an account by that address: it is hers, and says nothing of Anna's entry.
		await pocketBase.admin.collection('users').update(CALLERS.berta.userId, { email: 'buero@example.org' });
		await run();
		const { entries } = await confirm(tokenFor('buero@example.org'));
		expect(entries).toBe(2);
		const wordOf = async (id: string) => (await row('experts', id)).verifiedBy as string;
		expect(await wordOf(ANNA)).toBe('die Fachkraft oder wer ihr Postfach liest');
		expect(await wordOf(BERTA)).toBe('die Fachkraft selbst');
		const [round] = (await rows('reviews')).filter(({ keeper }) => keeper === 'buero@example.org');
		const whoOf = async (id: string) => [
			...new Set((await rows('history')).filter(({ record }) => record === id).map(({ who }) => who))
		];
		expect([await whoOf(ANNA), await whoOf(BERTA)]).toEqual([[round?.id], [CALLERS.berta.userId]]);
		await pocketBase.admin.collection('users').update(CALLERS.berta.userId, { email: BERTAS });
		await pocketBase.admin.collection('users').update(CALLERS.anna.userId, { active: true });
		await pocketBase.admin.collection('experts').update(ANNA, { email: '' });
	});

	it('is for what is hers to this day: of a house that somebody else keeps now it neither shows nor confirms anything', async () => {
		const { dora } = await house();
		await run();
		const token = tokenFor('dora@example.org');
		const seen = await seenAt(token);
		await pocketBase.admin.collection('contacts').update(dora, { email: 'neu@example.org' });
		for (const end of [look, () => tap(token, seen)])
			await expect(end(token)).rejects.toMatchObject({ code: 'link_expired' });
		expect(await row('organisations', HOUSE)).toMatchObject({ verifiedAt: CHECKED });
		expect((await rows('reviews')).filter(({ spentAt }) => spentAt !== '')).toEqual([]);
	});

	it('is not sent to who stands in once the keeper has answered', async () => {
		await run();
		const token = tokenFor(ANNAS);
		refusal = { code: 'ECONNECTION' };
		later(14);
		await run();
		await confirm(token);
		refusal = undefined;
		sent = [];
		later(1);
		await run();
		expect(addresses()).not.toContain(BERTAS);
	});

	it('is nothing that can be guessed, and ends', async () => {
		await run();
		await expect(look('x'.repeat(43))).rejects.toMatchObject({ code: 'link_unknown' });
		later(61);
		await expect(look(tokenFor(ANNAS))).rejects.toMatchObject({ code: 'link_expired' });
	});
});

describe('who does not answer', () => {
	it('has a deputy, who is asked two weeks later; both links are good, and one tap is enough', async () => {
		await run();
		const first = tokenFor(ANNAS);
		await confirm(tokenFor(BERTAS));
		await confirm(tokenFor(CLARAS));
		sent = [];
		later(14);
		await run();
		await run();
		expect(addresses()).toEqual([BERTAS]);
		expect((await look(first)).entries).toMatchObject([{ id: ANNA }]);
		await confirm(tokenFor(BERTAS));
		expect(await row('experts', ANNA)).toMatchObject({
			verifiedBy: 'die Fachkraft oder ihre Vertretung'
		});
		await expect(look(first)).rejects.toMatchObject({ code: 'link_spent' });
	});

	it('has a deputy, whose link ends when somebody else stands in; the keeper’s stays good', async () => {
		await run();
		const keepers = tokenFor(ANNAS);
		later(14);
		await run();
		const deputys = tokenFor(BERTAS);
		const seen = await seenAt(deputys);
		expect(seen).toMatchObject([{ id: ANNA }]);
		await pocketBase.admin.collection('experts').update(ANNA, { deputy: CLARA });
		for (const end of [look, () => tap(deputys, seen)])
			await expect(end(deputys)).rejects.toMatchObject({ code: 'link_expired' });
		await pocketBase.admin.collection('experts').update(ANNA, { deputy: '' });
		await expect(look(deputys)).rejects.toMatchObject({ code: 'link_expired' });
		expect(await row('experts', ANNA)).toMatchObject({ verifiedAt: CHECKED });
		expect(await confirm(keepers)).toMatchObject({ entries: 1 });
		await pocketBase.admin.collection('experts').update(ANNA, { deputy: BERTA });
	});

	it('has links that a mail server which takes none does not push out', async () => {
		await run();
		const first = tokenFor(ANNAS);
		later(14);
		refusal = { code: 'EENVELOPE' };
		for (let tries = 0; tries < 6; tries++) {
			await run();
			later(1);
		}
		expect((await look(first)).entries).toMatchObject([{ id: ANNA }]);
	});

	it('is at last the office’s, which is told once a day, however many there are', async () => {
		await run();
		sent = [];
		later(14);
		// Berta and Clara have nobody who stands in.
		expect(await run()).toBeGreaterThan(0);
		const told = (await rows('notices')).map(({ kind, user }) => [kind, user]);
		expect(told).toEqual([['reviewsOver', CALLERS.karla.userId]]);
		expect(addresses()).toEqual([BERTAS]);
		later(14);
		await run();
		expect(await rows('notices')).toHaveLength(2);
		later(14);
		expect(await run()).toBe(0);
	});

	it('is asked no more when the office has checked it', async () => {
		await run();
		for (const id of [ANNA, BERTA]) await check('experts', id, '2027-08-10');
		sent = [];
		later(14);
		await run();
		expect(addresses()).toEqual([]);
	});
});
