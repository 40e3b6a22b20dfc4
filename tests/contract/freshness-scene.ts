/** Entries that grow old, over a real PocketBase and the test's time: who keeps them, what is mailed, and what a link's page does. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { runFreshness } from '../../src/lib/server/jobs/freshness';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { confirmReview, lookAtReview } from '../../src/lib/server/reviews';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { emailOf, HOUSE, seedSmallNetwork } from '../support/small-network';

export const DAY = 86_400_000;
/** The experts of the small network were checked on this day: a year later less four weeks they are asked. */
export const CHECKED = '2026-09-01';
export const DUE = Date.parse('2027-08-04T08:00:00Z');
export const [ANNAS, BERTAS, CLARAS] = [emailOf('anna'), emailOf('berta'), emailOf('clara')];

/** Database, clock and mail server of the running test. */
interface Held {
	pocketBase: TestPocketBase;
	clock: number;
	sent: OutgoingMail[];
	/** What the mail server answers; undefined: it takes everything. */
	refusal: { code: string } | undefined;
}

/** Call in the test file: it begins and ends the database, and sets everything back before each test. */
export function freshnessScene() {
	const scene = {} as Held;
	const at = () => new Date(scene.clock);
	const later = (days: number) => (scene.clock += days * DAY);

	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		scene.pocketBase = await startTestPocketBase();
		await seedSmallNetwork(scene.pocketBase.admin);
	});
	afterAll(() => scene.pocketBase.stop());
	beforeEach(async () => {
		scene.clock = DUE;
		scene.sent = [];
		scene.refusal = undefined;
		for (const name of ['reviews', 'notices', 'history', 'contacts', 'offers'])
			for (const { id } of await rows(name)) await scene.pocketBase.admin.collection(name).delete(id);
		for (const { id } of await rows('experts')) await check('experts', id, CHECKED);
		await check('organisations', HOUSE, CHECKED);
	});

	const rows = (collection: string) => scene.pocketBase.admin.collection(collection).getFullList();
	const row = (collection: string, id: string) => scene.pocketBase.admin.collection(collection).getOne(id);
	const check = (collection: string, id: string, verifiedAt: string) =>
		scene.pocketBase.admin.collection(collection).update(id, { verifiedAt, verifiedBy: 'Fachstelle' });
	const run = (clockHolds = true) =>
		runFreshness({
			clients: scene.pocketBase.clients,
			mail: () => ({
				kind: 'smtp',
				send: async (mail) => {
					if (scene.refusal) throw Object.assign(new Error('refused'), scene.refusal);
					scene.sent.push(mail);
				}
			}),
			now: at,
			clockHolds: () => Promise.resolve(clockHolds)
		});
	const addresses = () => scene.sent.map(({ to }) => to).sort();
	const tokenFor = (address: string) =>
		scene.sent
			.findLast(({ to }) => to === address)
			?.path?.split('#')
			.at(-1) ?? '';
	const look = (token: string) => lookAtReview(scene.pocketBase.clients, token, at());
	/** What she has before her, as the page sends it with her tap. */
	const seenAt = async (token: string) =>
		(await look(token)).entries.map(({ table, id, updated }) => ({ table, id, updated }));
	const tap = (token: string, seen: Awaited<ReturnType<typeof seenAt>>) =>
		confirmReview(scene.pocketBase.clients, { token, seen }, at());
	const confirm = async (token: string) => tap(token, await seenAt(token));

	/** An institution with a fixed contact, her deputy and an offer. */
	async function house(): Promise<{ dora: string; emma: string; offer: string }> {
		const [dora, emma, offer] = [newId(), newId(), newId()];
		const contact = (id: string, change: object) =>
			scene.pocketBase.admin.collection('contacts').create({
				...rowOf('contacts', id),
				organisation: HOUSE,
				verifiedAt: '2027-07-01',
				...change
			});
		await contact(emma, { name: 'Emma Muster', email: 'emma@example.org' });
		await contact(dora, { name: 'Dora Muster', email: 'Dora@example.org', deputy: emma });
		await scene.pocketBase.admin
			.collection('offers')
			.create({ ...rowOf('offers', offer), organisation: HOUSE, title: 'Elterncafé', verifiedAt: '' });
		return { dora, emma, offer };
	}

	return { scene, at, later, rows, row, check, run, addresses, tokenFor, look, seenAt, tap, confirm, house };
}
