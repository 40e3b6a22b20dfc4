/** The report of one network in words: labels instead of codes, and how long each bar is. Pure. */
import type { Dimension } from '../../domain/consultation/counting';
import type { LegalBasis } from '../../domain/consultation/legal-basis';
import type { NetworkReport } from '../../protocol/desk-report';
import { labels } from '../../text/labels';
import { ANSWER_TIMES, DIMENSION_TITLES, WAYS } from './words';

/** In place of a number that is hidden; screen and table say below what it means. */
export const HIDDEN = '< 5';
export const HIDDEN_NOTE =
	'„< 5“ steht für Zahlen unter fünf. Wo sich eine solche Zahl aus den anderen errechnen ließe, steht es auch für eine größere.';

export interface ReportRow {
	value: string;
	label: string;
	/** Undefined where it is hidden. */
	n: number | undefined;
	/** Of the longest bar, in per cent. */
	share: number;
}

export interface ReportSection {
	dimension: Exclude<Dimension, 'total'>;
	title: string;
	rows: ReportRow[];
}

/** Undefined when nothing was counted, null when the number is hidden. */
export function totalOf({ dimensions }: NetworkReport): number | null | undefined {
	return dimensions.find(({ dimension }) => dimension === 'total')?.rows[0]?.n;
}

export function sectionsOf(
	{ dimensions }: NetworkReport,
	bases: readonly Pick<LegalBasis, 'code' | 'citation'>[]
): ReportSection[] {
	return dimensions.flatMap(({ dimension, rows }) => {
		if (dimension === 'total') return [];
		const longest = Math.max(1, ...rows.map(({ n }) => n ?? 0));
		const shown = rows.map(({ value, n }) => ({
			value,
			label: labelOf(dimension, value, bases),
			n: n ?? undefined,
			share: Math.round(((n ?? 0) / longest) * 100)
		}));
		return [{ dimension, title: DIMENSION_TITLES[dimension], rows: shown }];
	});
}

function labelOf(
	dimension: Exclude<Dimension, 'total'>,
	value: string,
	bases: readonly Pick<LegalBasis, 'code' | 'citation'>[]
): string {
	if (dimension === 'legalBasis') return bases.find(({ code }) => code === value)?.citation ?? value;
	const words: Readonly<
		Record<Exclude<Dimension, 'total' | 'legalBasis'>, Readonly<Record<string, string>>>
	> = {
		profession: labels.profession,
		ageGroup: labels.ageGroup,
		concern: labels.concern,
		way: WAYS,
		answered: ANSWER_TIMES
	};
	return words[dimension][value] ?? value;
}
