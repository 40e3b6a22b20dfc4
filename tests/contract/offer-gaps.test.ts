// Offers that are missing, over a real PocketBase and the test's time: who says so for which network, who knows of it, and how a
// planner answers by a mailed link, once.
import { describe, expect, it } from 'vitest';
import { OPEN_OFFER_GAPS } from '../../src/lib/domain/directory/offer-gap';
import { newId } from '../../src/lib/domain/id';
import { PLANNER_PAGE } from '../../src/lib/protocol/offer-gaps';
import { forgetOldGaps } from '../../src/lib/server/offer-gaps';
import { changeGap } from '../../src/lib/server/pocketbase/offer-gaps';
import { PASSWORD, REGION } from '../support/small-network';
import { DAY, BESIDE, AGS, mia, max, karla, kira, offerGapsScene } from './offer-gaps-scene';

const { scene, at, rows, change, list, propose, planner, forward, token, look, answer, stateOf, told } =
	offerGapsScene();

describe('an offer that is missing', () => {
	it('is known to whoever said so and to the office of that network, which is told; to nobody else', async () => {
		const id = newId();
		// A double tap, and once more later.
		await Promise.all([propose(mia, { id }), propose(mia, { id })]);
		await propose(mia, { id });
		expect((await list(mia)).gaps).toMatchObject([{ id, own: true, state: 'open', areas: [AGS] }]);
		expect((await list(karla)).gaps).toMatchObject([{ id, own: false }]);
		for (const other of [max, kira]) expect((await list(other)).gaps).toEqual([]);
		expect(await told()).toEqual([['offerGap', karla.caller.userId]]);
	});

	it('is said for one’s own network alone, and only so often', async () => {
		await expect(propose(mia, { network: BESIDE })).rejects.toMatchObject({ code: 'forbidden' });
		await expect(propose({ ...mia, networks: [] })).rejects.toMatchObject({ code: 'forbidden' });
		const id = await propose();
		await expect(propose(max, { id })).rejects.toMatchObject({ code: 'conflict' });
		for (let n = 1; n < OPEN_OFFER_GAPS.account; n += 1) await propose();
		await expect(propose()).rejects.toMatchObject({ code: 'too_many_requests' });
		await propose(max);
	});

	it('is closed by its office alone, with a word for whoever said it, and stays so', async () => {
		const id = await propose();
		const close = { to: 'close', id, word: 'Das gibt es in Mölln' } as const;
		for (const other of [mia, kira])
			await expect(change(other, close)).rejects.toMatchObject({ code: 'forbidden' });
		await change(karla, close);
		expect((await list(mia)).gaps).toMatchObject([{ state: 'closed', word: 'Das gibt es in Mölln' }]);
		expect(await told()).toContainEqual(['offerGapAnswer', mia.caller.userId]);
		await expect(change(karla, close)).rejects.toMatchObject({ code: 'conflict' });
		await expect(forward(id)).rejects.toMatchObject({ code: 'conflict' });
	});

	it('goes three years after its end, and as long after it was said where it never had one', async () => {
		await propose();
		const late = await propose();
		await change(karla, { to: 'close', id: await propose(), word: 'Gibt es' });
		scene.clock += 2 * 366 * DAY;
		await change(karla, { to: 'close', id: late, word: 'Gibt es' });
		const fresh = await propose();
		scene.clock += 366 * DAY;
		await forgetOldGaps(scene.pocketBase.clients, at());
		expect((await rows('offerGaps')).map(({ id }) => id).toSorted()).toEqual([late, fresh].toSorted());
	});
});

describe('planners', () => {
	it('are each network’s own, and seen by its office alone', async () => {
		const id = await planner();
		for (const other of [mia, kira]) {
			await expect(planner(REGION, other)).rejects.toMatchObject({ code: 'forbidden' });
			await expect(change(other, { to: 'removePlanner', id })).rejects.toMatchObject({ code: 'forbidden' });
			expect((await list(other)).planners).toEqual([]);
		}
		expect((await list(karla)).planners).toMatchObject([{ id, function: 'Jugendhilfeplanung' }]);
		const gap = await propose();
		await expect(forward(gap, await planner(BESIDE, kira))).rejects.toMatchObject({ code: 'not_found' });
		await change(karla, { to: 'removePlanner', id });
		expect((await list(karla)).planners).toEqual([]);
	});
});

