/** The shelf as its office sees it: every version of every document, also what is withdrawn, with what each is today. Pure. */
import type { Document } from '../../../domain/directory/document';
import { shelfOn } from '../../../domain/directory/documents-today';

export type VersionState = 'holds' | 'coming' | 'over' | 'draft' | 'withdrawn';

export const VERSION_WORDS: Readonly<Record<VersionState, string>> = {
	holds: 'gilt',
	coming: 'gilt später',
	over: 'abgelöst',
	draft: 'Entwurf',
	withdrawn: 'zurückgezogen'
};

export interface DeskVersion {
	row: Document;
	state: VersionState;
}

export interface DeskDocument {
	series: string;
	title: string;
	/** The newest first. */
	versions: readonly DeskVersion[];
	/** Its version of today was to be looked at by now. */
	overdue: boolean;
	/** No version of it counts any more. */
	gone: boolean;
}

/** Documents of one network, on its shelf or at a meeting: those to look at first, what is gone last. */
export function deskShelf(
	rows: readonly Document[],
	{ region, meeting = '' }: { region: string; meeting?: string },
	day: string
): DeskDocument[] {
	const own = rows.filter((row) => row.region === region && row.meeting === meeting);
	const shelf = new Map(shelfOn(day, own, meeting).map((one) => [one.series, one]));
	const documents = [...new Set(own.map(({ series }) => series))].map((series): DeskDocument => {
		const onShelf = shelf.get(series);
		const all = own
			.filter((row) => row.series === series)
			.toSorted((one, other) => other.version - one.version);
		const named = onShelf?.now ?? onShelf?.next ?? all[0];
		const reviewAt = onShelf?.now?.reviewAt ?? '';
		return {
			series,
			title: named?.title ?? '',
			versions: all.map((row) => ({ row, state: stateOf(row, onShelf?.now, day) })),
			overdue: reviewAt !== '' && reviewAt <= day,
			gone: onShelf === undefined
		};
	});
	const rank = ({ overdue, gone }: DeskDocument) => (gone ? 2 : overdue ? 0 : 1);
	return documents.toSorted(
		(one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title, 'de')
	);
}

function stateOf(
	{ id, publication, validFrom }: Document,
	now: Document | undefined,
	day: string
): VersionState {
	if (publication !== 'published') return publication;
	if (id === now?.id) return 'holds';
	return validFrom > day ? 'coming' : 'over';
}
