// Lists that go to all partners of a network, over a real PocketBase and the test's time: who is written to, once a round, and what the
// page behind the mail gives.
import { describe, expect, it } from 'vitest';
import { LIST_MAILS_PER_RUN } from '../../src/lib/server/jobs/mailed-lists';
import { takeMailedList } from '../../src/lib/server/lists/mailed-link';
import { chooseRhythm, mailLists } from '../../src/lib/server/lists/rhythm';
import { listRowsOf, readPdf } from '../support/pdf-structure';
import { CALLERS, HOUSE, REGION } from '../support/small-network';
import { BESIDE, DAY, karla, MONDAY, mailedListsScene } from './mailed-lists-scene';

const { scene, at, later, rows, change, house, makeJob, run, tap, choose, desk, addresses, tokenFor, open } =
	mailedListsScene();

describe('a tap', () => {
	it('writes to each partner once, in one round, however often it is tapped and by how many servers it is sent', async () => {
		await house('haus');
		await house('heim', { publication: 'withdrawn' });
		await house('entwurf', { publication: 'draft' });
		await house('nebenan', { region: BESIDE });
		await Promise.all([tap(), tap(), tap()]);
		await Promise.all([run(), run(), run()]);
		await run();
		expect(addresses()).toEqual(['haus@example.org']);
		expect(await rows('listRounds')).toHaveLength(1);
		const { today, rounds, without } = await desk();
		expect([today, without]).toEqual([true, ['house']]);
		expect(rounds).toEqual([
			{
				...{ day: '2026-11-30', cause: 'tap', sent: 1, waiting: 0, retried: 0 },
				failed: [{ names: ['house'], why: 'no_address' }]
			}
		]);
	});

	it('shows before who is written to and who cannot be, and sends nothing by being looked at', async () => {
		await change('organisations', HOUSE, { email: 'auch@example.org' });
		await house('auch', { email: 'Auch@example.org' });
		await house('ohne', { email: '' });
		expect(await desk()).toMatchObject({
			...{ rhythm: 'off', next: '', today: false, without: ['ohne'], rounds: [] },
			receivers: [{ address: 'auch@example.org', names: ['auch', 'house'] }]
		});
		await run();
		expect(scene.sent).toEqual([]);
	});

	it('is the office’s of this network, and none of another', async () => {
		const { mia, anna, guest } = CALLERS;
		for (const caller of [mia, anna, guest, { ...karla, networks: [BESIDE] }]) {
			await expect(tap(caller)).rejects.toMatchObject({ code: 'forbidden' });
			const chosen = { network: REGION, rhythm: 'year' } as const;
			await expect(chooseRhythm(scene.pocketBase.clients, caller, chosen, at())).rejects.toMatchObject({
				code: 'forbidden'
			});
		}
		await expect(tap(karla, BESIDE)).rejects.toMatchObject({ code: 'forbidden' });
		expect(await rows('listRounds')).toEqual([]);
	});

	it('is refused where there is no mail server, and a round waits for one', async () => {
		await house('haus');
		const nothing = mailLists({ clients: scene.pocketBase.clients, mailServer: false }, karla, REGION, at());
		await expect(nothing).rejects.toMatchObject({ code: 'unavailable' });
		await tap();
		await makeJob(true, false).run();
		await makeJob(false).run();
		expect(await rows('listMails')).toEqual([]);
		await run();
		expect(addresses()).toEqual(['haus@example.org']);
	});
});

it('the log of acts tells each round and each choice once, with whose it was', async () => {
	await house('haus');
	const acts = async () =>
		(await rows('acts'))
			.filter(({ kind }) => ['listsMailed', 'listRhythmChosen'].includes(String(kind)))
			.map(({ network, number, kind, who, way }) => ({ network, number: Number(number), kind, who, way }));
	const before = (await acts()).map(({ number }) => number);
	await Promise.all([tap(), tap()]);
	await tap();
	await choose('quarter');
	await choose('quarter');
	scene.clock = Date.parse('2027-01-04T09:00:00Z');
	await Promise.all([run(), run()]);
	const now = (await acts()).filter(({ number }) => !before.includes(number));
	const told = now.toSorted((one, other) => one.number - other.number);
	expect(told.map(({ network, kind, who, way }) => [network, kind, who, way])).toEqual([
		[REGION, 'listsMailed', karla.userId, 'app'],
		[REGION, 'listRhythmChosen', karla.userId, 'app'],
		[REGION, 'listsMailed', '', 'server']
	]);
});

