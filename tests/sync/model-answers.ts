/**
 * People who answer an invitation in the model, each with a phone or two: a member, her deputy, another member who may stand in as well,
 * and the office that hears some of it by telephone. What they say is queued by what stands before them, as the page does it; what the
 * database does by itself when a seat is given to somebody else is done here.
 */
import * as fc from 'fast-check';
import { newId } from '../../src/lib/domain/id';
import type { Who } from '../../src/lib/domain/meeting/answering';
import { ANSWERS, type Attendance, WAYS } from '../../src/lib/domain/meeting/attendance';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { queuedBodies } from '../../src/lib/local/outbox/queued-bodies';
import type { MutationOf } from '../../src/lib/protocol/mutation';
import { circleRow, idOf, meetingRow, seatRow } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { FAULTS, ModelPhone } from './model-phone';
import { ModelServer } from './model-server';

export const [ANNA, BERTA, CARLA, DESK] = ['anna', 'berta', 'carla', 'desk'].map(idOf) as [
	string,
	string,
	string,
	string
];
export const MEETING = idOf('spring');
/** The rows of Anna's seat, for which Berta or Carla stands in; Carla's own. */
export const ROWS = ['annasrow', 'carlasrow'].map(idOf) as [string, string];
const seatOf = (row: string) => idOf(`seat${row}`);
const OWNERS = [ANNA, ANNA, BERTA, CARLA, DESK];
const REGION = idOf('region');
const BEGINS = Date.parse('2026-12-02T08:00:00.000Z');
const HOUR = 3_600_000;

export type Sent = MutationOf<'attendance.answer' | 'attendance.checkIn'>;
/** What the database has unsaid, and how much of the history stood there by then. */
interface Unsaid {
	after: number;
	field: 'answer' | 'deputyAnswer';
	row: string;
}

export class AnswerWorld {
	clock = BEGINS - 72 * HOUR;
	readonly server = new ModelServer(() => new Date(this.clock));
	readonly phones: { phone: ModelPhone; account: string }[] = [];
	readonly sent: { mutation: Sent; account: string; phone: ModelPhone; excused: boolean }[] = [];
	readonly unsaid: Unsaid[] = [];
	/** Who was a seat's member and deputy, from which line of the history on. */
	readonly people: { after: number; row: string; account: string; deputyAccount: string }[] = [];

	static async begin(): Promise<AnswerWorld> {
		const world = new AnswerWorld();
		const { store } = world.server;
		store.accounts.set(DESK, { role: 'coordination', expertId: '' });
		for (const account of [ANNA, BERTA, CARLA]) store.accounts.set(account, { role: 'member', expertId: '' });
		store.write('circles', circleRow('kreis', { region: REGION }) as never);
		const [startsAt, endsAt] = [BEGINS, BEGINS + 4 * HOUR].map((ms) => new Date(ms).toISOString());
		const life = {
			stage: 'invited',
			selfCheckIn: true,
			places: 1,
			onlinePlaces: 1,
			startsAt,
			endsAt
		} as const;
		store.write('meetings', meetingRow('spring', { circle: idOf('kreis'), ...life }) as never);
		world.seat(ROWS[0], ANNA, BERTA);
		world.seat(ROWS[1], CARLA, '');
		for (const account of OWNERS) {
			const phone = new ModelPhone(world.server);
			await phone.login(account);
			await phone.sync();
			world.phones.push({ phone, account });
		}
		return world;
	}

	/** As the database's triggers do: the row has the accounts of its seat, and what somebody else has said is unsaid. */
	seat(row: string, account: string, deputyAccount: string): void {
		const { store } = this.server;
		const id = seatOf(row);
		const people = { member: account, email: `${account}@example.org`, account };
		const deputy = deputyAccount && {
			...{ deputy: deputyAccount, deputyEmail: `${deputyAccount}@example.org`, deputyAccount }
		};
		store.write('seats', {
			...seatRow(id, { circle: idOf('kreis'), ...people, ...(deputy || {}) }),
			id
		} as never);
		const before = store.row('attendances', row) as Attendance | undefined;
		const after = store.history.length;
		this.people.push({ after, row, account, deputyAccount });
		const fresh = { ...rowOf('attendances', row), region: REGION, meeting: MEETING, seat: id };
		const isOther = before !== undefined && before.deputyAccount !== deputyAccount;
		const isToCome = this.clock < BEGINS;
		if (before && isOther && isToCome && before.deputyAnswer !== '')
			this.unsaid.push({ after, field: 'deputyAnswer', row });
		const said = before && (isOther && isToCome ? { ...before, deputyAnswer: '' } : before);
		store.write('attendances', { ...fresh, ...said, account, deputyAccount });
	}

	/** She says what is drawn for whichever of her rows is drawn, by what stands before her. */
	async say({ who, row: which, as, answer, way }: AnswerStep & { type: 'say' }): Promise<void> {
		const { phone, account } = this.phones[who]!;
		const row = await this.#shown(phone, which, account);
		if (!row) return;
		const speaks: Who = account === DESK ? as : row.account === account ? 'member' : 'deputy';
		const seen = speaks === 'member' ? row.answer : row.deputyAnswer;
		const body = { id: row.id, as: speaks, seen, answer, way };
		await this.#queue(phone, account, { id: newId(), kind: 'attendance.answer', body });
	}

