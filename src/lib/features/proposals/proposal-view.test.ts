// What an office sees of a proposal: old beside new, and a question where the field has moved on.
import { describe, expect, it } from 'vitest';
import { offer } from '$tests/support/entry-rows';
import { contestedIn, decided, edited, readEdits } from '$lib/editing/edits';
import { entryForm } from '$lib/editing/forms/forms';
import { proposedEdits, saysNothing, shownFields } from './proposal-view';
import { saidIn } from './words';

const form = entryForm('offers');
const OLD = '040 66969 100';
const RIGHT = '040 66969 111';
const OTHER = '040 66969 122';
const row = offer({ id: 'offer0000000000', phone: OLD });
const wrong = { changes: { phone: { from: OLD } } };
const proposed = { changes: { phone: { from: OLD, to: RIGHT } } };
const changesOf = (edits: Parameters<typeof readEdits>[2], on = row) => {
	const read = readEdits('offers', form, edits, on);
	return 'changes' in read ? read.changes : read.problems;
};

describe('a proposal', () => {
	it('stands beside what is there now', () => {
		expect(shownFields(form, proposed, row)).toMatchObject([
			{ name: 'phone', now: OLD, from: OLD, moved: false, asks: false }
		]);
		expect(changesOf(proposedEdits(form, proposed))).toEqual(proposed.changes);
	});

	it('of a field that the form has not is passed over', () => {
		expect(shownFields(form, { changes: { wages: { from: 1, to: 2 } } }, row)).toEqual([]);
	});

	it('is a question once the field was changed, and her word is from what she saw', () => {
		const moved = { ...row, phone: OTHER };
		const edits = proposedEdits(form, proposed);
		expect(shownFields(form, proposed, moved)).toMatchObject([{ now: OTHER, from: OLD, moved: true }]);
		expect(contestedIn(form, edits, moved)).toEqual(['phone']);
		const mine = decided(edits, moved, 'phone', 'mine');
		expect(changesOf(mine, moved)).toEqual({ phone: { from: OTHER, to: RIGHT } });
		expect(changesOf(decided(edits, moved, 'phone', 'theirs'), moved)).toEqual({});
	});

	it('that is so already is no question, and nothing to save', () => {
		const so = { ...row, phone: RIGHT };
		const edits = proposedEdits(form, proposed);
		expect(contestedIn(form, edits, so)).toEqual([]);
		expect(changesOf(edits, so)).toEqual({});
		expect(saysNothing(shownFields(form, proposed, so), {})).toBe(false);
	});
});

describe('that something is wrong', () => {
	it('says nothing to take over until the office has found out', () => {
		expect(proposedEdits(form, wrong)).toEqual({});
		expect(saysNothing(shownFields(form, wrong, row), {})).toBe(true);
		const found = edited(form, {}, row, 'phone', RIGHT);
		expect(changesOf(found)).toEqual(proposed.changes);
		expect(saysNothing(shownFields(form, wrong, row), proposed.changes)).toBe(false);
	});

	it.each([
		[{ about: 'fields', from: 'guest', ...wrong }, 'Stimmt nicht: Telefon'],
		[{ about: 'fields', from: 'partner', ...wrong }, 'Vorschlag: Telefon'],
		[{ about: 'gone', from: 'guest', changes: {} }, 'Gibt es nicht mehr'],
		[{ about: 'other', from: 'member', changes: {} }, 'Etwas stimmt nicht']
	] as const)('is said in a line: %j', (said, words) => {
		expect(saidIn(said, form)).toBe(words);
	});
});
