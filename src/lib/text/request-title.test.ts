import { describe, expect, it } from 'vitest';
import { requestTitle } from './request-title';

describe('the title of a request', () => {
	it.each([
		[{ ageGroup: 'under1', concerns: ['neglect'] } as const, 'Unter 1 Jahr: Vernachlässigung'],
		[{ ageGroup: '', concerns: [] } as const, 'Beratungsanfrage'],
		[{ concerns: [] }, 'Beratungsanfrage']
	])('%j: %s', (content, title) => expect(requestTitle(content)).toBe(title));
});
