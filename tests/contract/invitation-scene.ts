/**
 * A meeting in a week, with Mia's seat (Max stands in) and one of somebody without an account, over a real PocketBase and the test's
 * time: the job, the mails that it sends, the office's reminders, and what is answered.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Attendance } from '../../src/lib/domain/meeting/attendance';
import type { Meeting } from '../../src/lib/domain/meeting/meeting';
import type { Seat } from '../../src/lib/domain/meeting/seat';
import type { AnyRow } from '../../src/lib/domain/tables';
import type { MutationOf } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { remind, remindersOf } from '../../src/lib/server/invitations/desk';
import { runInvitations } from '../../src/lib/server/invitations/job';
import { answerInvitation, lookAtInvitation } from '../../src/lib/server/invitations/link';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { idOf } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, emailOf, seedSmallNetwork } from '../support/small-network';
import { mutationOf, outcomeOf } from './mutation-scene';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const MEETING = idOf('spring');
/** Mia's, for whom Max stands in; and one whose people have no account. */
export const MIAS = idOf('miasseat');
export const OTHERS = idOf('othersseat');
export const [OTTO, ODA] = ['otto@example.org', 'oda@example.org'];
const TABLES = ['attendances', 'seats', 'meetings', 'askings', 'notices', 'history'];

interface Held {
	pocketBase: TestPocketBase;
	engine: Engine;
	store: PocketBaseStore;
	clock: number;
	sent: OutgoingMail[];
	refusal: { code: string } | undefined;
}
type Say = Partial<MutationOf<'attendance.answer'>['body']>;

/** Call in the test file: it begins and ends the database, and sets everything back before each test. */
export function invitationScene() {
	const scene = {} as Held;
	const at = () => new Date(scene.clock);

	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		const pocketBase = await startTestPocketBase();
		scene.pocketBase = pocketBase;
		await seedSmallNetwork(pocketBase.admin);
		scene.store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
		scene.engine = new Engine({ store: scene.store, now: at });
	});
	afterAll(() => scene.pocketBase.stop());
	beforeEach(async () => {
		scene.clock = Date.now();
		scene.sent = [];
		scene.refusal = undefined;
		for (const table of TABLES)
			for (const { id } of await rows(table)) await scene.pocketBase.admin.collection(table).delete(id);
		await put('meetings', MEETING, { stage: 'invited', ...inDays(7) });
		await put('seats', MIAS, {
			...{ member: 'Mia', email: emailOf('mia'), deputy: 'Max', deputyEmail: emailOf('max') }
		});
		await put('seats', OTHERS, { member: 'Otto', email: OTTO, deputy: 'Oda', deputyEmail: ODA });
	});

	/** Four hours, so many days from the test's now. */
	const inDays = (days: number) => ({
		startsAt: new Date(scene.clock + days * DAY).toISOString(),
		endsAt: new Date(scene.clock + days * DAY + 4 * HOUR).toISOString()
	});
	const rows = <T = AnyRow>(table: string) =>
		scene.pocketBase.clients.asSystem((system) => system.collection(table).getFullList<T>({ sort: 'id' }));
	const put = (table: 'meetings' | 'seats' | 'attendances', id: string, fields: object) =>
		scene.pocketBase.admin.collection(table).create({ ...rowOf(table, id), ...fields });
	const change = (table: string, id: string, fields: Partial<Meeting & Seat & Attendance>) =>
		scene.pocketBase.admin.collection(table).update(id, fields);
	const run = () =>
		runInvitations({
			clients: scene.pocketBase.clients,
			mail: () => ({
				kind: 'smtp',
				send: async (mail) => {
					if (scene.refusal) throw Object.assign(new Error('refused'), scene.refusal);
					scene.sent.push(mail);
				}
			}),
			now: at
		});
	/** The row of a seat at the meeting. */
	const rowOfSeat = async (seat: string) =>
		(await rows<Attendance>('attendances')).find((row) => row.seat === seat && row.meeting === MEETING)!;
	const answering = async (seat: string, said: Say) =>
		mutationOf('attendance.answer', {
			...{ id: (await rowOfSeat(seat)).id, as: 'member', seen: '', answer: 'yes', way: 'room' },
			...said
		} as MutationOf<'attendance.answer'>['body']);
	const settle = async (mutation: MutationOf<'attendance.answer' | 'attendance.checkIn'>, caller: Caller) =>
		outcomeOf(await scene.engine.settle(mutation, callerNow(caller)));
	const say = async (caller: Caller, seat: string, said: Say) => settle(await answering(seat, said), caller);
	/** The office's networks stand in the caller; a member's circles and meetings the store reads by the account. */
	const callerNow = (caller: Caller): Caller => caller;
	const tokenFor = (address: string) =>
		scene.sent
			.findLast(({ to, path }) => to === address && path)
			?.path?.split('#')
			.at(-1) ?? '';
	const look = (token: string) => lookAtInvitation(scene.pocketBase.clients, token, at());
	const answerBy = (token: string, said: { seen?: string; answer: string; way?: string }) =>
		answerInvitation(
			scene.pocketBase.clients,
			{ token, seen: '', way: 'room', ...said } as Parameters<typeof answerInvitation>[1],
			at()
		);
	const remindAll = async (caller: Caller = CALLERS.karla) =>
		remind(
			scene.pocketBase.clients,
			caller,
			{ meeting: MEETING, attendances: (await rows('attendances')).map(({ id }) => id) },
			at()
		);
	const reminders = (caller: Caller = CALLERS.karla) =>
		remindersOf(scene.pocketBase.clients, caller, MEETING);
	/** Kinds of notices by account. */
	const told = async () =>
		(await rows<{ user: string; kind: string }>('notices')).map(({ user, kind }) => `${user} ${kind}`).sort();

	return {
		...{ scene, at, inDays, rows, put, change, run, rowOfSeat, answering, settle, say },
		...{ tokenFor, look, answerBy, remindAll, reminders, told, newId }
	};
}
