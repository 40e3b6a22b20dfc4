/** Offers that are missing, over a real PocketBase and the test's time and mail server: said, forwarded and answered there. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { OfferGapsBody } from '../../src/lib/protocol/offer-gaps';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { answerGap, type Asking, changeGaps, listGaps, lookAtGap } from '../../src/lib/server/offer-gaps';
import { idOf } from '../support/directory-rows';
import { municipality, region } from '../support/entry-rows';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, REGION, seedSmallNetwork } from '../support/small-network';

export const DAY = 86_400_000;
const START = Date.parse('2026-11-30T09:00:00Z');
export const BESIDE = idOf('beside');
export const AGS = '01053001';
export const mia: Asking = { caller: CALLERS.mia, networks: [REGION] };
export const max: Asking = { caller: CALLERS.max, networks: [REGION] };
export const karla: Asking = { caller: CALLERS.karla, networks: [REGION] };
/** Of the office beside. */
export const kira: Asking = {
	caller: { ...CALLERS.karla, userId: idOf('userkira'), networks: [BESIDE] },
	networks: [BESIDE]
};

/** Database, clock, mail server and its measure in the running test. */
interface Held {
	pocketBase: TestPocketBase;
	clock: number;
	sent: OutgoingMail[];
	refusal: { code: string } | undefined;
	mayWrite: boolean;
}

/** Call in the test file: it begins and ends the database, and sets everything back before each test. */
export function offerGapsScene() {
	const scene = {} as Held;
	const at = () => new Date(scene.clock);
	const rows = (collection: string) => scene.pocketBase.admin.collection(collection).getFullList();

	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		scene.pocketBase = await startTestPocketBase();
		await seedSmallNetwork(scene.pocketBase.admin);
		await scene.pocketBase.admin.collection('regions').create(region({ id: BESIDE, name: 'Nachbarkreis' }));
		await scene.pocketBase.admin
			.collection('municipalities')
			.create(municipality({ id: newId(), ags: AGS, name: 'Alt Mölln', region: REGION }));
	});
	afterAll(() => scene.pocketBase.stop());
	beforeEach(async () => {
		scene.clock = START;
		scene.sent = [];
		scene.refusal = undefined;
		scene.mayWrite = true;
		for (const name of ['offerGaps', 'planners', 'notices'])
			for (const { id } of await rows(name)) await scene.pocketBase.admin.collection(name).delete(id);
	});

	const change = (asking: Asking, body: OfferGapsBody, hasMail = true) => {
		const mail = {
			kind: 'smtp' as const,
			send: async (one: OutgoingMail) => {
				if (scene.refusal) throw Object.assign(new Error('refused'), scene.refusal);
				scene.sent.push(one);
			}
		};
		const parts = {
			clients: scene.pocketBase.clients,
			mail: hasMail ? mail : undefined,
			mayWrite: () => Promise.resolve(scene.mayWrite)
		};
		return changeGaps(parts, asking, body, at());
	};
	const list = (asking: Asking) => listGaps(scene.pocketBase.clients, asking);
	const propose = async (asking = mia, body: Partial<Extract<OfferGapsBody, { to: 'propose' }>> = {}) => {
		const id = body.id ?? newId();
		const said = {
			network: REGION,
			kind: 'openMeeting',
			areas: [AGS],
			text: 'Familien auf dem Land fehlt ein Treff'
		};
		await change(asking, { to: 'propose', ...said, kind: 'openMeeting', ...body, id });
		return id;
	};
	const planner = async (network = REGION, asking = karla) => {
		const id = newId();
		const who = { name: 'Petra Muster', function: 'Jugendhilfeplanung', email: 'petra@example.org' };
		await change(asking, { to: 'addPlanner', id, network, ...who });
		return id;
	};
	const forward = async (id: string, to?: string, seen = 0) =>
		change(karla, { to: 'forward', id, planner: to ?? (await planner()), seen });
	const token = () => scene.sent.at(-1)?.path?.split('#')[1] ?? '';
	const look = (by = token()) => lookAtGap(scene.pocketBase.clients, by, at());
	const answer = (by = token(), said: object = {}) =>
		answerGap(
			scene.pocketBase.clients,
			{ token: by, outcome: 'takenUp', until: '', word: '', ...said },
			at()
		);
	const stateOf = async (id: string) => (await list(karla)).gaps.find((gap) => gap.id === id);
	const told = async () => (await rows('notices')).map(({ kind, user }) => [kind, user]);

	return { scene, at, rows, change, list, propose, planner, forward, token, look, answer, stateOf, told };
}
