/** The history of an entry as its page shows it: each change in the words of the form, and what taking it back would be. Pure. */
import { isSame, type RecordChanges } from '../../domain/record-changes';
import { valuesOf } from '../../editing/edits';
import type { AnyEntry, AnyField, AnyForm } from '../../editing/forms/field';
import type { EntryChange, HistoryWay } from '../../protocol/entry-history';

export interface ShownChange extends EntryChange {
	/** Undefined where the entry was made, or the field is no longer there. */
	about: AnyField | undefined;
	/** What would take it back; undefined where that is so already. */
	back: RecordChanges | undefined;
	/** Nobody has changed the field since. */
	latest: boolean;
}

const WAYS: Readonly<Record<HistoryWay, string>> = {
	'record.save': 'im Formular',
	'record.create': 'im Formular',
	'expert.state': 'von der Fachkraft selbst',
	'review.confirm': 'mit „Stimmt alles noch“',
	'proposal.decide': 'nach einer Meldung',
	'proposal.make': 'von der Person selbst, ohne Prüfung',
	'paragraph.change': 'im Protokoll',
	'question.follow': 'bei den offenen Fragen',
	'network.set': 'in den Einstellungen',
	'import.write': 'aus einer Liste',
	'import.undo': 'mit der ganzen Liste zurückgenommen'
};

/** A way that this app does not know yet has words too. */
export function wayWords(way: string): string {
	return (WAYS as Readonly<Record<string, string>>)[way] ?? 'auf anderem Weg';
}

export function shownChanges(form: AnyForm, changes: readonly EntryChange[], row: AnyEntry): ShownChange[] {
	return changes.map((change) => {
		const about = form.fields[change.field];
		const now = valuesOf(row)[change.field];
		return {
			...change,
			about,
			back: about && backTo(change, about, now),
			latest: isSame(now, change.after)
		};
	});
}

/** From what stands there now, as she sees it: nothing that came since is overwritten unseen. */
function backTo({ field, before }: EntryChange, about: AnyField, now: unknown): RecordChanges | undefined {
	// Withdrawing and bringing back are steps of their own.
	if (field === 'publication') return undefined;
	const to = before ?? (about.kind === 'choices' || about.kind === 'references' ? [] : '');
	return isSame(now, to) ? undefined : { [field]: { from: now, to } };
}
