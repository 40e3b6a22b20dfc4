// What is done with a case, each queued, so that it also works in a cellar without network. A text is sealed here, before it is queued.
import { newId } from '$lib/domain/id';
import {
	agreedReaders,
	officeMatter,
	OtherHistoryError,
	UnagreedReadersError
} from '$lib/consultation/readers/agreed-readers';
import { ownRecipient } from '$lib/consultation/readers/own-recipient';
import { caseKey, sentCaseKey } from '$lib/consultation/draft/draft-keys';
import { startWithQuestion } from '$lib/consultation/draft/start-again';
import { sealCase } from '$lib/consultation/envelope';
import { changesBetween } from '$lib/domain/record-changes';
import type { MeetingCase } from '$lib/domain/meeting/case';
import { now } from '$lib/local/live/clock';
import { discardRefused, enqueue } from '$lib/local/outbox/enqueue';
import { NoRecipientError, TooLargeError } from '$lib/sealing/errors';
import { errorSentence, failureSentence } from '$lib/text/errors';
import { OTHER_HISTORY } from '$lib/text/other-history';
import { contentOf, minutesOf, type CaseForm } from './case-form';

/**
 * Seals to the keys of the network's office and, where a member sends it, to her own; queues it, and the draft ends with that. `word` is
 * what she agreed to of readers that are new. Throws `UnagreedReadersError`, `NoRecipientError`, `TooLargeError` or a CodedError:
 * then nothing was queued and the draft stays.
 */
export async function sendCase(form: CaseForm, network: string, word: readonly string[]): Promise<void> {
	const content = contentOf(form, now());
	const { id, meeting, seat } = form;
	const { kind } = content;
	const readers = await agreedReaders(officeMatter(network), word);
	const own = seat === '' ? await ownRecipient() : undefined;
	const to = readers.map(({ recipient }) => recipient);
	const payload = await sealCase({ id, meeting, kind, seat }, content, to, own);
	const recipients = [...new Set(readers.map(({ fingerprint }) => fingerprint))];
	const body = { id, meeting, kind, minutes: minutesOf(form) ?? 0, seat, payload, recipients };
	const copy = { key: sentCaseKey(id), value: form };
	await enqueue({ id: newId(), kind: 'case.register', body }, { draft: caseKey(meeting), copy });
}

/** What was typed goes on as a consultation with one expert; nothing of it goes into the meeting. */
export async function askAlone({ question }: CaseForm): Promise<void> {
	await startWithQuestion(question.trim());
}

/** The same step of the same case only once, however often it is tapped. */
export async function takeCaseStep(kind: 'case.returned' | 'case.withdraw', id: string): Promise<void> {
	await enqueue({ id: newId(), kind, body: { id } });
}

export async function decideCase(
	id: string,
	outcome: 'accepted' | 'declined',
	answer: string
): Promise<void> {
	await enqueue({ id: newId(), kind: 'case.decide', body: { id, outcome, answer: answer.trim() } });
}

/** Title, minutes and place, as the office plans it; nothing where nothing is otherwise. */
export async function planCase(
	row: MeetingCase,
	to: Partial<Pick<MeetingCase, 'title' | 'minutes' | 'place'>>
): Promise<void> {
	const changes = changesBetween(row, { ...row, ...to });
	if (Object.keys(changes).length === 0) return;
	await enqueue({ id: newId(), kind: 'record.save', body: { id: row.id, table: 'cases', changes } });
}

/** Takes note of a refusal: it goes off the queue. */
export async function dismiss(mutation: string): Promise<void> {
	await discardRefused(mutation);
}

/** Why something could not be queued. */
export function caseProblem(error: unknown): string {
	if (error instanceof NoRecipientError)
		return 'Die Fachstelle hat noch keinen Schlüssel, mit dem sie Ihren Text lesen könnte. Bitte rufen Sie sie an. Ihr Text bleibt hier stehen.';
	if (error instanceof OtherHistoryError) return OTHER_HISTORY;
	if (error instanceof UnagreedReadersError) return 'Bitte bestätigen Sie erst, wer Ihren Text lesen wird.';
	return error instanceof TooLargeError ? errorSentence('too_large') : failureSentence(error);
}
