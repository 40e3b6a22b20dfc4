// Notices to circles, over a real PocketBase and the test's time: who is told, once, on the phone and by mail, and who wants none.
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { project } from '../../src/lib/domain/access/visibility';
import { ANNOUNCEMENT_MAILS_PER_RUN } from '../../src/lib/server/jobs/announcing';
import { chooseNoticeMails, lookAtMailChoice } from '../../src/lib/server/announcements/unsubscribe';
import { announcementText } from '../../src/lib/server/notices/announcement-mail';
import { CALLERS, CIRCLE, emailOf } from '../support/small-network';
import { announcementsScene, AWAY, BESIDE, DAY, ORIGIN, SOUTH } from './announcements-scene';

const { scene, at, rows, seat, send, preview, desk, withdraw, run, later, addresses, tokenFor } =
	announcementsScene();
const { karla, mia, anna, guest } = CALLERS;
const choose = (token: string, wanted: boolean) =>
	chooseNoticeMails(scene.pocketBase.clients, { token, wanted }, at());

describe('§ 9: a notice', () => {
	it('is one mail for each address of the chosen circles, however often it is sent and by how many servers', async () => {
		await seat('nord@example.org');
		await seat('Beide@example.org');
		await seat('beide@example.org', SOUTH);
		await seat('sued@example.org', SOUTH);
		await seat('fern@example.org', AWAY);
		const id = newId();
		const both = { id, circles: [CIRCLE, SOUTH, SOUTH] };
		await Promise.all([send(both), send(both), send(both)]);
		await Promise.all([run(), run(), run()]);
		await run();
		expect(addresses()).toEqual(['beide@example.org', 'nord@example.org', 'sued@example.org']);
		expect(await rows('announcements')).toHaveLength(1);
		const [network] = await desk();
		expect(network?.sent).toMatchObject([{ id, reached: 3, waiting: 0, failed: [], withdrawn: false }]);
		expect((await rows('acts')).filter(({ record }) => record === id)).toMatchObject([
			{ kind: 'announcementSent', who: karla.userId, table: 'announcements' }
		]);
	});

	it('is shown before as it will be mailed, with the count of who gets it, and sends nothing by that', async () => {
		await seat('nord@example.org');
		await seat('aus@example.org');
		await seat('', CIRCLE, { name: 'Praxis', member: 'Frau Muster' });
		await send();
		await run();
		await choose(tokenFor('aus@example.org'), false);
		scene.sent = [];
		const shown = await preview({ title: 'Fachtag <b>', text: 'Erstens.\n\n<script>alert(1)</script>' });
		expect(shown).toMatchObject({ receivers: 1, off: 1, without: ['Praxis, Frau Muster'] });
		expect(shown.subject).toBe('region: Fachtag <b>');
		await run();
		expect(scene.sent).toEqual([]);
		await send({ title: 'Fachtag <b>', text: 'Erstens.\n\n<script>alert(1)</script>' });
		await run();
		expect(addresses()).toEqual(['nord@example.org']);
		const mailed = scene.sent[0]!.announcement!;
		expect(announcementText({ ...mailed, token: '' }, ORIGIN)).toBe(shown.text);
		expect(shown.text).toContain('<script>alert(1)</script>');
	});

	it('is this office’s, to circles of its own network, and nobody else’s', async () => {
		for (const caller of [guest, mia, anna, { ...karla, networks: [BESIDE] }] as Caller[]) {
			await expect(send({}, caller)).rejects.toMatchObject({ code: 'forbidden' });
			await expect(preview({}, caller)).rejects.toMatchObject({ code: 'forbidden' });
		}
		for (const circles of [[AWAY], [CIRCLE, AWAY], ['nocircle0000000']])
			await expect(send({ circles })).rejects.toMatchObject({ code: 'forbidden' });
		expect(await rows('announcements')).toEqual([]);
		const id = newId();
		await send({ id });
		await expect(withdraw(id, { ...karla, networks: [BESIDE] })).rejects.toMatchObject({ code: 'not_found' });
		await expect(send({ id, title: 'Anderes' })).rejects.toMatchObject({ code: 'conflict' });
		expect((await rows('announcements')).map(({ title }) => title)).toEqual(['Fachtag']);
	});

	it('stands on the phones of who sits in one of its circles, by both locks, until it is withdrawn', async () => {
		await seat(emailOf('mia'));
		const id = newId();
		await send({ id, circles: [CIRCLE, SOUTH] });
		const sits = { ...mia, circles: [CIRCLE] };
		const seen = async (caller: Caller) =>
			(await scene.store.rowsById('announcements', [id], caller)).filter((row) =>
				project('announcements', row, caller)
			);
		expect(await seen(sits)).toMatchObject([{ title: 'Fachtag', circles: [CIRCLE, SOUTH] }]);
		expect(await seen(karla)).toHaveLength(1);
		expect(await seen(anna)).toEqual([]);
		// The second lock does not take the server's word for where she sits.
		expect(await scene.store.rowsById('announcements', [id], { ...anna, circles: [CIRCLE] })).toEqual([]);
		const [row] = await scene.store.rowsById('announcements', [id], sits);
		expect(project('announcements', row!, { ...mia, circles: [AWAY] })).toBeUndefined();
		await withdraw(id);
		await withdraw(id);
		expect(await seen(sits)).toEqual([]);
		expect((await desk())[0]?.sent).toMatchObject([{ id, withdrawn: true }]);
	});
});

