import { describe, expect, it } from 'vitest';
import { addAnswer, NOTHING_COUNTED, resultOf, type SurveyResult } from '$lib/domain/survey/tally';
import { type Mark, STATEMENTS, type Statement } from '$lib/domain/survey/survey';
import type { Profession } from '$lib/domain/vocabulary';
import type { DeskSurvey } from '$lib/protocol/surveys';
import { meanRows, resultCharts } from '$lib/text/survey/results';
import { csvName, surveyCsv, yearBefore } from './survey-csv';

const about = { title: '', topics: [], until: '2026-12-20', opensOn: '2026-11-01', atLeast: 5 };
function answered(groups: Partial<Record<Profession, number>>, mark: Mark, line = ''): SurveyResult {
	const said = Object.entries(groups).flatMap(([profession, n]) =>
		Array.from({ length: n }, () => profession as Profession)
	);
	const marks = Object.fromEntries(STATEMENTS.map((one) => [one, mark])) as Record<Statement, Mark>;
	const tally = said.reduce(
		(kept, profession, at) =>
			addAnswer(
				kept,
				{ kind: 'cooperation', topics: [] },
				{
					profession,
					answer: { kind: 'cooperation', marks, line: at === 0 ? line : '' }
				}
			),
		NOTHING_COUNTED
	);
	return resultOf(tally)!;
}
const survey = (year: number, result: SurveyResult): DeskSurvey => ({
	...about,
	id: `survey${year}`.padEnd(15, '0'),
	kind: 'cooperation',
	closedOn: `${year}-12-20`,
	year,
	result: result as DeskSurvey['result']
});
const now = survey(2026, answered({ midwife: 5, teacher: 6 }, 4, '=Kalender; früher'));
const before = survey(2025, answered({ midwife: 7 }, 2));
const network = { name: 'Kreis Muster', surveys: [now, before, survey(2023, answered({ midwife: 9 }, 1))] };
const resulted = { ...now, result: now.result! };

describe('the results as a table', () => {
	const lines = surveyCsv(network, resulted).split('\r\n');
	it('have every group and choice, beside the year before', () => {
		expect(lines[0]).toBe('\uFEFFJahr;Netzwerk;Umfrage;Gruppe;Antworten;Frage;Wert;Anzahl;Im Jahr davor');
		const heard = lines.filter((line) => line.includes('werden gehört') && line.includes('Eher ja'));
		expect(heard.map((line) => line.split(';').slice(-2))).toEqual([
			['11', '0'],
			['5', '0'],
			['6', '–']
		]);
		expect(heard[0]).toContain('2026;Kreis Muster;Gelingt die Zusammenarbeit?;Alle;11;');
		const means = lines.filter((line) => line.includes('Mittelwert') && line.includes('werden gehört'));
		expect(means.map((line) => line.split(';').slice(-2))).toEqual([
			['4,0', '2,0'],
			['4,0', '2,0'],
			['4,0', '–']
		]);
	});

	it('have the free lines without a group, and none that Excel would calculate', () => {
		expect(lines).toContain(
			`2026;Kreis Muster;Gelingt die Zusammenarbeit?;Alle;;Freie Zeile;"'=Kalender; früher";;`
		);
	});

	it('are named by year and title', () => {
		expect(csvName(now)).toBe('umfrage-2026-gelingt-die-zusammenarbeit.csv');
		expect(csvName({ kind: 'training', title: 'Öffnung & Größe', year: 2026 })).toBe(
			'umfrage-2026-oeffnung-groesse.csv'
		);
	});
});

describe('the results on the screen', () => {
	it('have the year before, the nearest there is', () => {
		expect(yearBefore(network, now)?.year).toBe(2025);
		expect(yearBefore(network, network.surveys[2]!)).toBeUndefined();
		expect(meanRows(resulted, before.result!)[0]).toMatchObject({ now: '4,0', before: '2,0' });
		expect(meanRows(resulted, undefined)[0]).toMatchObject({ before: '–' });
	});

	it('have one chart for all and one for each group, in three parts', () => {
		const charts = resultCharts(resulted);
		expect(charts.map(({ title }) => title)).toEqual([
			'Alle (11 Antworten)',
			'Hebamme / Familienhebamme (5 Antworten)',
			'Lehrkraft an einer Schule (6 Antworten)'
		]);
		expect(charts[0]?.rows[0]?.values).toEqual([11, 0, 0]);
	});
});
