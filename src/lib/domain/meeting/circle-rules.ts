/**
 * What a circle may be (§§ 9 and 10 of the rules of procedure): a subgroup is of another circle and has an end; what it shares it shares
 * within its network; over, it takes no new meeting, and it does not end while one is planned. Pure.
 */
import { berlinDay } from '../time/berlin';
import { instantOf } from '../time/instant';
import type { Circle } from './circle';
import { circlesOf, type Meeting } from './meeting';

export const CIRCLE_PROBLEMS = [
	'parentless',
	'endless',
	'own_parent',
	'subgroup_of_subgroup',
	'other_network',
	/** Meetings are planned after its last day. */
	'meetings_after'
] as const;
export type CircleProblem = (typeof CIRCLE_PROBLEMS)[number];
export type CircleProblems = Partial<Record<keyof Circle, CircleProblem>>;
type Ruled = Pick<Circle, 'id' | 'kind' | 'parent' | 'endsOn' | 'region' | 'sharesMinutes'>;
type Held = Pick<Meeting, 'circle' | 'otherCircles' | 'publication' | 'cancelled' | 'startsAt'>;

/** What is wrong with `circle`, where `others` are the circles that it names and `meetings` its own. */
export function circleProblems(
	circle: Ruled,
	others: readonly Ruled[],
	meetings: readonly Held[]
): CircleProblems {
	const { id, kind, parent, endsOn, region, sharesMinutes } = circle;
	const above = others.find((one) => one.id === parent);
	const isElsewhere = (named: string) => others.find((one) => one.id === named)?.region !== region;
	const parentProblem: CircleProblem | undefined =
		kind !== 'subgroup'
			? parent !== '' && isElsewhere(parent)
				? 'other_network'
				: undefined
			: parent === ''
				? 'parentless'
				: parent === id
					? 'own_parent'
					: isElsewhere(parent)
						? 'other_network'
						: above?.kind === 'subgroup'
							? 'subgroup_of_subgroup'
							: undefined;
	const isAfter = ({ publication, cancelled, startsAt }: Held) =>
		publication === 'published' && !cancelled && isOver({ endsOn }, startsAt);
	return {
		...(parentProblem && { parent: parentProblem }),
		...(kind === 'subgroup' && endsOn === '' && { endsOn: 'endless' }),
		...(sharesMinutes.some((one) => one !== id && isElsewhere(one)) && { sharesMinutes: 'other_network' }),
		...(meetings.some((one) => circlesOf(one).includes(id) && isAfter(one)) && { endsOn: 'meetings_after' })
	};
}

/** Whether the circle has ended before `startsAt`. */
export function isOver({ endsOn }: Pick<Circle, 'endsOn'>, startsAt: string): boolean {
	return endsOn !== '' && berlinDay(new Date(instantOf(startsAt))) > endsOn;
}

export const MEETING_PROBLEMS = ['circle_over', 'circle_withdrawn', 'circle_elsewhere'] as const;
export type MeetingProblem = (typeof MEETING_PROBLEMS)[number];

/** Why a meeting cannot be one of these circles, `circles` being those that there are. */
export function meetingProblem(
	meeting: Pick<Meeting, 'circle' | 'otherCircles' | 'startsAt'>,
	circles: readonly Pick<Circle, 'id' | 'region' | 'endsOn' | 'publication'>[]
): MeetingProblem | undefined {
	const region = circles.find(({ id }) => id === meeting.circle)?.region;
	const named = circlesOf(meeting).map((one) => circles.find(({ id }) => id === one));
	// Its members would be told of another network's meeting: before all else, whatever becomes of that meeting.
	if (named.some((circle) => circle?.region !== region)) return 'circle_elsewhere';
	for (const circle of named) {
		if (!circle) return 'circle_elsewhere';
		if (circle.publication === 'withdrawn') return 'circle_withdrawn';
		if (isOver(circle, meeting.startsAt)) return 'circle_over';
	}
	return undefined;
}
