/** What of a yearly report is printed: its texts, and how long its bars are. How a page looks is server/report/report.typ. */
import { formatShortDay } from '../text/format';
import { PAGE_WORDS } from '../text/handed-lists';
import {
	barsOf,
	type NamedBasis,
	numberWords,
	reportParts,
	type YearFacts
} from '../text/year-report/charts';
import { plainText } from './content';

export interface PrintedChart {
	title: string;
	/** A column for each. */
	keys: readonly string[];
	rows: readonly {
		label: string;
		/** The numbers as they are written. */
		words: readonly string[];
		/** In per cent. */
		bar: readonly number[];
	}[];
}

export interface PrintedReport {
	title: string;
	about: string;
	pageWords: readonly string[];
	parts: readonly {
		title: string;
		lead: string;
		charts: readonly PrintedChart[];
		points: readonly string[];
	}[];
}

export function printedReport(
	facts: YearFacts,
	bases: readonly NamedBasis[],
	{ network, day }: { network: string; day: string }
): PrintedReport {
	return {
		title: `Jahresbericht ${facts.year}`,
		about: plainText(`${network} · Stand: ${formatShortDay(day)}`),
		pageWords: PAGE_WORDS,
		parts: reportParts(facts, bases).map(({ title, lead, charts, points }) => ({
			title,
			lead,
			charts: charts.map((chart) => {
				const bars = barsOf(chart);
				return {
					title: chart.title,
					keys: chart.keys,
					rows: chart.rows.map(({ label, values }, at) => ({
						label: plainText(label),
						words: values.map(numberWords),
						bar: bars[at] ?? []
					}))
				};
			}),
			points: points.map(plainText)
		}))
	};
}
