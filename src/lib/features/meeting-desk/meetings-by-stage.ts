/** The meetings of an office in the order in which it works on them: what is to come by its stage, then what has been. Pure. */
import type { Meeting } from '$lib/domain/meeting/meeting';
import { instantOf } from '$lib/domain/time/instant';

export const GROUPS = ['planned', 'invited', 'fixed', 'after', 'archived'] as const;
export type Group = (typeof GROUPS)[number];
export const GROUP_WORDS: Readonly<Record<Group, string>> = {
	planned: 'Geplant, noch nicht eingeladen',
	invited: 'Eingeladen',
	fixed: 'Tagesordnung steht',
	after: 'Nach dem Treffen',
	archived: 'Abgelegt'
};

export function groupOf({ stage, endsAt }: Pick<Meeting, 'stage' | 'endsAt'>, now: Date): Group {
	if (stage === 'archived') return 'archived';
	if (stage === 'held' || stage === 'recorded' || instantOf(endsAt) <= now.getTime()) return 'after';
	return stage;
}

/** Each group with its meetings: those to come by their day, those that have been the latest first; no empty one. */
export function byStage<M extends { meeting: Meeting }>(
	all: readonly M[],
	now: Date
): { group: Group; meetings: M[] }[] {
	return GROUPS.map((group) => {
		const way = group === 'after' || group === 'archived' ? -1 : 1;
		const meetings = all
			.filter(({ meeting }) => meeting.publication === 'published' && groupOf(meeting, now) === group)
			.toSorted((a, b) => way * (instantOf(a.meeting.startsAt) - instantOf(b.meeting.startsAt)));
		return { group, meetings };
	}).filter(({ meetings }) => meetings.length > 0);
}
