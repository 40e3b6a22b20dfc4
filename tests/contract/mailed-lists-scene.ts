/** A network that sends its lists to all its partners, over a real PocketBase and the test's time and mail server. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Rhythm } from '../../src/lib/domain/directory/mailed-lists';
import { newId } from '../../src/lib/domain/id';
import { MailedLists } from '../../src/lib/server/jobs/mailed-lists';
import { openLists } from '../../src/lib/server/lists/mailed-link';
import { chooseRhythm, deskMailedLists, mailLists } from '../../src/lib/server/lists/rhythm';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { idOf } from '../support/directory-rows';
import { region } from '../support/entry-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, HOUSE, REGION, seedSmallNetwork } from '../support/small-network';

export const DAY = 86_400_000;
/** A Monday morning in Berlin. */
export const MONDAY = Date.parse('2026-11-30T09:00:00Z');
export const BESIDE = idOf('beside');
export const { karla } = CALLERS;

/** Database, clock and mail server of the running test. */
interface Held {
	pocketBase: TestPocketBase;
	store: PocketBaseStore;
	clock: number;
	sent: OutgoingMail[];
	/** What the mail server answers, by address; '' is everybody's. */
	refusals: Map<string, string>;
	/** Resolves before a mail is handed over. */
	before: (mail: OutgoingMail) => Promise<void>;
}

/** Call in the test file: it begins and ends the database, and sets everything back before each test. */
export function mailedListsScene() {
	const scene = {} as Held;
	const at = () => new Date(scene.clock);
	const later = (ms: number) => (scene.clock += ms);

	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		scene.pocketBase = await startTestPocketBase();
		await seedSmallNetwork(scene.pocketBase.admin);
		await scene.pocketBase.admin.collection('regions').create(region({ id: BESIDE, name: 'Nachbarkreis' }));
		scene.store = new PocketBaseStore(
			scene.pocketBase.clients,
			join(scene.pocketBase.folder, 'lineage.json')
		);
	});
	afterAll(() => scene.pocketBase.stop());
	beforeEach(async () => {
		scene.clock = MONDAY;
		scene.sent = [];
		scene.refusals = new Map();
		scene.before = () => Promise.resolve();
		for (const name of ['listMails', 'listRounds', 'listRhythms', 'notices', 'contacts'])
			for (const { id } of await rows(name)) await scene.pocketBase.admin.collection(name).delete(id);
		for (const { id } of await rows('organisations'))
			if (id !== HOUSE) await scene.pocketBase.admin.collection('organisations').delete(id);
		await change('organisations', HOUSE, { publication: 'published', email: '', phone: '' });
	});

	const rows = (collection: string) => scene.pocketBase.admin.collection(collection).getFullList();
	const change = (collection: string, id: string, fields: object) =>
		scene.pocketBase.admin.collection(collection).update(id, fields);
	const house = async (name: string, fields: object = {}) => {
		const id = newId();
		const row = { ...rowOf('organisations', id), name, email: `${name}@example.org`, ...fields };
		await scene.pocketBase.admin.collection('organisations').create(row);
		return id;
	};
	const makeJob = (clockHolds = true, hasMail = true) =>
		new MailedLists({
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
		});
	const run = () => makeJob().run();
	const tap = (caller = karla as Parameters<typeof mailLists>[1], network = REGION) =>
		mailLists({ clients: scene.pocketBase.clients, mailServer: true }, caller, network, at());
	const choose = (rhythm: Rhythm) =>
		chooseRhythm(scene.pocketBase.clients, karla, { network: REGION, rhythm }, at());
	const desk = async () => {
		const parts = { clients: scene.pocketBase.clients, store: scene.store, mailServer: true };
		const { networks } = await deskMailedLists(parts, karla, at());
		expect(networks.map(({ id }) => id)).toEqual([REGION]);
		return networks[0]!;
	};
	const addresses = () => scene.sent.map(({ to }) => to).sort();
	const tokenFor = (address: string) =>
		scene.sent.findLast(({ to }) => to === address)?.path?.split('#')[1] ?? '';
	const open = (token: string) => openLists(scene.pocketBase.clients, token, at());

	return {
		scene,
		at,
		later,
		rows,
		change,
		house,
		makeJob,
		run,
		tap,
		choose,
		desk,
		addresses,
		tokenFor,
		open
	};
}
