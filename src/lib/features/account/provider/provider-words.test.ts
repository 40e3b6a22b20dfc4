import { describe, expect, it } from 'vitest';
import { CodedError } from '$lib/local/coded-error';
import { doorFailure } from '$lib/text/door-errors';
import { providerProblem } from './provider-words';

describe('what went wrong at the provider', () => {
	it.each([
		['wrong_credentials', /hier kein Konto/],
		['forbidden', /nicht bestätigt/],
		['conflict', /mit einer anderen Anmeldung verbunden/],
		['ticket_over', /noch einmal/],
		['unavailable', /Mit Ihrem Passwort/]
	] as const)('%s is said in words of its own', (code, words) => {
		expect(providerProblem(new CodedError(code))).toMatch(words);
	});

	it('is said as everywhere where it has nothing to do with it', () => {
		const offline = new CodedError('offline');
		expect(providerProblem(offline)).toBe(doorFailure(offline));
	});
});
