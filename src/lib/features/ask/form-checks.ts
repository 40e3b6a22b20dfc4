// What the check of the texts means for the form: what must be resolved before it goes on, and what the summary mentions.
import { standingDecisions, wordsOf, type Decision } from '../../deidentify/decisions';
import type { AskForm } from '../../consultation/draft/ask-form';
import type { TextChecks } from '../../deidentify/field/text-checks.svelte';

/** Fields for free words. The asker's own number and address are hers, and meant to be sent. */
export const CHECKED = ['question', 'done', 'time', 'place'] as const;
export type CheckedField = (typeof CHECKED)[number];
export type FormChecks = Pick<TextChecks<CheckedField>, 'state' | 'open' | 'found'>;

const RESOLVE = 'Bitte ersetzen Sie, was jemanden erkennbar macht, oder nennen Sie einen Grund.';

/** The free words that would be sent; each is read, so that an effect around it runs again with any of them. */
export function textsOf({ question, done, time, place, channel }: AskForm): Record<CheckedField, string> {
	return { question, done, time, place: channel === 'inPerson' ? place : '' };
}

/** A sentence for each field that must not be sent as it is. */
export function checkProblems(form: AskForm, checks: FormChecks): Partial<Record<CheckedField, string>> {
	const texts = textsOf(form);
	const blocked = CHECKED.filter((field) =>
		checks.open(field, texts[field], form.decisions).some(({ level }) => level === 'must')
	);
	return Object.fromEntries(blocked.map((field) => [field, RESOLVE]));
}

/** The words of hints that nobody has answered. */
export function openHints(form: AskForm, checks: FormChecks): string[] {
	const texts = textsOf(form);
	const words = CHECKED.flatMap((field) =>
		checks.open(field, texts[field], form.decisions).map((finding) => wordsOf(texts[field], finding))
	);
	return [...new Set(words)];
}

/** What stays in the texts although it was marked, with the reasons. */
export function overruled(form: AskForm, checks: FormChecks): Decision[] {
	const texts = Object.entries(textsOf(form)) as [CheckedField, string][];
	return standingDecisions(
		texts.map(([field, text]) => ({ text, findings: checks.found(field, text) })),
		form.decisions
	);
}
