// What a flood of requests does to people's mailboxes, with a real PocketBase and a real mail server: one mail at once, then one for
// many, and no more for a whole network than it can bear; the office is told of it.
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { NOTICES } from '../../src/lib/protocol/notice-kinds';
import { awaited } from '../../src/lib/server/actions/request/clocks';
import { Clocks } from '../../src/lib/server/jobs/clocks';
import { MAILS_PER_HOUR } from '../../src/lib/server/notices/bundle';
import { Warnings } from '../../src/lib/server/notices/warn';
import { deskOverview } from '../../src/lib/server/overview';
import { REQUEST_BASE } from '../support/one-of-each';
import { HOUR, MINUTE, noticeScene } from '../support/notice-scene';
import { CALLERS, emailOf, REGION, requestDraftOf } from '../support/small-network';

const scene = noticeScene();
const subjectsTo = (name: 'anna' | 'berta' | 'karla') =>
	scene.mails.received.filter(({ to }) => to === emailOf(name)).map(({ subject }) => subject);
const SEVERAL = NOTICES.several.subject;

describe('notices about requests', () => {
	it('come one at once, and what follows within a quarter of an hour as one', async () => {
		await scene.mails.start();
		const delivery = scene.delivery();
		await scene.queue('anna', 'newRequest');
		await delivery.run();
		for (let n = 0; n < 60; n++) await scene.queue('anna', 'newRequest');
		await scene.queue('anna', 'asked');
		for (let minute = 0; minute < 14; minute++) {
			scene.clock += MINUTE;
			await delivery.run();
		}
		expect(subjectsTo('anna')).toEqual([NOTICES.newRequest.subject]);
		scene.clock += 2 * MINUTE;
		await delivery.run();
		expect(subjectsTo('anna')).toEqual([NOTICES.newRequest.subject, SEVERAL]);
		expect((await scene.rows()).filter(({ state }) => state !== 'sent')).toEqual([]);
	});

	it('that waited alone say what they are', async () => {
		await scene.mails.start();
		await scene.queue('anna', 'newRequest');
		await scene.delivery().run();
		await scene.queue('anna', 'overdue');
		await scene.delivery().run();
		scene.clock += 16 * MINUTE;
		await scene.delivery().run();
		expect(subjectsTo('anna')).toEqual([NOTICES.newRequest.subject, NOTICES.overdue.subject]);
	});

	it('hold back neither a warning nor a word about the own password', async () => {
		await scene.mails.start();
		for (const kind of ['newRequest', 'warning', 'passwordChanged'] as const) await scene.queue('anna', kind);
		await scene.delivery().run();
		expect(subjectsTo('anna')).toHaveLength(3);
	});

	it('of a mail server that is down wait, and go as one when it is back', async () => {
		for (let n = 0; n < 5; n++) await scene.queue('anna', 'newRequest');
		await scene.delivery().run();
		await scene.mails.start();
		scene.clock += 5 * MINUTE;
		await scene.delivery().run();
		expect(subjectsTo('anna')).toEqual([SEVERAL]);
	});

	it('are no more in an hour than a network can bear, and none is lost', async () => {
		await scene.mails.start();
		for (let n = 0; n < MAILS_PER_HOUR; n++)
			await scene.pocketBase.admin.collection('notices').create({
				key: String(n).padStart(64, '0'),
				user: scene.userOf('berta'),
				kind: 'newRequest',
				channel: 'mail',
				state: 'sent',
				nextAt: scene.now(),
				createdAt: scene.now(),
				triedAt: scene.now(),
				sentAt: scene.now()
			});
		await scene.queue('anna', 'newRequest');
		await scene.delivery().run();
		expect(subjectsTo('anna')).toEqual([]);
		scene.clock += HOUR + MINUTE;
		await scene.delivery().run();
		expect(subjectsTo('anna')).toEqual([NOTICES.newRequest.subject]);
	});
});

describe('60 requests without an account', () => {
	it('are two mails to an expert of the pool, and one to the office, whose desk says so', async () => {
		await scene.mails.start();
		const { admin, clients } = scene.pocketBase;
		const warnings = new Warnings({ clients, now: scene.now });
		const warn = (network: string) => warnings.raise({ code: 'flood', network });
		const clocks = new Clocks({ clients, now: scene.now, warn });
		const delivery = scene.delivery();
		for (let n = 0; n < 60; n++) {
			const times = { ...awaited(undefined, 'thisWeek', scene.now()), submittedAt: scene.now() };
			await admin
				.collection('requests')
				.create({ ...requestDraftOf({ id: newId() }), ...REQUEST_BASE, ...times, author: '' });
			if (n % 6 === 0) scene.clock += MINUTE;
			if (n % 6 === 0) await clocks.run();
			await delivery.run();
		}
		await clocks.run();
		scene.clock += 16 * MINUTE;
		await delivery.run();
		for (const name of ['anna', 'berta'] as const) expect(subjectsTo(name).length).toBeLessThanOrEqual(2);
		expect(subjectsTo('karla').filter((one) => one === NOTICES.warning.subject)).toHaveLength(1);
		const { warnings: shown } = await deskOverview(clients, CALLERS.karla, scene.now());
		expect(shown).toMatchObject([{ region: REGION, code: 'flood' }]);
		for (const { id } of await admin.collection('requests').getFullList())
			await admin.collection('requests').delete(id);
	});
});
