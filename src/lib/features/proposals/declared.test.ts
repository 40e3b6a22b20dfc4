// What an office gets of an entry that somebody has declared: its words, and a form that is filled in.
import { expect, it } from 'vitest';
import { blankEntry } from '$lib/editing/blank-entry';
import { readEdits, shownIn } from '$lib/editing/edits';
import { entryForm } from '$lib/editing/forms/forms';
import { declaredEdits, declaredFields } from './declared';

const form = entryForm('offers');
const said = {
	networks: ['region000000000'],
	changes: { title: { to: 'Elterncafé' }, phone: { to: '040 66969 100' }, wages: { to: 7 } }
};

it('stands in the words of the form, as far as the form has them', () => {
	expect(declaredFields(form, said).map(({ name, value }) => [name, value])).toEqual([
		['title', 'Elterncafé'],
		['phone', '040 66969 100']
	]);
});

it('fills the form of a new entry, with the network that was named', () => {
	const edits = declaredEdits(form, said);
	const blank = blankEntry('offers', 'offer0000000000', []);
	expect(shownIn(form, 'title', blank, edits)).toBe('Elterncafé');
	const read = readEdits('offers', form, edits, blank);
	expect(
		'changes' in read && Object.fromEntries(Object.entries(read.changes).map(([name, { to }]) => [name, to]))
	).toEqual({
		title: 'Elterncafé',
		phone: '040 66969 100',
		region: 'region000000000'
	});
});
