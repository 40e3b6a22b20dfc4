/** A survey that the office is about to open: what is typed, and what is sent or missing of it. Pure. */
import { newId } from '$lib/domain/id';
import { LIMITS } from '$lib/domain/limits';
import { SURVEY_LIMITS, type SurveyKind } from '$lib/domain/survey/survey';
import { addDays } from '$lib/domain/time/berlin';
import type { OpenSurvey } from '$lib/protocol/surveys';

export interface TypedSurvey {
	/** Made once, so that what is tried twice stays one. */
	id: string;
	title: string;
	until: string;
	/** One topic a line. */
	topics: string;
}
export type SurveyProblems = Readonly<Partial<Record<'title' | 'until' | 'topics', string>>>;

const FOUR_WEEKS = 28;

export function blankSurvey(today: string): TypedSurvey {
	return {
		id: newId(),
		title: `Fortbildungsbedarf ${today.slice(0, 4)}`,
		until: addDays(today, FOUR_WEEKS),
		topics: ''
	};
}

/** Topics of several lines, without bullets, empty lines and what stands there twice. */
export function topicsIn(text: string): string[] {
	const lines = text.split('\n').map((line) => line.replace(/^\s*[-–•*]\s*/, '').trim());
	return [...new Set(lines.filter((line) => line !== ''))];
}

export function openingOf(
	kind: SurveyKind,
	network: string,
	{ id, title, until, topics }: TypedSurvey,
	today: string
): { body: OpenSurvey } | { problems: SurveyProblems } {
	const named = topicsIn(topics);
	const problems: Partial<Record<'title' | 'until' | 'topics', string>> = {};
	if (until === '') problems.until = 'Bitte wählen Sie einen Tag.';
	else if (until < today) problems.until = 'Der Tag liegt schon hinter uns.';
	else if (until > addDays(today, SURVEY_LIMITS.days))
		problems.until = `Eine Umfrage läuft höchstens ${SURVEY_LIMITS.days} Tage.`;
	if (kind === 'training') {
		if (title.trim() === '') problems.title = 'Bitte füllen Sie das aus.';
		if (named.length === 0) problems.topics = 'Bitte nennen Sie wenigstens ein Thema.';
		else if (named.length > SURVEY_LIMITS.topics)
			problems.topics = `Bitte höchstens ${SURVEY_LIMITS.topics} Themen, jedes in einer Zeile.`;
		else if (named.some(({ length }) => length > LIMITS.line))
			problems.topics = `Ein Thema hat höchstens ${LIMITS.line} Zeichen.`;
	}
	if (Object.keys(problems).length > 0) return { problems };
	const about = { to: 'open', id, network, kind, until } as const;
	if (kind === 'cooperation') return { body: { ...about, title: '', topics: [] } };
	return {
		body: { ...about, title: title.trim(), topics: named.map((one) => ({ id: newId(), title: one })) }
	};
}
