import { describe, expect, it } from 'vitest';
import { describeError } from './log';

describe('what is logged of an error', () => {
	it('is where it happened, not what it was about', () => {
		const cause = Object.assign(new Error('mia@example.org'), {
			status: 400,
			url: '/x?filter=mia@example.org'
		});
		const error = new Error('cannot find mia@example.org\nfrom 192.0.2.7', { cause });
		const text = JSON.stringify(describeError(error));
		expect(text).not.toMatch(/mia|192\.0\.2/);
		expect(text).toContain('log.test.ts');
		expect(text).toContain('"status":400');
	});

	it.each(['mia@example.org', { email: 'mia@example.org' }, undefined])(
		'says only the type of %j',
		(thrown) => {
			expect(JSON.stringify(describeError(thrown))).not.toContain('mia');
		}
	);
});
