/**
 * What came of a survey, as charts for the screen and as rows for a table: both have the same numbers. Of the yearly question the
 * year before stands beside. Pure.
 */
import { NEED_TIMES, SCALE, STATEMENTS, type Survey } from '../../domain/survey/survey';
import { type GroupTally, meanOf, type SurveyResult } from '../../domain/survey/tally';
import { count } from '../format';
import { labels } from '../labels';
import type { Chart } from '../year-report/parts';
import { NEED_WORDS, SCALE_WORDS, STATEMENT_WORDS } from './words';

export type Resulted = Pick<Survey, 'kind' | 'topics'> & { result: SurveyResult };

/** In place of what was not asked, or may not be shown. */
export const NO_NUMBER = '–';

interface NamedGroup extends GroupTally {
	name: string;
}

/** All first, then the professions that may be shown. */
function groupsOf({ all, groups }: SurveyResult): NamedGroup[] {
	return [
		{ name: 'Alle', ...all },
		...groups.map(({ profession, ...group }) => ({ name: labels.profession[profession], ...group }))
	];
}

/** What was asked, in its order, with its words. */
function asked({ kind, topics }: Resulted): { id: string; label: string }[] {
	if (kind === 'training') return topics.map(({ id, title }) => ({ id, label: title }));
	return STATEMENTS.map((id) => ({ id, label: STATEMENT_WORDS[id] }));
}

const choicesOf = ({ kind }: Resulted) =>
	kind === 'training' ? NEED_TIMES.map((one) => NEED_WORDS[one]) : SCALE.map((one) => SCALE_WORDS[one]);

const NONE = [0, 0, 0, 0, 0] as const;

/** One chart for each group. Three patterns can be told apart in black and white: a scale of five is put together to them. */
export function resultCharts(survey: Resulted): Chart[] {
	const isScale = survey.kind === 'cooperation';
	const keys = isScale ? ['Trifft (eher) zu', 'Teils, teils', 'Trifft (eher) nicht zu'] : choicesOf(survey);
	return groupsOf(survey.result).map(({ name, n, items }) => ({
		title: `${name} (${count(n, 'Antwort', 'Antworten')})`,
		keys,
		rows: asked(survey).map(({ id, label }) => {
			const counts = items[id] ?? NONE;
			const [a = 0, b = 0, c = 0, d = 0, e = 0] = counts;
			return { label, values: isScale ? [e + d, c, b + a] : [a, b, c] };
		})
	}));
}

export interface MeanRow {
	label: string;
	now: string;
	before: string;
}

/** Of the yearly question: what all said of each statement on average, from 1 to 5, and a year before. */
export function meanRows(survey: Resulted, before: SurveyResult | undefined): MeanRow[] {
	if (survey.kind !== 'cooperation') return [];
	return asked(survey).map(({ id, label }) => ({
		label,
		now: meanWords(survey.result.all.items[id]),
		before: meanWords(before?.all.items[id])
	}));
}

/** "4,2" */
function meanWords(counts: readonly number[] | undefined): string {
	const mean = counts && meanOf(counts);
	const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
	return mean === undefined ? NO_NUMBER : mean.toLocaleString('de-DE', digits);
}

export const RESULT_HEAD = ['Gruppe', 'Antworten', 'Frage', 'Wert', 'Anzahl', 'Im Jahr davor'];

/** Rows below that head. */
export function resultRows(survey: Resulted, before: SurveyResult | undefined): string[][] {
	const earlier = before ? groupsOf(before) : [];
	const rows = groupsOf(survey.result).flatMap(({ name, n, items }) => {
		const then = earlier.find((one) => one.name === name);
		const about = [name, `${n}`];
		return asked(survey).flatMap(({ id, label }) => {
			const counts = items[id] ?? NONE;
			const ofThen = then?.items[id];
			const values = choicesOf(survey).map((choice, at) => [
				...[...about, label, choice],
				...[`${counts[at] ?? 0}`, ofThen ? `${ofThen[at] ?? 0}` : NO_NUMBER]
			]);
			const mean = [...about, label, 'Mittelwert (1 bis 5)', meanWords(counts), meanWords(ofThen)];
			return survey.kind === 'cooperation' ? [...values, mean] : values;
		});
	});
	const gone = earlier.filter(({ name }) => !rows.some(([group]) => group === name));
	return [
		...rows,
		...gone.map(({ name, n }) => [name, NO_NUMBER, 'Antworten', '', NO_NUMBER, `${n}`]),
		...survey.result.lines.map((line) => ['Alle', '', 'Freie Zeile', line, '', ''])
	];
}
