// What the office reads where a list does not go on: each reason has its sentence, and says what can be done.
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../protocol/imports';
import { headerlessProblem } from './columns';
import { changeFailure, refusalSentence, TROUBLE_SENTENCES, uploadFailure } from './words';

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('a list', () => {
	it.each(REFUSALS)('that is not read says why: %s', (code) => {
		expect(refusalSentence({ code, row: 0 })).toMatch(/^[A-ZÄÖÜ].{30,}[.)]$/);
	});

	it.each([
		['unavailable', 'Festplatte voll'],
		['too_large', 'mehr als 20 MB'],
		['conflict', 'schon 3 Listen offen'],
		['too_many_requests', 'Bitte warten Sie']
	])('that is not taken says why: %s', (code, words) => {
		expect(uploadFailure(failure(code))).toContain(words);
	});

	it('that stops says whether it goes on by itself', () => {
		expect(TROUBLE_SENTENCES.unavailable).toContain('geht es von selbst weiter');
		expect(TROUBLE_SENTENCES.failed).toContain('von selbst nicht weiter');
	});

	it('of which something is written cannot be dropped, and says what can be done instead', () => {
		expect(changeFailure(failure('conflict'), 'discard')).toContain('zurücknehmen');
		expect(changeFailure(failure('conflict'), 'write')).toContain('neu verglichen');
	});

	it('without a header needs a column that says whom it is about', () => {
		expect(headerlessProblem(['phone', 'ignored'])).toContain('Einrichtung, Person, Nachname, Angebot');
		expect(headerlessProblem(['phone', 'lastName'])).toBeUndefined();
	});
});
