// Lists that go to all partners when something breaks: a server that dies, two of them, a mail server that refuses; and what the office is
// told.
import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { claimMail } from '../../src/lib/server/pocketbase/mailed-lists';
import { DAY, karla, mailedListsScene } from './mailed-lists-scene';

const { scene, at, later, rows, change, house, run, tap, desk, addresses, tokenFor, open } =
	mailedListsScene();

describe('when something breaks', () => {
	it('the same mail goes out again where it is not known whether it was taken, and not once more after that', async () => {
		await house('haus');
		await tap();
		let handed: OutgoingMail[] = [];
		// Taken by the mail server, and the process ends before it can write that down.
		scene.before = (mail) => {
			handed = [...handed, mail];
			return handed.length === 1 ? new Promise(() => {}) : Promise.resolve();
		};
		void run();
		await expect.poll(() => handed.length).toBe(1);
		await run();
		expect(handed).toHaveLength(1);
		later(5 * 60_000);
		await run();
		await run();
		expect(handed).toHaveLength(2);
		expect(handed[1]).toEqual(handed[0]);
		expect(await open(tokenFor('haus@example.org'))).toMatchObject({ network: 'region' });
	});

	it('a round whose receivers were half written down is written on', async () => {
		for (const name of ['haus', 'heim', 'hort']) await house(name);
		await tap();
		const [round] = await rows('listRounds');
		await scene.pocketBase.admin.collection('listMails').create({
			...{ round: round!.id, receiver: 'heim@example.org', names: ['heim'], state: 'waiting', error: '' },
			nextAt: at()
		});
		await run();
		await run();
		expect(addresses()).toEqual(['haus@example.org', 'heim@example.org', 'hort@example.org']);
	});

	it('two servers never have the same try, and what became of a mail stays', async () => {
		await house('haus');
		await tap();
		scene.refusals.set('haus@example.org', 'EENVELOPE');
		await run();
		const [mail] = (await rows('listMails')).filter(({ state }) => state === 'waiting');
		const claim = { tries: 2, nextAt: at(), hash: 'a'.repeat(64), expiresAt: at() };
		const taken = await Promise.all(
			[1, 2, 3].map(() => claimMail(scene.pocketBase.clients, mail!.id, claim))
		);
		expect(taken.filter(Boolean)).toHaveLength(1);
		scene.refusals.clear();
		await run();
		await expect(change('listMails', mail!.id, { state: 'waiting', tries: 4 })).rejects.toThrow();
	});

	it('a mail that is refused is tried for three days, the others are not held up, and the office is told by name', async () => {
		await house('haus');
		await house('heim');
		scene.refusals.set('haus@example.org', 'EENVELOPE');
		await tap();
		await run();
		expect(addresses()).toEqual(['heim@example.org']);
		later(DAY);
		await run();
		expect((await desk()).rounds[0]).toMatchObject({ sent: 1, waiting: 1, retried: 1 });
		expect(await rows('notices')).toEqual([]);
		later(3 * DAY);
		expect(await run()).toBe(1);
		expect(await run()).toBe(0);
		expect((await desk()).rounds[0]?.failed).toContainEqual({ names: ['haus'], why: 'EENVELOPE' });
		expect((await rows('notices')).map(({ kind, user }) => [kind, user])).toEqual([
			['listsMissed', karla.userId]
		]);
	});

	it('the next round takes the place of one that has not got through', async () => {
		await house('haus');
		scene.refusals.set('haus@example.org', 'EENVELOPE');
		await tap();
		await run();
		scene.refusals.clear();
		later(DAY);
		await tap();
		await run();
		expect(addresses()).toEqual(['haus@example.org']);
		expect((await desk()).rounds.map((round) => [round.day, round.sent, round.failed.length])).toEqual([
			['2026-12-01', 1, 1],
			['2026-11-30', 0, 2]
		]);
	});
});
