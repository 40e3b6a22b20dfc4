/**
 * The row of one seat and meeting as this phone knows it: what the copy holds, with what was said and is on its way. What is said is
 * queued, so that it also works in a cellar; that the office knows it is never claimed before the server has taken it. Whose word it is
 * (`as`) whoever shows the row says: the member's, her deputy's, or by the office in the name of either.
 */
import { untrack } from 'svelte';
import type { Said, Way, Who } from '../../domain/meeting/answering';
import type { Answer, Attendance } from '../../domain/meeting/attendance';
import { newId } from '../../domain/id';
import type { RecordChanges } from '../../domain/record-changes';
import { directoryCopy } from '../../local/copy/directory-copy';
import { now } from '../../local/live/clock';
import { live } from '../../local/live/live.svelte';
import { discardRefused, enqueue } from '../../local/outbox/enqueue';
import { OnTheWay, type QueuedChange } from '../../local/outbox/on-the-way.svelte';
import { type QueuedBody, queuedBodies } from '../../local/outbox/queued-bodies';
import { refusalOf } from '../../protocol/answer-refusals';

type Queued = QueuedBody<'attendance.answer'>;

export class OwnAnswer {
	readonly #id: string;
	readonly #kept;
	readonly #said;
	readonly #there;
	readonly #way = new OnTheWay<QueuedChange>();

	/** Call during component initialisation. */
	constructor(id: string) {
		this.#id = id;
		this.#kept = live(() => directoryCopy.readOne('attendances', id));
		this.#said = live(() => queuedBodies('attendance.answer', { recordId: id }));
		this.#there = live(() => queuedBodies('attendance.checkIn', { recordId: id }));
		$effect(() => {
			const said = this.#said.value;
			const updated = this.#kept.value?.updated;
			if (!said || updated === undefined) return;
			untrack(() => this.#way.follow(said.map(changeOf), updated));
		});
	}

	/** With what waits; undefined where she has no such row (any more). */
	get row(): Attendance | undefined {
		const base = this.#kept.value;
		const queued = (this.#said.value ?? []).map(changeOf);
		return base && this.#way.changesOver(base.updated, queued).reduce(withChanges, base);
	}

	get loading(): boolean {
		return this.#kept.loading || this.#said.loading;
	}

	get isWaiting(): boolean {
		return (this.#said.value ?? []).some(({ code }) => code === undefined);
	}

	/** Whether she has said that she is there, taken over or on its way. */
	get isThere(): boolean {
		return (this.#kept.value?.checkedInAt ?? '') !== '' || this.checkInWaits;
	}

	get checkInWaits(): boolean {
		return (this.#there.value ?? []).some(({ code }) => code === undefined);
	}

	/** What the server did not take, the newest last: why, and the way that was asked for. */
	get refused(): { code: string; refusal: ReturnType<typeof refusalOf>; way: Way }[] {
		const said = (this.#said.value ?? []).map((one) => ({ ...one, way: one.body.way }));
		const there = (this.#there.value ?? []).map((one) => ({ ...one, way: 'room' as const }));
		return [...said, ...there].flatMap(({ code, fields, way }) =>
			code === undefined ? [] : [{ code, refusal: refusalOf(code, fields), way }]
		);
	}

	/** Queues it; throws a CodedError where the phone cannot keep it. */
	async say(as: Who, answer: Answer, way: Way): Promise<void> {
		const { row } = this;
		if (!row) return;
		const body = { id: this.#id, as, seen: as === 'member' ? row.answer : row.deputyAnswer, answer, way };
		const id = newId();
		const insteadOf = refusedIn(this.#said.value ?? []);
		try {
			await enqueue({ id, kind: 'attendance.answer', body }, { insteadOf });
		} catch (error) {
			this.#way.lose(id);
			throw error;
		}
	}

	async checkIn(): Promise<void> {
		const body = { id: this.#id, said: now().toISOString() };
		const insteadOf = refusedIn(this.#there.value ?? []);
		await enqueue({ id: newId(), kind: 'attendance.checkIn', body }, { insteadOf });
	}

	/** Takes note of what was refused. */
	async dismiss(): Promise<void> {
		for (const mutation of refusedIn([...(this.#said.value ?? []), ...(this.#there.value ?? [])]))
			await discardRefused(mutation);
	}
}

function refusedIn(queued: readonly { mutation: string; code?: string }[]): string[] {
	return queued.flatMap(({ mutation, code }) => (code === undefined ? [] : [mutation]));
}

/** What the row would be by the word, in the form that the queue's follower knows. */
function changeOf({ mutation, body, code }: Queued): QueuedChange {
	const { as, answer, way } = body;
	const to: Partial<Said> =
		as === 'deputy'
			? { deputyAnswer: answer as Said['deputyAnswer'], way }
			: { answer, way, ...(answer !== 'deputy' && { deputyAnswer: '' as const }) };
	const changes: RecordChanges = Object.fromEntries(
		Object.entries(to).map(([field, value]) => [field, { to: value }])
	);
	return { mutation, body: { changes }, ...(code !== undefined && { code }) };
}

function withChanges(row: Attendance, changes: RecordChanges): Attendance {
	const to = Object.entries(changes).map(([field, change]) => [field, change.to]);
	return { ...row, ...Object.fromEntries(to) } as Attendance;
}
