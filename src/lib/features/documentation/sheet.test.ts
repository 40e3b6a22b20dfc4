import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySheet, emptyStep, isEmpty, problemsOf, readSheet, writtenSteps, type Sheet } from './sheet';

const TODAY = '2026-11-22';
const sheetWith = (change: Partial<Sheet>): Sheet => ({ ...emptySheet(TODAY), ...change });

describe('an empty sheet', () => {
	it.each<[string, Partial<Sheet>, boolean]>([
		['as the page offers it', {}, true],
		['with blanks only', { observed: ' \n', steps: [{ ...emptyStep(), what: ' ' }] }, true],
		['with a second, empty row', { steps: [emptyStep(), emptyStep()] }, true],
		['with another day', { date: '2026-11-01' }, true],
		['with one word', { dissent: 'keiner' }, false],
		['with a choice', { estimate: 'yellow' }, false],
		['with the day of a step', { steps: [{ ...emptyStep(), until: TODAY }] }, false]
	])('%s', (_name, change, empty) => {
		expect(isEmpty(sheetWith(change))).toBe(empty);
		expect(problemsOf(sheetWith(change), TODAY).empty !== undefined).toBe(empty);
	});
});

describe('days that cannot be meant', () => {
	const step = { ...emptyStep(), what: 'Anruf' };
	it.each<[string, Partial<Sheet>, string[]]>([
		['today and later', { review: '2026-11-22', steps: [{ ...step, until: '2026-12-01' }] }, []],
		['a consultation that is still to come', { date: '2026-11-23' }, ['date']],
		['a review before the consultation', { review: '2026-11-21' }, ['review']],
		['a step before the consultation', { steps: [{ ...step, until: '2025-11-30' }] }, [step.id]],
		['no day of the consultation, nothing to compare with', { date: '', review: '1990-01-01' }, []]
	])('%s', (_name, change, expected) => {
		const { date, review, steps } = problemsOf(sheetWith({ dissent: 'keiner', ...change }), TODAY);
		const named = [date && 'date', review && 'review', ...Object.keys(steps)].filter(Boolean);
		expect(named).toEqual(expected);
	});
});

describe('a draft', () => {
	it('comes back as it was, whatever its texts are', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (observed, what) => {
				const sheet = sheetWith({ observed, estimate: 'red', steps: [{ ...emptyStep(), what }] });
				expect(readSheet(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet);
			})
		);
	});

	it.each([undefined, null, 'x', {}, { ...emptySheet(TODAY), estimate: 'blue' }])(
		'in another form is none: %j',
		(stored) => expect(readSheet(stored)).toBeUndefined()
	);
});

it('keeps the order of the steps and leaves out rows that say nothing', () => {
	const [first, last] = [
		{ ...emptyStep(), what: 'b' },
		{ ...emptyStep(), who: 'a' }
	];
	expect(writtenSteps({ steps: [first, emptyStep(), last] })).toEqual([first, last]);
});
