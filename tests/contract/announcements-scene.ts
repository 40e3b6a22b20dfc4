/** An office that tells its circles something, over a real PocketBase and the test's time and mail server. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { type AnnouncementDraft, deskAnnouncements as shape } from '../../src/lib/protocol/announcements';
import {
	deskAnnouncements,
	previewAnnouncement,
	sendAnnouncement,
	withdrawFromPhones
} from '../../src/lib/server/announcements/desk';
import { Announcing } from '../../src/lib/server/jobs/announcing';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { circleRow, idOf, regionRow } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, CIRCLE, REGION, seedSmallNetwork } from '../support/small-network';

export const DAY = 86_400_000;
export const [SOUTH, BESIDE, AWAY] = [idOf('southcircle'), idOf('beside'), idOf('awaycircle')];
export const ORIGIN = 'https://netz.example.org';
const CLEARED = [
	...['announcementMails', 'announcementRounds', 'announcements', 'mailChoices', 'attendances', 'seats'],
	'meetings'
];

interface Held {
	pocketBase: TestPocketBase;
	store: PocketBaseStore;
	clock: number;
	sent: OutgoingMail[];
	/** What the mail server answers, by address; '' is everybody's. */
	refusals: Map<string, string>;
	/** Resolves before a mail is handed over. */
	before: (mail: OutgoingMail) => Promise<void>;
	mailServer: boolean;
}

/** Call in the test file: it begins and ends the database, and sets everything back before each test. */
export function announcementsScene() {
	const scene = {} as Held;
	const at = () => new Date(scene.clock);

	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		scene.pocketBase = await startTestPocketBase();
		const { admin, clients, folder } = scene.pocketBase;
		await seedSmallNetwork(admin);
		await admin.collection('circles').create({ ...circleRow('south', { region: REGION }), id: SOUTH });
		await admin.collection('regions').create(regionRow('beside'));
		await admin.collection('circles').create({ ...circleRow('away', { region: BESIDE }), id: AWAY });
		scene.store = new PocketBaseStore(clients, join(folder, 'lineage.json'));
	});
	afterAll(() => scene.pocketBase.stop());
	beforeEach(async () => {
		scene.clock = Date.parse('2026-11-30T09:00:00Z');
		scene.sent = [];
		scene.refusals = new Map();
		scene.before = () => Promise.resolve();
		scene.mailServer = true;
		for (const table of CLEARED)
			for (const { id } of await rows(table)) await scene.pocketBase.admin.collection(table).delete(id);
	});

	const rows = (table: string) => scene.pocketBase.admin.collection(table).getFullList();
	const seat = async (email: string, circle = CIRCLE, fields: object = {}) =>
		(
			await scene.pocketBase.admin.collection('seats').create({
				...{ ...rowOf('seats', newId()), circle, email, publication: 'published' },
				...{ since: '2026-01-01', until: '', name: email.split('@')[0], member: '', ...fields }
			})
		).id;
	const parts = () => ({
		...{ clients: scene.pocketBase.clients, store: scene.store },
		...{ mailServer: scene.mailServer, origin: ORIGIN }
	});
	const draft = (changes: Partial<AnnouncementDraft> = {}): AnnouncementDraft => ({
		...{ network: REGION, circles: [CIRCLE], kind: 'training', title: 'Fachtag', text: 'Am Montag.' },
		...changes
	});
	const send = (changes: Partial<AnnouncementDraft> & { id?: string } = {}, caller: Caller = CALLERS.karla) =>
		sendAnnouncement(parts(), caller, { id: newId(), ...draft(changes), ...changes }, at());
	const preview = (changes: Partial<AnnouncementDraft> = {}, caller: Caller = CALLERS.karla) =>
		previewAnnouncement(parts(), caller, draft(changes), at());
	// As the office's page reads it.
	const desk = async () => shape.parse(await deskAnnouncements(parts(), CALLERS.karla, at())).networks;
	const withdraw = (id: string, caller: Caller = CALLERS.karla) =>
		withdrawFromPhones(parts(), caller, id, at());
	const run = (clockHolds = true, hasMail = true) =>
		new Announcing({
			clients: scene.pocketBase.clients,
			mail: () =>
				hasMail
					? {
							kind: 'smtp',
							send: async (mail) => {
								await scene.before(mail);
								const code = scene.refusals.get(mail.to) ?? scene.refusals.get('');
								if (code) throw Object.assign(new Error('refused'), { code });
								scene.sent.push(mail);
							}
						}
					: undefined,
			now: at,
			clockHolds: () => Promise.resolve(clockHolds)
		}).run();
	const later = (ms: number) => (scene.clock += ms);
	const addresses = () => scene.sent.map(({ to }) => to).sort();
	const tokenFor = (address: string) =>
		scene.sent.findLast(({ to }) => to === address)?.announcement?.token ?? '';

	return { scene, at, rows, seat, send, preview, desk, withdraw, run, later, addresses, tokenFor };
}