describe('the mails of a notice', () => {
	it('wait for the mail server, are tried for three days, and one that is refused holds nobody up', async () => {
		await seat('a@example.org');
		await seat('b@example.org');
		scene.refusals.set('a@example.org', 'EENVELOPE');
		await send();
		await run(false);
		await run(true, false);
		expect(await rows('announcementMails')).toEqual([]);
		await run();
		expect(addresses()).toEqual(['b@example.org']);
		expect((await desk())[0]?.sent[0]).toMatchObject({ reached: 1, waiting: 1 });
		later(3 * DAY + 1);
		await run();
		expect((await desk())[0]?.sent[0]).toMatchObject({
			...{ reached: 1, waiting: 0 },
			failed: [{ names: ['a'], why: 'EENVELOPE' }]
		});
		scene.refusals.clear();
		later(DAY);
		await run();
		expect(addresses()).toEqual(['b@example.org']);
	});

	it('each exactly one to two hundred, while the mail server fails half the time', async () => {
		for (let n = 0; n < 200; n += 1) await seat(`m${n}@example.org`);
		await send();
		let tried = 0;
		const handedOver = new Map<string, Set<string>>();
		scene.before = ({ id, to }) => {
			tried += 1;
			// Every fourth breaks off after the hand-over, every fourth before.
			if (tried % 4 < 2) handedOver.set(to, (handedOver.get(to) ?? new Set()).add(id));
			return tried % 2 === 0
				? Promise.reject(Object.assign(new Error('broken'), { code: 'ECONNECTION' }))
				: Promise.resolve();
		};
		for (let round = 0; round < 800 && (await desk())[0]?.sent[0]?.reached !== 200; round += 1) {
			await run();
			later(DAY / 1440);
		}
		expect((await desk())[0]?.sent[0]).toMatchObject({ reached: 200, waiting: 0, failed: [] });
		expect(new Set(addresses()).size).toBe(200);
		expect(scene.sent).toHaveLength(200);
		// What went out twice, since the connection broke, was the very same mail.
		for (const ids of handedOver.values()) expect(ids.size).toBe(1);
	});

	it('go to thousands a few at a time', async () => {
		for (let n = 0; n < ANNOUNCEMENT_MAILS_PER_RUN + 3; n += 1) await seat(`n${n}@example.org`);
		await send();
		await run();
		expect(scene.sent).toHaveLength(ANNOUNCEMENT_MAILS_PER_RUN);
		await run();
		expect(scene.sent).toHaveLength(ANNOUNCEMENT_MAILS_PER_RUN + 3);
	});

	it('are not for who has left, has unsubscribed, or whose notice was withdrawn meanwhile', async () => {
		const left = await seat('left@example.org');
		await seat('aus@example.org');
		await seat('da@example.org');
		await send();
		await run();
		const token = tokenFor('aus@example.org');
		scene.sent = [];
		scene.refusals.set('', 'ECONNECTION');
		const id = newId();
		await send({ title: 'Zweiter' });
		await send({ id, title: 'Dritter' });
		await run();
		later(DAY / 24);
		await run();
		await scene.pocketBase.admin.collection('seats').update(left, { until: '2026-11-29' });
		await choose(token, false);
		await withdraw(id);
		scene.refusals.clear();
		later(DAY / 24);
		await run();
		later(DAY / 24);
		await run();
		expect(scene.sent.map(({ to, announcement }) => [to, announcement?.title])).toEqual([
			['da@example.org', 'Zweiter']
		]);
	});

	it('do not go out later where there was no mail server', async () => {
		await seat('a@example.org');
		scene.mailServer = false;
		await send();
		scene.mailServer = true;
		await run();
		expect(scene.sent).toEqual([]);
		expect(await rows('announcements')).toHaveLength(1);
	});

	it('are forgotten after a year with their addresses; the notice stays', async () => {
		await seat('a@example.org');
		await send();
		await run();
		later(366 * DAY);
		await run();
		expect([await rows('announcementMails'), await rows('announcementRounds')]).toEqual([[], []]);
		expect(await rows('announcements')).toHaveLength(1);
	});
});