describe('the planner’s link', () => {
	it('shows what is missing, changes nothing by being opened, and is kept as a hash', async () => {
		const id = await propose();
		await forward(id);
		expect(scene.sent).toMatchObject([{ to: 'petra@example.org', kind: 'planner' }]);
		expect(scene.sent[0]?.path).toMatch(new RegExp(`^${PLANNER_PAGE}#[\\w-]{43}$`));
		const [before] = await rows('offerGaps');
		expect(JSON.stringify(before)).not.toContain(token());
		for (let times = 0; times < 2; times += 1)
			expect(await look()).toEqual({
				...{ network: 'region', planner: 'Petra Muster, Jugendhilfeplanung', kind: 'openMeeting' },
				...{ areas: ['Alt Mölln'], text: 'Familien auf dem Land fehlt ein Treff', office: null }
			});
		expect(await rows('offerGaps')).toEqual([before]);
	});

	it('takes one answer, which the office and whoever said it are told of and read', async () => {
		const id = await propose();
		await forward(id);
		const said = { outcome: 'planned', until: 'Frühjahr 2027', word: 'Mit der VHS' };
		const answers = await Promise.allSettled([
			answer(token(), said),
			answer(token(), { outcome: 'takenUp' })
		]);
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		for (const again of [() => answer(), () => look()])
			await expect(again()).rejects.toMatchObject({ code: 'link_spent' });
		const [gap] = (await list(mia)).gaps;
		expect(gap).toMatchObject({ state: 'answered', planner: 'Petra Muster, Jugendhilfeplanung' });
		expect(await stateOf(id)).toMatchObject({ outcome: gap!.outcome });
		expect(await told()).toEqual(
			expect.arrayContaining([
				['offerGapAnswer', mia.caller.userId],
				['offerGap', karla.caller.userId]
			])
		);
		expect(await changeGap(scene.pocketBase.clients, id, { word: 'anders' })).toBe(false);
	});

	it('is answered though whoever said it is gone, and the office is told', async () => {
		const id = newId();
		await scene.pocketBase.admin.collection('users').create({
			...{ id, name: 'Kurz da', email: `${id}@example.org`, role: 'member', active: true },
			...{ password: PASSWORD, passwordConfirm: PASSWORD, networks: [REGION] }
		});
		const gap = await propose({ ...mia, caller: { ...mia.caller, userId: id } });
		const other = await propose({ ...mia, caller: { ...mia.caller, userId: id } });
		await forward(gap);
		await scene.pocketBase.admin.collection('users').delete(id);
		for (const { id: one } of await rows('notices'))
			await scene.pocketBase.admin.collection('notices').delete(one);
		await answer();
		await change(karla, { to: 'close', id: other, word: 'Gibt es' });
		expect(await told()).toEqual([['offerGap', karla.caller.userId]]);
	});

	it('ends when its planner is removed', async () => {
		const id = await propose();
		const to = await planner();
		await forward(id, to);
		await change(karla, { to: 'removePlanner', id: to });
		for (const late of [() => look(), () => answer()])
			await expect(late()).rejects.toMatchObject({ code: 'link_expired' });
		// The office sends it to somebody else.
		await forward(id, undefined, 1);
		await look();
	});

	it('takes no answer that leaves out when or why', async () => {
		await forward(await propose());
		for (const said of [{ outcome: 'planned' }, { outcome: 'notPossible', word: ' ' }])
			await expect(answer(token(), said)).rejects.toMatchObject({ code: 'bad_request' });
		await answer(token(), { outcome: 'notPossible', word: 'Kein Geld' });
	});

	it('ends after ninety days, and with the next one that is sent', async () => {
		const id = await propose();
		await forward(id);
		const first = token();
		await forward(id, undefined, 1);
		await expect(look(first)).rejects.toMatchObject({ code: 'link_unknown' });
		await look();
		scene.clock += 90 * DAY;
		for (const late of [() => look(), () => answer()])
			await expect(late()).rejects.toMatchObject({ code: 'link_expired' });
		await expect(look('x'.repeat(43))).rejects.toMatchObject({ code: 'link_unknown' });
	});

	it('goes out once, however often it is tapped and by whomever', async () => {
		const id = await propose();
		const to = await planner();
		const taps = await Promise.allSettled([1, 2, 3].map(() => forward(id, to)));
		expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(scene.sent).toHaveLength(1);
		await look();
		await expect(forward(id, to)).rejects.toMatchObject({ code: 'conflict' });
	});

	it('leaves everything as it was where the mail server does not take it', async () => {
		const id = await propose();
		const to = await planner();
		scene.refusal = { code: 'EENVELOPE' };
		await expect(forward(id, to)).rejects.toMatchObject({ code: 'unavailable' });
		expect(await stateOf(id)).toMatchObject({ state: 'open', planner: '', forwardedAt: '' });
		scene.refusal = undefined;
		const { forwards } = (await stateOf(id))!;
		await forward(id, to, forwards);
		const good = token();
		scene.refusal = { code: 'ECONNECTION' };
		await expect(forward(id, to, forwards + 1)).rejects.toMatchObject({ code: 'unavailable' });
		expect(await look(good)).toMatchObject({ kind: 'openMeeting' });
	});

	it('is not sent without a mail server, nor to one address without end', async () => {
		const id = await propose();
		const to = await planner();
		const body = { to: 'forward', id, planner: to, seen: 0 } as const;
		await expect(change(karla, body, false)).rejects.toMatchObject({ code: 'unavailable' });
		scene.mayWrite = false;
		await expect(change(karla, body)).rejects.toMatchObject({ code: 'too_many_requests' });
		expect(await stateOf(id)).toMatchObject({ state: 'open', forwards: 0 });
	});
});
