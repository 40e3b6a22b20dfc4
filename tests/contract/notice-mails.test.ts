// Mails: content-free, once each, whatever the mail server does.
import { describe, expect, it } from 'vitest';
import { ALWAYS_MAILED } from '../../src/lib/protocol/notice-groups';
import { NOTICE_KINDS, type NoticeKind, NOTICES } from '../../src/lib/protocol/notice-kinds';
import { Delivery } from '../../src/lib/server/notices/deliver';
import { mailTransport } from '../../src/lib/server/notices/mail';
import { noticeReport } from '../../src/lib/server/notices/report';
import { HOUR, MINUTE, ORIGIN, noticeScene } from '../support/notice-scene';
import { emailOf } from '../support/small-network';

const OF_MOST = 'E-Mails dieser Art schalten Sie nach der Anmeldung unter „Konto“ ab.';
const OF_SECURITY = 'E-Mails zur Sicherheit Ihres Kontos kommen immer. Sie lassen sich nicht abschalten.';
const OF_A_LINK = 'Geben Sie den Link niemandem weiter: Er gehört zu Ihrem Konto.';
/** How mails end that go to people without an account, too. */
const ENDS: Partial<Record<NoticeKind, string>> = {
	review:
		'Der Link gehört zu Ihren Einträgen. Öffnen allein ändert nichts. Was nicht mehr stimmt, sagen Sie Ihrer Koordinierungsstelle.'
};

const scene = noticeScene();
const { now, userOf, queue, rows, states, delivery, subscribe, switchMail } = scene;

