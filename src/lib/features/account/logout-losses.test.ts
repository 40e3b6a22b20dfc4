import { describe, expect, it } from 'vitest';
import { logoutLosses } from './logout-losses';

describe('what logging out costs', () => {
	it.each([
		[{ items: 0, drafts: 0 }, []],
		[{ items: 1, drafts: 0 }, ['1 Anfrage ist noch nicht übertragen und geht verloren.']],
		[{ items: 2, drafts: 0 }, ['2 Anfragen sind noch nicht übertragen und gehen verloren.']],
		[{ items: 0, drafts: 1 }, ['1 Entwurf geht verloren.']],
		[
			{ items: 3, drafts: 2 },
			['3 Anfragen sind noch nicht übertragen und gehen verloren.', '2 Entwürfe gehen verloren.']
		]
	])('%j', (unsent, sentences) => expect(logoutLosses(unsent)).toEqual(sentences));
});
