// The link by which somebody says that entries are still right: what its page shows, and what its tap does.
import { describe, expect, it } from 'vitest';
import { writeReviewed } from '../../src/lib/server/pocketbase/reviews';
import { ANNA, BERTA, CALLERS, HOUSE } from '../support/small-network';
import { ANNAS, BERTAS, CHECKED, freshnessScene } from './freshness-scene';

const { scene, at, later, rows, row, check, run, addresses, tokenFor, look, seenAt, tap, confirm, house } =
	freshnessScene();

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
		await scene.pocketBase.admin.collection('contacts').update(dora, { phone: '040 66969 199' });
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
		expect(await writeReviewed(scene.pocketBase.clients, { review, changes, spentAt: at() })).toBe(false);
		expect(await row('experts', ANNA)).toMatchObject({ verifiedAt: CHECKED });
		expect((await rows('reviews')).filter(({ spentAt }) => spentAt !== '')).toEqual([]);
		expect(await rows('rests')).toEqual([]);
	});

	it('leaves a withdrawn entry as it is', async () => {
		await run();
		const seen = await seenAt(tokenFor(ANNAS));
		await scene.pocketBase.admin.collection('experts').update(ANNA, { publication: 'withdrawn' });
		await expect(tap(tokenFor(ANNAS), seen)).rejects.toMatchObject({ code: 'link_expired' });
		expect(await row('experts', ANNA)).toMatchObject({ verifiedAt: CHECKED });
		await scene.pocketBase.admin.collection('experts').update(ANNA, { publication: 'published' });
	});

	it('of an expert without an account, at an address that others may read too, names nobody', async () => {
		await scene.pocketBase.admin.collection('users').update(CALLERS.anna.userId, { active: false });
		await scene.pocketBase.admin.collection('experts').update(ANNA, { email: 'buero@example.org' });
		// Berta has an account by that address: it is hers, and says nothing of Anna's entry.
		await scene.pocketBase.admin
			.collection('users')
			.update(CALLERS.berta.userId, { email: 'buero@example.org' });
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
		await scene.pocketBase.admin.collection('users').update(CALLERS.berta.userId, { email: BERTAS });
		await scene.pocketBase.admin.collection('users').update(CALLERS.anna.userId, { active: true });
		await scene.pocketBase.admin.collection('experts').update(ANNA, { email: '' });
	});

	it('is for what is hers to this day: of a house that somebody else keeps now it neither shows nor confirms anything', async () => {
		const { dora } = await house();
		await run();
		const token = tokenFor('dora@example.org');
		const seen = await seenAt(token);
		await scene.pocketBase.admin.collection('contacts').update(dora, { email: 'neu@example.org' });
		for (const end of [look, () => tap(token, seen)])
			await expect(end(token)).rejects.toMatchObject({ code: 'link_expired' });
		expect(await row('organisations', HOUSE)).toMatchObject({ verifiedAt: CHECKED });
		expect((await rows('reviews')).filter(({ spentAt }) => spentAt !== '')).toEqual([]);
	});

	it('is not sent to who stands in once the keeper has answered', async () => {
		await run();
		const token = tokenFor(ANNAS);
		scene.refusal = { code: 'ECONNECTION' };
		later(14);
		await run();
		await confirm(token);
		scene.refusal = undefined;
		scene.sent = [];
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
