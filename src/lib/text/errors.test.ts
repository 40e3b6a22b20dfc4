import { describe, expect, it } from 'vitest';
import { DOOR_CODES, ERROR_CODES, PHONE_PROBLEMS } from '../protocol/errors';
import { doorFailure, doorSentence } from './door-errors';
import { errorSentence, failureCode, failureSentence } from './errors';

describe('errorSentence', () => {
	const codes = [...ERROR_CODES, ...PHONE_PROBLEMS];

	it.each(codes)('%s: whole German sentences without jargon', (code) => {
		const sentence = doorSentence(code);
		expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
		expect(sentence).not.toMatch(/error|token|http|json|\d{3}|undefined/i);
	});

	it('tells every failure apart', () => {
		expect(new Set(codes.map((code) => doorSentence(code))).size).toBe(codes.length);
	});

	it.each(['', 'no_such_code', 'constructor'])('takes %j for an unexpected failure', (code) => {
		expect(doorSentence(code)).toBe(errorSentence('unexpected'));
		expect(errorSentence(code)).toBe(errorSentence('unexpected'));
	});

	it('names the reference of a logged failure', () => {
		expect(errorSentence('unexpected', 'k3f9')).toMatch(/Kennung des Fehlers: k3f9$/);
	});
});

describe('failureSentence', () => {
	it.each([
		[{ code: 'forbidden' }, 'Dafür hat dieses Konto keine Berechtigung.'],
		[{ code: 'too_many_requests', retryAfter: 29.2 }, /Bitte warten Sie 30 Sekunden, /],
		[{ code: 'too_many_requests', retryAfter: 301 }, /Bitte warten Sie 6 Minuten, /],
		[{ code: 'too_many_requests', retryAfter: 7_201 }, /Bitte warten Sie 3 Stunden, /],
		[{ code: 'too_many_requests' }, errorSentence('too_many_requests')],
		[{ code: 'unexpected', reference: 'k3f9' }, /Kennung des Fehlers: k3f9$/],
		[{ code: 'made_up' }, errorSentence('unexpected')],
		[new TypeError('x is not a function'), errorSentence('unexpected')],
		[undefined, errorSentence('unexpected')]
	])('%j', (error, sentence) => {
		const said = failureSentence(error);
		if (sentence instanceof RegExp) expect(said).toMatch(sentence);
		else expect(said).toBe(sentence);
	});

	it('answers with the code, for screens that act on it', () => {
		expect(failureCode({ code: 'offline' })).toBe('offline');
		expect(failureCode('offline')).toBe('unexpected');
	});
});

describe('doorFailure', () => {
	it.each(DOOR_CODES)('%s has its sentence at the door, and is unexpected elsewhere', (code) => {
		expect(doorFailure({ code })).toBe(doorSentence(code));
		expect(errorSentence(code)).toBe(errorSentence('unexpected'));
	});

	it('says everything else as everywhere', () => {
		const error = { code: 'too_many_requests', retryAfter: 301 };
		expect(doorFailure(error)).toBe(failureSentence(error));
	});
});
