// Whether entries are still right, over a real PocketBase and the test's time: who is asked, once, and what follows when nobody answers.
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { REVIEW_PAGE } from '../../src/lib/protocol/reviews';
import { REVIEW_MAILS_PER_RUN } from '../../src/lib/server/jobs/freshness';
import { rowOf } from '../support/one-of-each';
import { ANNA, BERTA, CALLERS, CLARA, REGION } from '../support/small-network';
import { ANNAS, BERTAS, CHECKED, CLARAS, DAY, DUE, freshnessScene } from './freshness-scene';

const { scene, later, rows, row, check, run, addresses, tokenFor, look, seenAt, tap, confirm, house } =
	freshnessScene();

describe('whoever keeps entries', () => {
	it('is asked four weeks before they are a year old, once, however often the job runs', async () => {
		scene.clock = DUE - DAY;
		await run();
		expect(addresses()).toEqual([]);
		later(1);
		await run();
		await run();
		later(13);
		await run();
		expect(addresses()).toEqual([ANNAS, BERTAS, CLARAS]);
		for (const mail of scene.sent) {
			expect(mail).toMatchObject({ kind: 'review' });
			expect(mail.path).toMatch(new RegExp(`^${REVIEW_PAGE}#[\\w-]{43}$`));
		}
	});

	it('is asked sooner where her network lets a check count for half a year, and its tap counts as long', async () => {
		await scene.pocketBase.admin.collection('regions').update(REGION, { reviewMonths: 6 });
		scene.clock = Date.parse('2027-02-01T08:00:00Z') - DAY;
		await run();
		expect(addresses()).toEqual([]);
		later(1);
		await run();
		expect(addresses()).toEqual([ANNAS, BERTAS, CLARAS]);
		expect(await confirm(tokenFor(ANNAS))).toMatchObject({ validUntil: '2027-08-01' });
		await scene.pocketBase.admin.collection('regions').update(REGION, { reviewMonths: 12 });
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
		scene.refusal = { code: 'ECONNECTION' };
		await run();
		expect((await rows('reviews')).filter(({ sentAt }) => sentAt !== '')).toEqual([]);
		scene.refusal = undefined;
		later(30);
		await run();
		await run();
		expect(addresses()).toEqual([ANNAS, BERTAS, CLARAS]);
		expect(await rows('notices')).toEqual([]);
	});

	it('of thousands is asked a few at a time', async () => {
		const many = REVIEW_MAILS_PER_RUN + 5;
		const batch = scene.pocketBase.admin.createBatch();
		const houses = Array.from({ length: many }, () => newId());
		for (const [index, id] of houses.entries()) {
			batch.collection('organisations').create({ ...rowOf('organisations', id), verifiedAt: CHECKED });
			const email = `haus${index}@example.org`;
			batch.collection('contacts').create({ ...rowOf('contacts', newId()), organisation: id, email });
		}
		await batch.send();
		await run();
		expect(scene.sent).toHaveLength(REVIEW_MAILS_PER_RUN);
		await run();
		expect(new Set(addresses()).size).toBe(many + 3);
		expect(scene.sent).toHaveLength(many + 3);
		for (const id of houses) await scene.pocketBase.admin.collection('organisations').delete(id);
	});
});

describe('who does not answer', () => {
	it('has a deputy, who is asked two weeks later; both links are good, and one tap is enough', async () => {
		await run();
		const first = tokenFor(ANNAS);
		await confirm(tokenFor(BERTAS));
		await confirm(tokenFor(CLARAS));
		scene.sent = [];
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
		await scene.pocketBase.admin.collection('experts').update(ANNA, { deputy: CLARA });
		for (const end of [look, () => tap(deputys, seen)])
			await expect(end(deputys)).rejects.toMatchObject({ code: 'link_expired' });
		await scene.pocketBase.admin.collection('experts').update(ANNA, { deputy: '' });
		await expect(look(deputys)).rejects.toMatchObject({ code: 'link_expired' });
		expect(await row('experts', ANNA)).toMatchObject({ verifiedAt: CHECKED });
		expect(await confirm(keepers)).toMatchObject({ entries: 1 });
		await scene.pocketBase.admin.collection('experts').update(ANNA, { deputy: BERTA });
	});

	it('has links that a mail server which takes none does not push out', async () => {
		await run();
		const first = tokenFor(ANNAS);
		later(14);
		scene.refusal = { code: 'EENVELOPE' };
		for (let tries = 0; tries < 6; tries++) {
			await run();
			later(1);
		}
		expect((await look(first)).entries).toMatchObject([{ id: ANNA }]);
	});

	it('is at last the office’s, which is told once a day, however many there are', async () => {
		await run();
		scene.sent = [];
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
		scene.sent = [];
		later(14);
		await run();
		expect(addresses()).toEqual([]);
	});
});
