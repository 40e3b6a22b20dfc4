// What stands between typing and saving: nobody's word is lost, and nobody's is overwritten unseen.
import { describe, expect, it } from 'vitest';
import type { Offer } from '$lib/domain/directory/directory';
import { changesBetween } from '$lib/domain/record-changes';
import { offer } from '$tests/support/entry-rows';
import {
	contestedIn,
	decided,
	edited,
	type Edits,
	editsOf,
	previewOf,
	readEdits,
	rowWith,
	shownIn
} from './edits';
import { entryForm } from './forms/forms';

const form = entryForm('offers');
const REGION = 'region000000000';
const row = offer({ id: 'offer0000000000', title: 'Elterncafé', phone: '040 66969 100', region: REGION });
const typing = (what: Record<string, unknown>, on: Offer = row, before: Edits = {}): Edits =>
	Object.entries(what).reduce((edits, [field, typed]) => edited(form, edits, on, field, typed), before);
const changesOf = (edits: Edits, on: Offer = row) => {
	const read = readEdits('offers', form, edits, on);
	return 'changes' in read ? read.changes : read.problems;
};

describe('what is typed', () => {
	it('is saved field by field, from what stood there', () => {
		const edits = typing({ title: 'Väterfrühstück', cost: 'kostenlos' });
		expect(changesOf(edits)).toEqual({
			title: { from: 'Elterncafé', to: 'Väterfrühstück' },
			cost: { from: '', to: 'kostenlos' }
		});
	});

	it('is nothing any more once it is as it was', () => {
		expect(typing({ title: 'Elterncafé' }, row, typing({ title: 'E' }))).toEqual({});
		expect(typing({ title: 'Elterncafé ' })).toEqual({});
	});

	it('stays in the field while it says nothing yet, and is in no preview', () => {
		const edits = typing({ phone: 'ruft zurück', title: 'Neu' });
		expect(shownIn(form, 'phone', row, edits)).toBe('ruft zurück');
		expect(changesOf(edits)).toEqual({ phone: expect.stringContaining('Telefonnummer') });
		expect(previewOf('offers', form, edits, row)).toMatchObject({ phone: row.phone, title: 'Neu' });
	});

	it.each([
		[{ title: ' ' }, 'title'],
		[{ email: 'name@' }, 'email'],
		[{ website: 'http://example.org' }, 'website'],
		[{ region: { value: '', text: '' } }, 'region'],
		[{ address: { street: '', postalCode: '123', place: '', ags: '' } }, 'address'],
		[{ title: 'x'.repeat(201) }, 'title']
	])('%j has to be looked at', (what, field) => {
		expect(Object.keys(changesOf(typing(what)))).toEqual([field]);
	});

	it('of two days is held against each other', () => {
		const days = entryForm('responsibilities');
		const kept = { id: REGION, ags: '01053090', youthOffice: REGION, from: '2026-01-01', until: '' } as never;
		const edits = edited(days, {}, kept, 'until', '2025-12-31');
		expect(readEdits('responsibilities', days, edits, kept)).toEqual({
			problems: { until: 'Das Ende liegt vor dem Anfang.' }
		});
	});
});

describe('what somebody else changes meanwhile', () => {
	const mine = typing({ title: 'Väterfrühstück' });

	it('in another field is followed, and saved past', () => {
		const now = { ...row, phone: '040 66969 200' };
		expect(contestedIn(form, mine, now)).toEqual([]);
		expect(shownIn(form, 'phone', now, mine)).toBe('040 66969 200');
		expect(Object.keys(changesOf(mine, now))).toEqual(['title']);
	});

	it('in the same field is asked about, with nothing decided before', () => {
		const now = { ...row, title: 'Krabbelgruppe' };
		expect(contestedIn(form, mine, now)).toEqual(['title']);
		expect(shownIn(form, 'title', now, mine)).toBe('Väterfrühstück');
		expect(changesOf(decided(mine, now, 'title', 'mine'), now)).toEqual({
			title: { from: 'Krabbelgruppe', to: 'Väterfrühstück' }
		});
		expect(decided(mine, now, 'title', 'theirs')).toEqual({});
	});

	it('to the very same is no question, and nothing to save', () => {
		const now = { ...row, title: 'Väterfrühstück' };
		expect(contestedIn(form, mine, now)).toEqual([]);
		expect(changesOf(mine, now)).toEqual({});
	});

	it('is still asked about when she types on', () => {
		const now = { ...row, title: 'Krabbelgruppe' };
		expect(contestedIn(form, typing({ title: 'Elterncafé' }, now as Offer, mine), now)).toEqual(['title']);
	});
});

describe('what the server refused', () => {
	it('comes back as it was typed, from what stood there first', () => {
		const first = changesBetween(row, { title: 'Väterfrühstück', cost: 'frei' });
		const second = changesBetween(rowWith(row, first) as Offer, { title: 'Vätertreff' });
		const edits = editsOf(form, [first, second]);
		expect(changesOf(edits)).toEqual({
			title: { from: 'Elterncafé', to: 'Vätertreff' },
			cost: { from: '', to: 'frei' }
		});
		expect(contestedIn(form, edits, { ...row, title: 'Krabbelgruppe' })).toEqual(['title']);
	});

	it('in a field that the form does not have is left out', () => {
		expect(editsOf(form, [{ wages: { from: 1, to: 2 } }])).toEqual({});
	});
});
