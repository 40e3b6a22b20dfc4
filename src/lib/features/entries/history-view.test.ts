import { expect, it } from 'vitest';
import { offer } from '$tests/support/entry-rows';
import { entryForm } from '$lib/editing/forms/forms';
import type { EntryChange } from '$lib/protocol/entry-history';
import { shownChanges, wayWords } from './history-view';

const row = offer({ id: 'offer0000000000', title: 'Treff', cost: 'frei' });
const change = (field: string, before: unknown, after: unknown): EntryChange => ({
	id: 'line00000000000',
	at: '2026-11-30T10:00:00.000Z',
	who: 'Karla',
	field,
	before,
	after,
	way: 'record.save'
});
const shown = (...changes: EntryChange[]) =>
	shownChanges(entryForm('offers'), changes, row).map(({ about, back, latest }) => [
		about?.label,
		back,
		latest
	]);

it.each([
	[
		'the last one is taken back from what it made',
		change('title', 'Café', 'Treff'),
		'Titel',
		{ title: { from: 'Treff', to: 'Café' } },
		true
	],
	[
		'an older one from what stands there now',
		change('title', 'Kreis', 'Café'),
		'Titel',
		{ title: { from: 'Treff', to: 'Kreis' } },
		false
	],
	['what is so again needs nothing', change('cost', 'frei', '5 Euro'), 'Kosten', undefined, false],
	[
		'what was empty becomes empty',
		change('cost', null, 'frei'),
		'Kosten',
		{ cost: { from: 'frei', to: '' } },
		true
	],
	['withdrawing is a step of its own', change('publication', 'draft', 'published'), 'Stand', undefined, true],
	['the making is no field', change('id', null, row.id), undefined, undefined, true],
	['a field that is gone has no name', change('wages', 1, 2), undefined, undefined, false]
])('%s', (_what, one, label, back, latest) => {
	expect(shown(one)).toEqual([[label, back, latest]]);
});

it('has words for every way, and for one that a newer server has', () => {
	expect(wayWords('record.save')).toBe('im Formular');
	expect(wayWords('expert.state')).toBe('von der Fachkraft selbst');
	expect(wayWords('something.new')).toBe('auf anderem Weg');
});
