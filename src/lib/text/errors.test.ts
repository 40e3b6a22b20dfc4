import { describe, expect, it } from 'vitest';
import { ERROR_CODES, PHONE_PROBLEMS } from '../protocol/errors';
import { errorSentence } from './errors';

describe('errorSentence', () => {
	const codes = [...ERROR_CODES, ...PHONE_PROBLEMS];

	it.each(codes)('%s: whole German sentences without jargon', (code) => {
		const sentence = errorSentence(code);
		expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
		expect(sentence).not.toMatch(/error|token|http|json|\d{3}|undefined/i);
	});

	it('tells every failure apart', () => {
		expect(new Set(codes.map((code) => errorSentence(code))).size).toBe(codes.length);
	});

	it.each(['', 'no_such_code', 'constructor'])('takes %j for an unexpected failure', (code) => {
		expect(errorSentence(code)).toBe(errorSentence('unexpected'));
	});

	it('names the reference of a logged failure', () => {
		expect(errorSentence('unexpected', 'k3f9')).toMatch(/Kennung des Fehlers: k3f9$/);
	});
});