describe('a rhythm', () => {
	it('sends nothing by being chosen, then once a period, on working time alone', async () => {
		await house('haus');
		await choose('quarter');
		await run();
		expect((await desk()).next).toBe('2027-01-04');
		// New Year is a holiday, then a weekend comes.
		for (const moment of ['2027-01-01T09:00:00Z', '2027-01-02T09:00:00Z', '2027-01-04T02:00:00Z']) {
			scene.clock = Date.parse(moment);
			await run();
			expect(scene.sent).toEqual([]);
		}
		scene.clock = Date.parse('2027-01-04T09:00:00Z');
		await Promise.all([run(), run()]);
		later(DAY);
		await run();
		expect(addresses()).toEqual(['haus@example.org']);
		expect((await desk()).next).toBe('2027-04-01');
		scene.clock = Date.parse('2027-04-01T09:00:00Z');
		await run();
		expect(scene.sent).toHaveLength(2);
	});

	it('chosen again is as old as before, and ends when it is switched off', async () => {
		await house('haus');
		await choose('quarter');
		scene.clock = Date.parse('2027-01-04T08:59:00Z');
		await choose('quarter');
		expect((await desk()).next).toBe('2027-01-04');
		await choose('off');
		await run();
		expect([scene.sent, (await desk()).next]).toEqual([[], '']);
	});
});

describe('the mail', () => {
	it('says in numbers what has changed since the last round, and names nobody', async () => {
		const id = await house('haus', { phone: '040 66969 400' });
		await tap();
		await run();
		expect(scene.sent[0]).toMatchObject({
			kind: 'lists',
			lists: [{ entries: 2, first: true }, { first: true }]
		});
		later(DAY);
		await change('organisations', id, { phone: '040 66969 499' });
		await house('heim');
		await tap();
		await run();
		expect(scene.sent.at(-1)?.lists).toEqual([
			{ list: 'annex1', entries: 3, first: false, added: 1, changed: 1, gone: 0 },
			{ list: 'annex2', entries: 3, first: false, added: 0, changed: 0, gone: 0 }
		]);
	});

	it('goes to thousands a few at a time', async () => {
		const many = LIST_MAILS_PER_RUN + 3;
		for (let n = 0; n < many; n += 1) await house(`haus${n}`);
		await tap();
		await run();
		expect(scene.sent).toHaveLength(LIST_MAILS_PER_RUN);
		await run();
		expect(new Set(addresses()).size).toBe(many);
		expect(scene.sent).toHaveLength(many);
	});

	it('is not for who is withdrawn before it goes out', async () => {
		const id = await house('haus');
		await house('heim');
		scene.refusals.set('', 'ECONNECTION');
		await tap();
		await run();
		await change('organisations', id, { publication: 'withdrawn' });
		scene.refusals.clear();
		later(DAY / 24);
		await run();
		expect(addresses()).toEqual(['heim@example.org']);
		expect((await desk()).rounds[0]?.failed).toContainEqual({ names: ['haus'], why: 'withdrawn' });
	});
});

describe('the link', () => {
	const first = async () => {
		const id = await house('haus', { phone: '040 66969 400' });
		await tap();
		await run();
		return { id, token: tokenFor('haus@example.org') };
	};

	it('shows the round, changes nothing, and gives each list as it is now', async () => {
		const { token } = await first();
		const [mail] = (await rows('listMails')).filter(({ state }) => state === 'sent');
		expect(JSON.stringify(mail)).not.toContain(token);
		expect(await open(token)).toMatchObject({
			...{ network: 'region', day: '2026-11-30', until: '2027-02-28', office: null },
			lists: [{ list: 'annex1', entries: 2 }, { list: 'annex2' }]
		});
		expect((await rows('listMails')).find(({ id }) => id === mail!.id)).toEqual(mail);
		await house('heim');
		const take = (list: 'annex1' | 'annex2') =>
			takeMailedList(scene.pocketBase.clients, { token, list }, at());
		const file = await take('annex1');
		expect([file.type, file.name]).toEqual(['application/pdf', `anlage-1-region-v${file.version}.pdf`]);
		const names = listRowsOf(readPdf(Buffer.from(file.content, 'base64'))).map(([name]) => name);
		expect(names).toEqual(expect.arrayContaining(['haus', 'heim']));
		expect((await take('annex2')).name).toMatch(/^anlage-2/);
	});

	it('ends after ninety days, with the next round, with the institution and with its address', async () => {
		const { id, token } = await first();
		const ended = () => expect(open(token)).rejects.toMatchObject({ code: 'link_expired' });
		await change('organisations', id, { publication: 'withdrawn' });
		await ended();
		const taking = takeMailedList(scene.pocketBase.clients, { token, list: 'annex1' }, at());
		await expect(taking).rejects.toMatchObject({ code: 'link_expired' });
		await change('organisations', id, { publication: 'published', email: 'neu@example.org' });
		await ended();
		await change('organisations', id, { email: 'haus@example.org' });
		await open(token);
		later(90 * DAY);
		await ended();
		scene.clock = MONDAY + DAY;
		await open(token);
		await tap();
		await ended();
		await expect(open('x'.repeat(43))).rejects.toMatchObject({ code: 'link_unknown' });
	});
});