describe('whoever wants no more notices by mail', () => {
	it('says so by the link of any of her mails, which does nothing by being looked at, and can take it back', async () => {
		await seat('a@example.org');
		await send();
		await run();
		const token = tokenFor('a@example.org');
		expect(token).toMatch(/^[\w-]{43}$/);
		expect(JSON.stringify(await rows('mailChoices'))).not.toContain(token);
		const look = () => lookAtMailChoice(scene.pocketBase.clients, token);
		expect([await look(), await look()]).toEqual(Array(2).fill({ network: 'region', wanted: true }));
		await Promise.all([choose(token, false), choose(token, false)]);
		expect(await look()).toMatchObject({ wanted: false });
		await send({ title: 'Zweiter' });
		await run();
		expect(scene.sent).toHaveLength(1);
		await choose(token, true);
		await send({ title: 'Dritter' });
		await run();
		expect(scene.sent.map(({ announcement }) => announcement?.title)).toEqual(['Fachtag', 'Dritter']);
		expect(tokenFor('a@example.org')).toBe(token);
		await expect(choose('x'.repeat(43), false)).rejects.toMatchObject({ code: 'link_unknown' });
	});

	it('says it of one network, not of another, and not in somebody else’s name', async () => {
		await seat('a@example.org');
		await seat('b@example.org');
		await seat('a@example.org', AWAY);
		await send();
		await run();
		await choose(tokenFor('a@example.org'), false);
		scene.sent = [];
		await send();
		await scene.pocketBase.admin.collection('announcements').create({
			...{ id: newId(), publication: 'published', region: BESIDE, circles: [AWAY] },
			...{ kind: 'circular', title: 'Nebenan', text: 'x', sentAt: at() }
		});
		const [far] = (await rows('announcements')).filter(({ region }) => region === BESIDE);
		await scene.pocketBase.admin
			.collection('announcementRounds')
			.create({ announcement: far!.id, createdAt: at() });
		await run();
		expect(scene.sent.map(({ to, announcement }) => [to, announcement?.title]).sort()).toEqual([
			['a@example.org', 'Nebenan'],
			['b@example.org', 'Fachtag']
		]);
	});
});
