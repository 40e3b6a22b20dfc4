import { describe, expect, it } from 'vitest';
import type { Finding } from '$lib/deidentify/finding';
import type { Decision } from '$lib/deidentify/decisions';
import { emptyForm, type AskForm } from '$lib/consultation/draft/ask-form';
import { TextChecks } from '$lib/deidentify/field/text-checks.svelte';
import { checkProblems, textsOf, type CheckedField } from './form-checks';

/** Finds "NUMMER" as something to resolve and "Erika" as a hint. */
const check = (text: string): Finding[] =>
	(
		[
			['NUMMER', 'phone', 'must'],
			['Erika', 'name', 'hint']
		] as const
	).flatMap(([words, kind, level]) => {
		const start = text.indexOf(words);
		return start < 0 ? [] : [{ start, end: start + words.length, kind, level, suggestion: 'x' }];
	});

async function checked(changes: Partial<AskForm>) {
	const form = { ...emptyForm(), ...changes };
	const checks = new TextChecks<CheckedField>(() => Promise.resolve(check));
	await checks.run(textsOf(form));
	return { form, checks };
}
const OWN: Decision = { kind: 'phone', text: 'NUMMER', reason: 'ownContact', note: '' };

describe('before the summary', () => {
	it.each<[string, Partial<AskForm>, CheckedField[]]>([
		['a clean text goes on', { question: 'Was tun?' }, []],
		['a number stops', { question: 'Tel. NUMMER' }, ['question']],
		['a number stops in the short fields too', { done: 'NUMMER', time: 'NUMMER' }, ['done', 'time']],
		['a number with a reason goes on', { question: 'Tel. NUMMER', decisions: [OWN] }, []],
		['a hint goes on', { question: 'Erika weint' }, []],
		['a place to meet counts when it is asked for', { place: 'NUMMER', channel: 'inPerson' }, ['place']],
		['and is not sent otherwise', { place: 'NUMMER', channel: 'phone' }, []]
	])('%s', async (_what, changes, fields) => {
		const { form, checks } = await checked(changes);
		expect(Object.keys(checkProblems(form, checks))).toEqual(fields);
	});
});
