/** What the shelf says of its documents, in groups by their kind; networks are named where there are several. Pure. */
import { type Document, DOCUMENT_KINDS, type DocumentKind } from '../../domain/directory/document';
import { type ShelfDocument, shelfOn } from '../../domain/directory/documents-today';
import { FORMAT_WORDS, KIND_HEADINGS } from '../../text/document-words';
import { formatBytes, formatPlainDay } from '../../text/format';

export interface ShelfGroup {
	kind: DocumentKind;
	title: string;
	documents: readonly ShownDocument[];
}

export interface ShownDocument extends ShelfDocument {
	/** The version that is opened: the one that holds, or the first to come. */
	shown: Document;
}

/** What lies out at a meeting, by title; without one, what stands on the shelf. */
export function laidOutAt(meeting: string, rows: readonly Document[], day: string): ShownDocument[] {
	return shelfOn(day, rows, meeting).flatMap((one) => {
		const shown = one.now ?? one.next;
		return shown ? [{ ...one, shown }] : [];
	});
}

export function shelfGroups(rows: readonly Document[], day: string): ShelfGroup[] {
	const documents = laidOutAt('', rows, day);
	return DOCUMENT_KINDS.map((kind) => ({
		kind,
		title: KIND_HEADINGS[kind],
		documents: documents.filter(({ shown }) => shown.kind === kind)
	})).filter((group) => group.documents.length > 0);
}

/** "PDF, 2,1 MB · gilt seit 1. Januar 2026"; what lies out at a meeting is only that. */
export function factsOf({ shown, now }: ShownDocument): string {
	const file = fileWords(shown);
	if (shown.meeting !== '') return file;
	return `${file} · gilt ${now ? 'seit' : 'ab'} ${formatPlainDay(shown.validFrom)}`;
}

export const fileWords = ({ format, size }: Pick<Document, 'format' | 'size'>): string =>
	`${FORMAT_WORDS[format]}, ${formatBytes(size)}`;

/** "Ab 1. Januar 2027 gilt eine neue Fassung." */
export function newsOf({ now, next }: ShelfDocument): string {
	return now && next ? `Ab ${formatPlainDay(next.validFrom)} gilt eine neue Fassung.` : '';
}

/** Versions of the document that lie on the phone and are not the one that is shown. */
export function olderHere({ versions, shown }: ShownDocument, kept: ReadonlySet<string>): Document[] {
	return versions.filter(({ id }) => id !== shown.id && kept.has(id));
}
