/** A circle that is told of its meetings, over a real PocketBase and a real mail server on loopback; the test's own clock. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { Meeting } from '../../src/lib/domain/meeting/meeting';
import { TEMPLATE } from '../../src/lib/domain/meeting/procedure';
import { MeetingMails } from '../../src/lib/server/jobs/meeting-mails';
import { toldOfMeeting } from '../../src/lib/server/meetings/told-to-desk';
import { mailTransport, type MailTransport } from '../../src/lib/server/notices/mail';
import type { MeetingMailRow } from '../../src/lib/server/pocketbase/meeting-mails';
import { meetingRow } from '../support/directory-rows';
import { headerOf, type MoodyMailServer, moodyMailServer, partsOf } from '../support/moody-mail-server';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, CIRCLE, seedSmallNetwork } from '../support/small-network';

export const MINUTE = 60_000;
export const DAY = 86_400_000;
/** Weeks before the meeting of 2 December. */
export const BEGIN = Date.parse('2026-11-02T08:00:00Z');
export const ORIGIN = 'https://schutznetz.example.org';
/** Words that must not leave: the way in, and the title of a case. */
export const [DOOR, CASE] = ['Türcode 4711', 'Kind B. aus G.'];

interface Held {
	pocketBase: TestPocketBase;
	mails: MoodyMailServer;
	transport: MailTransport;
	clock: number;
}

/** Call in the test file: it begins and ends both servers, and sets everything back before each test. */
export function meetingMailsScene() {
	const scene = {} as Held;
	const at = () => new Date(scene.clock);
	const later = (ms: number) => (scene.clock += ms);
	const admin = () => scene.pocketBase.admin;
	const rows = <T>(name: string) => admin().collection(name).getFullList<T>({ sort: 'id' });

	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		scene.pocketBase = await startTestPocketBase();
		await seedSmallNetwork(admin());
		scene.mails = await moodyMailServer();
		scene.transport = mailTransport(
			{ smtpUrl: scene.mails.url, from: 'stelle@example.org', folder: '' },
			ORIGIN
		)!;
	});
	afterAll(async () => {
		await scene.mails.stop();
		await scene.pocketBase.stop();
	});
	beforeEach(async () => {
		scene.clock = BEGIN;
		scene.mails.handed.length = 0;
		scene.mails.mood = () => 'take';
		for (const name of ['meetingMails', 'notices', 'pushSubscriptions', 'seats', 'meetings'])
			for (const { id } of await rows<{ id: string }>(name)) await admin().collection(name).delete(id);
	});

	const meet = async (changes: Partial<Meeting> = {}): Promise<string> => {
		const id = newId();
		const points = TEMPLATE.points.map((point) =>
			point.kind === 'cases' ? { ...point, title: CASE } : point
		);
		await admin()
			.collection('meetings')
			.create({
				...meetingRow('meeting', { circle: CIRCLE, title: 'Viertes Treffen', venue: 'Kreishaus', points }),
				...{ id, access: DOOR, stage: 'invited' },
				...changes
			});
		return id;
	};
	const seat = async (name: string, changes: object = {}): Promise<string> => {
		const id = newId();
		const row = { ...rowOf('seats', id), circle: CIRCLE, name, member: name, email: `${name}@example.org` };
		await admin()
			.collection('seats')
			.create({ ...row, since: '2026-01-01', until: '', ...changes });
		return id;
	};
	const change = (table: string, id: string, fields: object) => admin().collection(table).update(id, fields);
	const makeJob = (hasMail = true, clockHolds = true) =>
		new MeetingMails({
			clients: scene.pocketBase.clients,
			mail: () => (hasMail ? scene.transport : undefined),
			now: at,
			clockHolds: () => Promise.resolve(clockHolds)
		});
	const run = () => makeJob().run();
	/** As often as something waits, a minute later each time. */
	const runUntilCalm = async (most = 400) => {
		const job = makeJob();
		for (let times = 0; times < most; times += 1) {
			await job.run();
			if ((await rows<MeetingMailRow>('meetingMails')).every(({ state }) => state !== 'waiting')) return;
			later(MINUTE);
		}
		throw new Error('it does not come to an end');
	};
	const desk = (id: string) =>
		toldOfMeeting({ clients: scene.pocketBase.clients, mailServer: true }, CALLERS.karla, id, at());
	/** What was taken: to whom, and the first word of its subject. */
	const taken = () =>
		scene.mails.handed
			.filter((one) => one.taken)
			.map(({ to, source }) => `${to} ${decoded(headerOf(source, 'Subject')).split(':')[0]}`)
			.sort();
	const partOf = (to: string, type: string) => {
		const mail = scene.mails.handed.findLast((one) => one.to === to);
		return partsOf(mail?.source ?? '').find((part) => part.type.startsWith(type));
	};
	return {
		scene,
		at,
		later,
		admin,
		rows,
		meet,
		seat,
		change,
		makeJob,
		run,
		runUntilCalm,
		desk,
		taken,
		partOf
	};
}

/** RFC 2047, as nodemailer writes it. */
export function decoded(text: string): string {
	return text
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) =>
			Buffer.from(
				word
					.replaceAll('_', ' ')
					.replace(/=([0-9A-F]{2})/gi, (_hex, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
				'latin1'
			).toString('utf8')
		)
		.replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
}
