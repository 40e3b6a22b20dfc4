/** Meetings with what waits of them in the queue; what was refused changes nothing, and is told. Pure. */
import type { Circle } from '$lib/domain/meeting/circle';
import type { Meeting } from '$lib/domain/meeting/meeting';
import type { Problem } from '$lib/local/coded-error';
import type { QueuedBody } from '$lib/local/outbox/queued-bodies';

export interface DeskMeeting {
	meeting: Meeting;
	circle: Circle | undefined;
	/** A change of it waits for a network. */
	waiting: boolean;
	/** One that the server did not take. */
	refused: { mutation: string; code: Problem; fields: readonly string[] } | undefined;
}

export interface QueuedMeetings {
	created: readonly QueuedBody<'record.create'>[];
	saved: readonly QueuedBody<'record.save'>[];
}

export function meetingsWithQueue(
	meetings: readonly Meeting[],
	{ created, saved }: QueuedMeetings
): Omit<DeskMeeting, 'circle'>[] {
	const made = created
		.filter(({ body, recordId }) => body.table === 'meetings' && !meetings.some(({ id }) => id === recordId))
		.map(({ body, recordId, createdAt, mutation, code, fields = [] }) => ({
			meeting: { ...body.fields, id: recordId, updated: createdAt } as Meeting,
			waiting: code === undefined,
			refused: code && { mutation, code, fields }
		}));
	const known = meetings.map((meeting) => ({ meeting, waiting: false, refused: undefined }));
	return [...known, ...made].map((one) => {
		const own = saved.filter(
			({ body, recordId }) => body.table === 'meetings' && recordId === one.meeting.id
		);
		const waiting = own.filter(({ code }) => code === undefined);
		const refused = own.find(({ code }) => code !== undefined);
		const changed = waiting.flatMap(({ body }) =>
			Object.entries(body.changes).map(([field, { to }]) => [field, to] as const)
		);
		return {
			meeting: { ...one.meeting, ...Object.fromEntries(changed) } as Meeting,
			waiting: one.waiting || waiting.length > 0,
			refused: refused?.code
				? { mutation: refused.mutation, code: refused.code, fields: refused.fields ?? [] }
				: one.refused
		};
	});
}