describe('a mail', () => {
	it.each(NOTICE_KINDS)(
		'of kind %s says its sentence word for word, to one recipient, and nothing else',
		async (kind) => {
			await scene.mails.start();
			await queue('anna', kind, 'request00000001:1');
			await delivery().run();
			const [mail, ...others] = scene.mails.received;
			expect(others).toEqual([]);
			expect(mail).toMatchObject({
				recipients: ['anna@example.org'],
				to: 'anna@example.org',
				at: now().toISOString(),
				subject: NOTICES[kind].subject
			});
			// A link is another one in each mail.
			const linked = 'link' in NOTICES[kind];
			expect(mail?.text.replace(/#[\w-]{43}\n/, '#…\n')).toBe(
				`${NOTICES[kind].sentence}\n\nhttps://netz.example.org${linked ? '/link#…' : ''}\n\n` +
					'Diese Nachricht nennt zum Schutz der Beteiligten weder Namen noch Inhalte. Bitte antworten Sie nicht darauf.\n' +
					`${ENDS[kind] ?? (linked ? OF_A_LINK : ALWAYS_MAILED.includes(kind) ? OF_SECURITY : OF_MOST)}\n`
			);
			expect(mail?.source).not.toContain('request0');
		}
	);

	it('goes out once for one key, however often it is queued and delivered, and by however many at once', async () => {
		await scene.mails.start();
		await Promise.all(Array.from({ length: 8 }, () => queue('anna', 'newRequest', 'request00000001:1')));
		await queue('anna', 'newRequest', 'request00000001:1');
		const sender = delivery();
		await Promise.all([sender.run(), sender.run()]);
		await queue('anna', 'newRequest', 'request00000001:1');
		await delivery().run();
		expect(scene.mails.received).toHaveLength(1);
		await queue('anna', 'newRequest', 'request00000001:2');
		await queue('anna', 'reminder', 'request00000001:1');
		await queue('berta', 'newRequest', 'request00000001:1');
		scene.clock += 16 * MINUTE;
		await delivery().run();
		// Anna's two as one (notice-bundles.test.ts), and Berta's.
		expect(scene.mails.received).toHaveLength(3);
	});

	it('is not queued for who switched scene.mails off, and again for who switched them on', async () => {
		await switchMail('anna', false);
		await queue('anna', 'newRequest');
		expect(await rows()).toEqual([]);
		await switchMail('anna', true);
		await queue('anna', 'newRequest');
		expect(await states()).toEqual([['mail', 'waiting', '']]);
	});

	it('of a new way into her account goes to who switched mails off, too, beside the pushes', async () => {
		await switchMail('anna', false);
		await subscribe('anna');
		for (const kind of ALWAYS_MAILED) await queue('anna', kind);
		const told = (await rows()).map(({ kind, channel }) => `${kind} ${channel}`);
		expect(told.toSorted()).toEqual(
			ALWAYS_MAILED.flatMap((kind) => [`${kind} mail`, `${kind} push`]).toSorted()
		);
	});

	it('is dropped when the account was switched off meanwhile', async () => {
		await scene.mails.start();
		await queue('max', 'answered');
		await scene.pocketBase.admin.collection('users').update(userOf('max'), { active: false });
		await delivery().run();
		await scene.pocketBase.admin.collection('users').update(userOf('max'), { active: true });
		expect(await states()).toEqual([['mail', 'dropped', 'no_account']]);
		expect(scene.mails.received).toEqual([]);
	});

	it('leaves nothing of its request in the database', async () => {
		await queue('anna', 'newRequest', 'request00000001:1:newRequest');
		expect(JSON.stringify(await rows())).not.toContain('request0');
	});
});

describe('a mail server that is down', () => {
	it('for a day: everything waits, is tried again by the backoff, and arrives exactly once', async () => {
		const names = ['anna', 'berta', 'clara', 'karla'] as const;
		for (const name of names) await queue(name, 'newRequest', 'request00000001:1');
		const tries: number[] = [];
		for (let minute = 0; minute <= 24 * 60; minute++) {
			scene.clock += MINUTE;
			// A server that was restarted in between knows no less.
			await delivery().run();
			const [row] = await rows();
			if (row && row.attempts > tries.length) tries.push(minute);
			// Until the hourly step nothing is skipped; afterwards whole quarters of an hour may pass.
			if (minute > 120) [minute, scene.clock] = [minute + 14, scene.clock + 14 * MINUTE];
		}
		expect(tries.slice(0, 6)).toEqual([0, 1, 3, 8, 23, 53]);
		expect(tries.length).toBeGreaterThan(24);
		expect(new Set(await states())).toEqual(new Set(names.map(() => ['mail', 'waiting', 'ESOCKET'])));
		expect(await noticeReport(scene.pocketBase.clients)).toMatchObject({
			counts: { waiting: 4, sent: 0, failed: 0, dropped: 0 },
			lastError: { channel: 'mail', code: 'ESOCKET' }
		});

		await scene.mails.start();
		for (let quarter = 0; quarter < 8; quarter++) {
			scene.clock += 15 * MINUTE;
			await delivery().run();
		}
		expect(scene.mails.received.map(({ to }) => to).sort()).toEqual(names.map(emailOf).sort());
		expect(await noticeReport(scene.pocketBase.clients)).toEqual({
			counts: { waiting: 0, sent: 4, failed: 0, dropped: 0 },
			waitingSince: '',
			lastError: null
		});
	});

	it('for three days: the notice is given up, and the desk sees it', async () => {
		await queue('anna', 'newRequest');
		for (let hour = 0; hour <= 75; hour++) {
			scene.clock += HOUR;
			await delivery().run();
		}
		expect(await states()).toEqual([['mail', 'failed', 'ESOCKET']]);
		await scene.mails.start();
		scene.clock += HOUR;
		await delivery().run();
		expect(scene.mails.received).toEqual([]);
		expect((await noticeReport(scene.pocketBase.clients)).counts).toMatchObject({ failed: 1 });
	});

	it('and none set up: scene.mails wait untried, and go out when there is one', async () => {
		await queue('anna', 'newRequest');
		await delivery('').run();
		expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
		await scene.mails.start();
		await delivery().run();
		expect(scene.mails.received).toHaveLength(1);
	});

	it('that refuses one recipient takes the others’ scene.mails all the same', async () => {
		await scene.mails.start();
		scene.mails.refused.add('anna@example.org');
		await queue('anna', 'newRequest');
		await queue('berta', 'newRequest');
		await delivery().run();
		expect(scene.mails.received.map(({ to }) => to)).toEqual(['berta@example.org']);
		expect(await states()).toContainEqual(['mail', 'waiting', 'EENVELOPE']);
	});

	it('does not keep scene.pushes waiting', async () => {
		await subscribe('anna');
		await queue('anna', 'newRequest');
		await delivery().run();
		expect(scene.pushes.received).toHaveLength(1);
		expect(await states()).toContainEqual(['push', 'sent', '']);
	});
});

describe('a mail that was sent while the database went away', () => {
	it('is marked by the same process without a second mail', async () => {
		await scene.mails.start();
		await queue('anna', 'newRequest');
		const real = mailTransport({ smtpUrl: scene.mails.url, from: 'netz@example.org', folder: '' }, ORIGIN);
		const sender = new Delivery({
			clients: scene.pocketBase.clients,
			mail: {
				kind: 'smtp',
				send: async (mail, at) => {
					await real?.send(mail, at);
					process.kill(scene.pocketBase.handle.pid, 'SIGKILL');
					await scene.pocketBase.handle.exited;
				}
			},
			push: undefined,
			now
		});
		await expect(sender.run()).rejects.toThrow('unavailable');
		await scene.pocketBase.restart();
		expect(await states()).toEqual([['mail', 'waiting', '']]);
		await sender.run();
		expect(await states()).toEqual([['mail', 'sent', '']]);
		expect(scene.mails.received).toHaveLength(1);
	});
});
