/**
 * Versions of documents → what a shelf shows on a day: of each document the version that holds, and the one that will. Of two that
 * begin on one day the later version holds. A version that is a draft or withdrawn is none. Pure.
 */
import type { Document } from './document';

export interface ShelfDocument {
	series: string;
	/** All that count, the newest first. */
	versions: readonly Document[];
	/** Undefined where the first is still to come. */
	now: Document | undefined;
	/** The next that begins after the day. */
	next: Document | undefined;
}

const byBeginning = (one: Document, other: Document) =>
	other.validFrom.localeCompare(one.validFrom) || other.version - one.version;

/** Every document that has a version which counts, by the title that it has now: of the shelf, or what lies out at `meeting`. */
export function shelfOn(day: string, rows: readonly Document[], meeting = ''): ShelfDocument[] {
	const counting = rows
		.filter((row) => row.publication === 'published' && row.meeting === meeting)
		.toSorted(byBeginning);
	return [...new Set(counting.map(({ series }) => series))]
		.map((series) => {
			const versions = counting.filter((one) => one.series === series);
			const begins = versions.findLast(({ validFrom }) => validFrom > day)?.validFrom;
			return {
				series,
				versions,
				now: versions.find(({ validFrom }) => validFrom <= day),
				next: versions.find(({ validFrom }) => validFrom === begins)
			};
		})
		.toSorted((one, other) => titleOf(one).localeCompare(titleOf(other), 'de'));
}

/** Documents that somebody was to look at by now: the version that holds, with its day. */
export function overdueOn(day: string, rows: readonly Document[]): Document[] {
	return shelfOn(day, rows).flatMap(({ now }) =>
		now !== undefined && now.reviewAt !== '' && now.reviewAt <= day ? [now] : []
	);
}

export const titleOf = ({ now, next }: ShelfDocument): string => (now ?? next)?.title ?? '';
