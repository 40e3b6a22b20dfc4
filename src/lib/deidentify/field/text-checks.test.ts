import { describe, expect, it } from 'vitest';
import type { Decision } from '../decisions';
import type { Finding } from '../finding';
import type { Check } from '../load-check';
import { TextChecks } from './text-checks.svelte';

/** Finds "NUMMER" as something to resolve and "Erika" as a hint. */
const check: Check = (text) =>
	(
		[
			['NUMMER', 'phone', 'must'],
			['Erika', 'name', 'hint']
		] as const
	).flatMap(([words, kind, level]): Finding[] => {
		const start = text.indexOf(words);
		return start < 0 ? [] : [{ start, end: start + words.length, kind, level, suggestion: 'x' }];
	});

const TEXTS = { question: 'Erika, NUMMER', done: 'Erika besucht' };
const OWN: Decision = { kind: 'phone', text: 'NUMMER', reason: 'ownContact', note: '' };
async function checked(load: () => Promise<Check> = () => Promise.resolve(check)) {
	const checks = new TextChecks<keyof typeof TEXTS>(load);
	await checks.run(TEXTS);
	return checks;
}

describe('texts that are sent together', () => {
	it('are blocked where something must be resolved, until there is a reason', async () => {
		const checks = await checked();
		expect(checks.blocked(TEXTS, [])).toEqual(['question']);
		expect(checks.blocked(TEXTS, [OWN])).toEqual([]);
	});

	it('name once what nobody has decided about', async () => {
		expect((await checked()).undecided(TEXTS, [OWN])).toEqual(['Erika']);
	});

	it('name what stays with its reason', async () => {
		expect((await checked()).overruled(TEXTS, [OWN])).toEqual([OWN]);
	});

	it('give each field its own marks, where its words stand by now', async () => {
		const found = (await checked()).of('question').open('Ach, Erika, NUMMER', [OWN]);
		expect(found.map(({ start, kind }) => [start, kind])).toEqual([[5, 'name']]);
	});

	it.each<[string, () => Promise<Check>]>([
		['cannot be loaded', () => Promise.reject(new TypeError('Failed to fetch'))],
		[
			'breaks',
			() =>
				Promise.resolve(() => {
					throw new RangeError('x');
				})
		]
	])('are not blocked by a check that %s: it says so', async (_how, load) => {
		const checks = await checked(load);
		expect(checks.state).toBe('failed');
		expect(checks.blocked(TEXTS, [])).toEqual([]);
	});
});
