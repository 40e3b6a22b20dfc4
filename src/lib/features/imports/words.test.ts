// What the office reads where a list does not go on: each reason has its sentence, and says what can be done.
import { describe, expect, it } from 'vitest';
import { type ImportSummary, REFUSALS } from '../../protocol/imports';
import { headerlessProblem } from './columns';
import {
	changeFailure,
	listInTheWay,
	refusalSentence,
	TROUBLE_SENTENCES,
	troubleSentence,
	uploadFailure
} from './words';

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

	it('that stopped says that it holds no other one back, and what becomes of it', () => {
		const stopped = { trouble: 'failed', state: 'writing', done: 3 } as const;
		expect(troubleSentence(stopped)).toContain('endet diese hier, wo sie steht');
		expect(troubleSentence({ ...stopped, done: 0 })).toContain('neu verglichen');
		for (const passing of [
			{ ...stopped, trouble: 'unavailable' },
			{ ...stopped, state: 'undoing' }
		] as const)
			expect(troubleSentence(passing)).toBe(TROUBLE_SENTENCES[passing.trouble]);
	});

	it('that is under way is named to who has to wait for it; one that stopped, or of another network, is not', () => {
		const other = { id: 'other', network: 'north', name: 'Anlage 1.xlsx', trouble: '' } as ImportSummary;
		const one = { id: 'one', network: 'north' };
		const found = (change: Partial<ImportSummary>) => listInTheWay([{ ...other, ...change }], one);
		for (const state of ['writing', 'undoing'] as const) expect(found({ state })?.id).toBe('other');
		expect(found({ state: 'writing', trouble: 'unavailable' })?.id).toBe('other');
		for (const change of [
			{ state: 'ready' },
			{ state: 'writing', trouble: 'failed' },
			{ state: 'undoing', trouble: 'forbidden' },
			{ state: 'writing', network: 'south' },
			{ state: 'writing', id: 'one' }
		] as const)
			expect(found(change)).toBeUndefined();
		const waits = changeFailure(failure('conflict'), 'write', { name: 'Anlage 1.xlsx', state: 'undoing' });
		expect(waits).toContain('„Anlage 1.xlsx“ wird gerade zurückgenommen');
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
