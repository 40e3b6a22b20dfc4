// Which texts of the form are checked, and what a mark that nobody resolved says at its field.
import type { AskForm } from '$lib/consultation/draft/ask-form';
import type { TextChecks } from '$lib/deidentify/field/text-checks.svelte';

/** Fields for free words. The asker's own number and address are hers, and meant to be sent. */
export type CheckedField = 'question' | 'done' | 'time' | 'place';
export type FormChecks = TextChecks<CheckedField>;

const RESOLVE = 'Bitte ersetzen Sie, was jemanden erkennbar macht, oder sagen Sie, warum es bleiben kann.';

/** The free words that would be sent; each is read, so that an effect around it runs again with any of them. */
export function textsOf({ question, done, time, place, channel }: AskForm): Record<CheckedField, string> {
	return { question, done, time, place: channel === 'inPerson' ? place : '' };
}

/** A sentence for each field that must not be sent as it is. */
export function checkProblems(form: AskForm, checks: FormChecks): Partial<Record<CheckedField, string>> {
	const blocked = checks.blocked(textsOf(form), form.decisions);
	return Object.fromEntries(blocked.map((field) => [field, RESOLVE]));
}
