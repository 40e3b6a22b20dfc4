/** The results of a survey as German Excel reads them, beside those of the year before. Pure. */
import type { DeskSurvey, SurveysOfNetwork } from '$lib/protocol/surveys';
import { RESULT_HEAD, type Resulted, resultRows } from '$lib/text/survey/results';
import { surveyTitle } from '$lib/text/survey/words';
import { csvOf } from '../report-csv';

export function surveyCsv(
	network: Pick<SurveysOfNetwork, 'name' | 'surveys'>,
	survey: DeskSurvey & Resulted
): string {
	const about = [`${survey.year}`, network.name, surveyTitle(survey)];
	const rows = resultRows(survey, yearBefore(network, survey)?.result ?? undefined);
	return csvOf([['Jahr', 'Netzwerk', 'Umfrage', ...RESULT_HEAD], ...rows.map((row) => [...about, ...row])]);
}

/** The yearly question as it was asked the last time before; a training survey stands by itself. */
export function yearBefore(
	{ surveys }: Pick<SurveysOfNetwork, 'surveys'>,
	{ kind, year }: Pick<DeskSurvey, 'kind' | 'year'>
): DeskSurvey | undefined {
	if (kind !== 'cooperation') return undefined;
	return surveys
		.filter((one) => one.kind === 'cooperation' && one.year < year)
		.toSorted((a, b) => b.year - a.year)[0];
}

/** "umfrage-2026-gelingt-die-zusammenarbeit.csv" */
export function csvName({ year, ...survey }: Pick<DeskSurvey, 'year' | 'kind' | 'title'>): string {
	const words = surveyTitle(survey)
		.toLowerCase()
		.replaceAll('ä', 'ae')
		.replaceAll('ö', 'oe')
		.replaceAll('ü', 'ue')
		.replaceAll('ß', 'ss')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return `umfrage-${year}-${words.slice(0, 40)}.csv`;
}