	/** Anna says that her deputy comes, and it is there. */
	async handOver(): Promise<void> {
		const [one] = this.phones;
		await one?.phone.sync();
		await this.say({ type: 'say', who: 0, row: 0, as: 'member', answer: 'deputy', way: 'room' });
		await one?.phone.sync();
	}

	/** Who may be asked looks, and answers where she is; `late`: another one stands in by the time it arrives. */
	async standIn({ who, answer, late }: AnswerStep & { type: 'standIn' }): Promise<void> {
		const { phone, account } = this.phones[who]!;
		await phone.sync();
		const rows = await phone.directory.readWhere('attendances', 'meeting', MEETING);
		const at = rows.findIndex((one) => one.account !== account);
		if (at >= 0) await this.say({ type: 'say', who, row: at, as: 'deputy', answer, way: 'room' });
		if (late) this.seat(ROWS[0], ANNA, account === BERTA ? CARLA : BERTA);
		await phone.sync();
	}

	async checkIn(who: number, which: number): Promise<void> {
		const { phone, account } = this.phones[who]!;
		const row = account === DESK ? undefined : await this.#shown(phone, which, account);
		if (!row) return;
		const waiting = await queuedBodies('attendance.checkIn', { db: phone.device, recordId: row.id });
		// The second tap, while the first waits, is none.
		if (waiting.some(({ code }) => code === undefined)) return;
		const said = new Date(this.clock).toISOString();
		await this.#queue(phone, account, {
			id: newId(),
			kind: 'attendance.checkIn',
			body: { id: row.id, said }
		});
	}

	/** To so many hours from its beginning: before it, into it, or past it. */
	pass(to: number): void {
		this.clock = Math.max(this.clock, BEGINS + to * HOUR);
	}

	async #queue(phone: ModelPhone, account: string, mutation: Sent): Promise<void> {
		const queued = await queuedBodies(mutation.kind, { db: phone.device, recordId: mutation.body.id });
		const insteadOf = queued.flatMap((one) => (one.code === undefined ? [] : [one.mutation]));
		await enqueue(mutation, { insteadOf }, phone.device);
		for (const one of this.sent) if (insteadOf.includes(one.mutation.id)) one.excused = true;
		this.sent.push({ mutation, account, phone, excused: false });
	}

	/** One of the rows on her page: the copy with what waits. */
	async #shown(phone: ModelPhone, which: number, account: string): Promise<Attendance | undefined> {
		const rows = await phone.directory.readWhere('attendances', 'meeting', MEETING);
		const hers = rows.filter(
			(row) =>
				account === DESK ||
				row.account === account ||
				(row.answer === 'deputy' && row.deputyAccount === account)
		);
		const row = hers[which % Math.max(1, hers.length)];
		const waiting = row && (await queuedBodies('attendance.answer', { db: phone.device, recordId: row.id }));
		if (!row || !waiting) return undefined;
		let shown = row;
		for (const { code, body } of waiting) {
			if (code !== undefined) continue;
			const { as, answer, way } = body;
			if (as === 'deputy') shown = { ...shown, deputyAnswer: answer as Attendance['deputyAnswer'], way };
			else shown = { ...shown, answer, way, deputyAnswer: answer === 'deputy' ? shown.deputyAnswer : '' };
		}
		return shown;
	}
}

const who = fc.nat(OWNERS.length - 1);
const row = fc.nat(1);
const trouble = fc.record({
	faults: fc.array(fc.constantFrom('none' as const, ...FAULTS), { maxLength: 3 }),
	killAfter: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 3 })
});
export const answerStep = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			...{ type: fc.constant('say' as const), who, row, as: fc.constantFrom<Who>('member', 'deputy') },
			...{ answer: fc.constantFrom(...ANSWERS, 'deputy' as const), way: fc.constantFrom(...WAYS) }
		})
	},
	// From her page to the server without trouble: what others have to reckon with.
	{ weight: 4, arbitrary: fc.record({ type: fc.constant('handOver' as const) }) },
	{
		weight: 4,
		arbitrary: fc.record({
			...{ type: fc.constant('standIn' as const), who: fc.constantFrom(2, 3), late: fc.boolean() },
			answer: fc.constantFrom('yes' as const, 'no' as const)
		})
	},
	{ weight: 4, arbitrary: fc.record({ type: fc.constant('checkIn' as const), who, row }) },
	{ weight: 6, arbitrary: fc.record({ type: fc.constant('sync' as const), who, trouble }) },
	{
		weight: 1,
		arbitrary: fc.record({ type: fc.constant('reseat' as const), deputy: fc.constantFrom(BERTA, CARLA) })
	},
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('pass' as const), to: fc.constantFrom(-1, 1, 5) }) }
);
export type AnswerStep = typeof answerStep extends fc.Arbitrary<infer T> ? T : never;
