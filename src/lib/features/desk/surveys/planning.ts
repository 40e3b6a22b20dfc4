/**
 * A topic becomes a planned training: a meeting of one of the network's circles, made as every record is (record.create). The topic's id is
 * the meeting's: it is planned as soon as the phone holds that meeting, and whoever plans it a second time is refused. Pure.
 */
import { newId } from '$lib/domain/id';
import { type Meeting, NEW_MEETING } from '$lib/domain/meeting/meeting';
import { isTraining } from '$lib/domain/meeting/year-of-meetings';
import { LIMITS } from '$lib/domain/limits';
import type { SurveyTopic } from '$lib/domain/survey/survey';
import { berlinInstant } from '$lib/domain/time/berlin';
import type { MutationOf } from '$lib/protocol/mutation';

export interface TypedPlan {
	title: string;
	circle: string;
	/** As the system's own controls have them. */
	day: string;
	from: string;
	until: string;
	venue: string;
}
export type PlanProblems = Readonly<Partial<Record<keyof TypedPlan, string>>>;

/** What the form begins with; a circle where there is but one. A training is told by its title (meeting/year-of-meetings.ts). */
export function blankPlan(
	{ title }: Pick<SurveyTopic, 'title'>,
	circles: readonly { id: string }[]
): TypedPlan {
	const named = isTraining({ title, agenda: '' }) ? title : `Fortbildung: ${title}`;
	return {
		title: named.slice(0, LIMITS.line),
		circle: circles.length === 1 ? (circles[0]?.id ?? '') : '',
		...{ day: '', from: '09:00', until: '13:00', venue: '' }
	};
}

/** What is queued, or a sentence for each field that is missing or does not fit. */
export function planOf(
	topic: Pick<SurveyTopic, 'id'>,
	typed: TypedPlan,
	now: Date
): { mutation: MutationOf<'record.create'> } | { problems: PlanProblems } {
	const { title, circle, day, from, until, venue } = typed;
	const [startsAt, endsAt] = [instantOf(day, from), instantOf(day, until)];
	const problems: Partial<Record<keyof TypedPlan, string>> = {};
	if (title.trim() === '') problems.title = 'Bitte füllen Sie das aus.';
	if (circle === '') problems.circle = 'Bitte wählen Sie einen Kreis.';
	if (day === '') problems.day = 'Bitte wählen Sie einen Tag.';
	else if (startsAt && startsAt <= now) problems.day = 'Der Tag liegt schon hinter uns.';
	if (from === '') problems.from = 'Bitte eine Uhrzeit.';
	if (until === '') problems.until = 'Bitte eine Uhrzeit.';
	else if (from !== '' && until <= from) problems.until = 'Das Ende liegt nach dem Anfang.';
	if (Object.keys(problems).length > 0 || !startsAt || !endsAt) return { problems };
	const fields: Omit<Meeting, 'id' | 'updated'> = {
		circle,
		title: title.trim(),
		startsAt: startsAt.toISOString(),
		endsAt: endsAt.toISOString(),
		venue: venue.trim(),
		address: { street: '', postalCode: '', place: '', ags: '' },
		agenda: '',
		...NEW_MEETING,
		publication: 'published',
		audience: 'members',
		verifiedAt: '',
		verifiedBy: ''
	};
	return {
		mutation: { id: newId(), kind: 'record.create', body: { id: topic.id, table: 'meetings', fields } }
	};
}

function instantOf(day: string, time: string): Date | undefined {
	const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
	if (!/^\d{4}-\d\d-\d\d$/.test(day) || hours === undefined) return undefined;
	return berlinInstant(day, Number(hours) * 60 + Number(minutes));
}
