/** A network whose circle has met, over a real PocketBase: who writes, who publishes, and the test's time and mail server. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Minutes } from '../../src/lib/domain/meeting/minutes';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { MinutesMails } from '../../src/lib/server/jobs/minutes-mails';
import { publishMinutes } from '../../src/lib/server/minutes/publish';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { withIsoDates } from '../../src/lib/server/pocketbase/dates';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { circleRow, idOf, seatRow } from '../support/directory-rows';
import { HELD, heldMeeting, seedHeldMeeting, writtenParagraph } from '../support/minutes-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, CIRCLE, REGION, seedSmallNetwork } from '../support/small-network';

export const { karla } = CALLERS;
export const DAY = 86_400_000;
/** After the meeting. */
export const NOW = Date.parse('2026-11-30T09:00:00Z');
export const SOUTH_CIRCLE = idOf('southcircle');
export const BESIDE = idOf('beside');
export const CIRCLE_BESIDE = idOf('circlebeside');
/** An office of another network. */
export const foreign: Caller = { ...karla, networks: [BESIDE], held: [] };

interface Held {
	pocketBase: TestPocketBase;
	store: PocketBaseStore;
	engine: Engine;
	clock: number;
	sent: OutgoingMail[];
	/** What the mail server answers, by address; '' is everybody's. */
	refusals: Map<string, string>;
	/** Resolves before a mail is handed over. */
	before: (mail: OutgoingMail) => Promise<void>;
}

/** Call in the test file: it begins and ends the database; before each test nothing is written of the meeting. */
export function minutesScene() {
	const scene = {} as Held;
	const at = () => new Date(scene.clock);
	const later = (ms: number) => (scene.clock += ms);
	const collection = (name: string) => scene.pocketBase.admin.collection(name);
	const rows = async <T = AnyRow>(name: string) =>
		(await collection(name).getFullList({ sort: 'id' })) as unknown as T[];

	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		scene.pocketBase = await startTestPocketBase();
		const { admin, clients, folder } = scene.pocketBase;
		await seedSmallNetwork(admin);
		await seedHeldMeeting(admin);
		await admin
			.collection('circles')
			.create({ ...circleRow('Süd', { region: REGION, sharesMinutes: [CIRCLE] }), id: SOUTH_CIRCLE });
		await admin.collection('regions').create(rowOf('regions', BESIDE));
		await admin
			.collection('circles')
			.create({ ...circleRow('Nachbarn', { region: BESIDE, sharesMinutes: [CIRCLE] }), id: CIRCLE_BESIDE });
		scene.store = new PocketBaseStore(clients, join(folder, 'lineage.json'));
		scene.engine = new Engine({ store: scene.store, now: at });
	});
	afterAll(() => scene.pocketBase.stop());
	beforeEach(async () => {
		scene.clock = NOW;
		scene.sent = [];
		scene.refusals = new Map();
		scene.before = () => Promise.resolve();
		for (const name of ['minuteMails', 'minuteRounds', 'minutes', 'paragraphs', 'contributions', 'informed'])
			for (const { id } of await rows(name)) await collection(name).delete(id);
		for (const { id } of await rows('meetings')) if (id !== HELD) await collection('meetings').delete(id);
		for (const { id, circle } of await rows('seats'))
			if (circle !== CIRCLE) await collection('seats').delete(id);
		await collection('meetings').update(HELD, heldMeeting());
	});

	const send = async (mutation: Mutation, as: Caller = karla) => {
		const result = await scene.engine.settle(mutation, as);
		return result.outcome === 'done' ? 'done' : result.code;
	};
	/** The paragraph's id. */
	const write = async (changes: Parameters<typeof writtenParagraph>[0] = {}) => {
		const mutation = writtenParagraph(changes);
		const answer = await send(mutation);
		if (answer !== 'done') throw new Error(answer);
		return mutation.body.id;
	};
	const publish = (
		edition = 1,
		note = '',
		{ meeting = HELD, caller = karla }: { meeting?: string; caller?: Caller } = {}
	) => publishMinutes(scene.pocketBase.clients, caller, { meeting, edition, note }, at());
	const published = async () => {
		const all = await rows<Minutes>('minutes');
		return all.map((one) => withIsoDates(one)).sort((one, other) => other.version - one.version);
	};
	/** Another meeting of the circle that was held. */
	const anotherMeeting = async (startsAt: string) => {
		const id = newId();
		await collection('meetings').create({ ...heldMeeting({ startsAt, endsAt: startsAt }), id });
		return id;
	};
	const seat = (name: string, changes: Parameters<typeof seatRow>[1] = {}) =>
		collection('seats').create({
			...seatRow(name, { circle: CIRCLE, member: name, email: `${name}@example.org`, ...changes }),
			id: newId()
		});
	const seen = async (table: Table, as: Caller) => (await scene.store.allRows(table, as)).map(({ id }) => id);
	const makeJob = (clockHolds = true) =>
		new MinutesMails({
			clients: scene.pocketBase.clients,
			mail: () => ({
				kind: 'smtp',
				send: async (mail) => {
					await scene.before(mail);
					const code = scene.refusals.get(mail.to) ?? scene.refusals.get('');
					if (code) throw Object.assign(new Error('refused'), { code });
					scene.sent.push(mail);
				}
			}),
			now: at,
			clockHolds: () => Promise.resolve(clockHolds)
		});
	const run = () => makeJob().run();
	const addresses = () => scene.sent.map(({ to }) => to).sort();
	return {
		...{ scene, at, later, collection, rows, send, write, publish, published, anotherMeeting, seat, seen },
		...{ makeJob, run, addresses }
	};
}
