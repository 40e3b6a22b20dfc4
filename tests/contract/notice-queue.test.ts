// What queueing costs the database: after every start the jobs say all that they find once more, thousands of notices where thousands
// of people have said something, at the moment in which every phone comes for its copy.
import { describe, expect, it } from 'vitest';
import type { NewNotice } from '../../src/lib/server/notices/queue';
import { queueNotices } from '../../src/lib/server/notices/queue';
import { noticeScene } from '../support/notice-scene';

const scene = noticeScene();
const noticesTo = (name: 'karla' | 'anna', count: number): NewNotice[] =>
	Array.from({ length: count }, (_, at) => ({
		user: scene.userOf(name),
		kind: 'proposal',
		key: `proposal:${name}:${at}`
	}));
const queued = async () => (await scene.rows()).length;

/** How many requests `work` makes of the database. */
async function requestsOf(work: () => Promise<void>): Promise<number> {
	let requests = 0;
	await scene.pocketBase.clients.asSystem(async (system) => {
		const send = system.beforeSend!;
		system.beforeSend = (...asked) => {
			requests += 1;
			return send(...asked);
		};
		await work().finally(() => (system.beforeSend = send));
	});
	return requests;
}

describe('many notices', () => {
	it('that stand there already cost the database a question for forty of them, and are not queued twice', async () => {
		const notices = noticesTo('karla', 250);
		await queueNotices(scene.pocketBase.clients, notices, scene.now());
		expect(await queued()).toBe(250);
		const requests = await requestsOf(() => queueNotices(scene.pocketBase.clients, notices, scene.now()));
		expect(await queued()).toBe(250);
		// Seven pages of the queue, and what she has switched on.
		expect(requests).toBeLessThanOrEqual(10);
	});

	it('are new in one transaction for forty of them', async () => {
		const requests = await requestsOf(() =>
			queueNotices(scene.pocketBase.clients, noticesTo('karla', 200), scene.now())
		);
		expect(await queued()).toBe(200);
		expect(requests).toBeLessThanOrEqual(14);
	});

	it('are queued where some of them are, for each account by what it has switched on', async () => {
		await queueNotices(scene.pocketBase.clients, noticesTo('karla', 3), scene.now());
		await scene.switchMail('anna', false);
		await scene.subscribe('anna');
		await queueNotices(
			scene.pocketBase.clients,
			[...noticesTo('karla', 5), ...noticesTo('anna', 2)],
			scene.now()
		);
		const rows = await scene.rows();
		expect(rows.filter(({ channel }) => channel === 'mail').map(({ user }) => user)).toEqual(
			Array(5).fill(scene.userOf('karla'))
		);
		expect(rows.filter(({ channel }) => channel === 'push').map(({ user }) => user)).toEqual(
			Array(2).fill(scene.userOf('anna'))
		);
	});

	it('are queued once each where two of them are queued at the same time', async () => {
		const both = [noticesTo('karla', 40), noticesTo('karla', 60)];
		await Promise.all(both.map((notices) => queueNotices(scene.pocketBase.clients, notices, scene.now())));
		expect(await queued()).toBe(60);
	});
});
