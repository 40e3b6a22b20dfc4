/** What an office says of a document beside its file: as typed, what is wrong with it, and how a change goes on its way. */
import type { Document, DocumentKind } from '../../../domain/directory/document';
import { DOCUMENT_LIMITS } from '../../../domain/directory/document-file';
import { newId } from '../../../domain/id';
import { LIMITS } from '../../../domain/limits';
import { changesBetween } from '../../../domain/record-changes';
import { enqueue } from '../../../local/outbox/enqueue';
import { problemSentence } from '../../../text/document-words';
import { failureCode, failureSentence } from '../../../text/errors';

export interface Facts {
	title: string;
	kind: DocumentKind | '';
	validFrom: string;
	reviewAt: string;
}
export type FactProblems = Partial<Record<keyof Facts, string>>;

export const factsOf = ({ title, kind, validFrom, reviewAt }: Document): Facts => ({
	title,
	kind,
	validFrom,
	reviewAt
});

export function factProblems({ title, kind, validFrom, reviewAt }: Facts): FactProblems {
	const problems: FactProblems = {};
	const length = title.trim().length;
	if (length === 0) problems.title = 'Bitte geben Sie den Titel an.';
	else if (length > LIMITS.line) problems.title = `Bitte höchstens ${LIMITS.line} Zeichen.`;
	if (kind === '') problems.kind = 'Bitte wählen Sie die Art.';
	if (validFrom === '') problems.validFrom = 'Bitte geben Sie an, ab wann diese Fassung gilt.';
	if (reviewAt !== '' && validFrom !== '' && reviewAt < validFrom)
		problems.reviewAt = 'Die Prüfung liegt vor dem Tag, ab dem die Fassung gilt.';
	return problems;
}

/** What can be said of a file before it is sent; what is in it, the server says. */
export function fileProblem(file: Pick<File, 'size'> | undefined): string | undefined {
	if (!file) return 'Bitte wählen Sie die Datei.';
	if (file.size === 0) return problemSentence('empty');
	return file.size > DOCUMENT_LIMITS.bytes ? problemSentence('too_large') : undefined;
}

export function uploadFailure(error: unknown): string {
	switch (failureCode(error)) {
		case 'unavailable':
			return 'Der Server konnte die Datei nicht ablegen, vielleicht ist seine Festplatte voll. Es ist nichts veröffentlicht; bitte versuchen Sie es später noch einmal.';
		case 'too_large':
			return problemSentence('too_large');
		case 'mutation_reused':
			return 'Diese Fassung liegt schon auf dem Regal. Bitte sehen Sie unten nach.';
		default:
			return failureSentence(error);
	}
}

/** Queued like every change of an entry; what is as it was changes nothing. Throws a CodedError when the phone cannot keep it. */
export async function saveFacts(
	row: Document,
	to: Partial<Pick<Document, keyof Facts | 'publication'>>
): Promise<void> {
	const changes = changesBetween(row, to);
	if (Object.keys(changes).length === 0) return;
	await enqueue({ id: newId(), kind: 'record.save', body: { id: row.id, table: 'documents', changes } });
}
