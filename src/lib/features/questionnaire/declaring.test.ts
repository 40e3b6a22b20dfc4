// What somebody declares of herself: only what is hers to say, whole, and for the network that has asked.
import { expect, it } from 'vitest';
import { blankEntry } from '$lib/editing/blank-entry';
import { edited, type Edits } from '$lib/editing/edits';
import { entryForm } from '$lib/editing/forms/forms';
import { asked, declarationOf, declaredNames, networkAsked } from './declaring';

const form = entryForm('experts');
const blank = blankEntry('experts', 'anna00000000000', []);
const typed = (fields: Record<string, unknown>): Edits =>
	Object.entries(fields).reduce<Edits>((edits, [name, to]) => edited(form, edits, blank, name, to), {});
const declared = (fields: Record<string, unknown>) =>
	declarationOf(
		{ network: 'region000000000', table: 'experts', edits: typed(fields), word: ' ', replyTo: '' },
		form,
		blank
	);

it('asks for nothing that her office decides, and for no absence', () => {
	const names = declaredNames(form);
	expect(names).toContain('phone');
	expect(names).toContain('mobile');
	for (const name of ['legalBases', 'youthOffices', 'publication', 'note', 'absences', 'capacity', 'deputy'])
		expect(names).not.toContain(name);
});

it('goes to the network that has asked, under the id that the entry will have', () => {
	expect(declared({ name: 'Anna Muster', phone: '040 66969 100' })).toMatchObject({
		body: {
			table: 'experts',
			record: 'anna00000000000',
			about: 'new',
			network: 'region000000000',
			changes: { name: { to: 'Anna Muster' }, phone: { to: '040 66969 100' } },
			word: ''
		}
	});
});

it('of an offer says what it is, as the form of the office will ask for it', () => {
	const offers = entryForm('offers');
	const nothing = blankEntry('offers', 'offer0000000000', []);
	const edits = edited(offers, {}, nothing, 'title', 'Elterncafé');
	const said = { network: 'region000000000', table: 'offers', edits, word: '', replyTo: '' } as const;
	expect(declarationOf(said, offers, nothing)).toEqual({ problems: { kind: expect.any(String) } });
});

it('is nothing without a name, nor with a number that is none', () => {
	expect(declared({ phone: '040 66969 100' })).toMatchObject({ problems: { name: expect.any(String) } });
	expect(declared({ name: 'Anna Muster', phone: 'ruft an' })).toMatchObject({
		problems: { phone: expect.any(String) }
	});
});

it('says of the number that everybody will read that everybody will, and of the other one that not', () => {
	expect(asked('phone', form.fields.phone!).hint).toContain('alle');
	expect(asked('mobile', form.fields.mobile!).hint).toContain('nur, wer ein Konto hat');
});

const region = (id: string, questionnaire: boolean) => ({ id, name: id.toUpperCase(), questionnaire });
const [open, other, closed] = [region('b', true), region('a', true), region('c', false)];

it.each([
	['that the address names', [open, other, closed], 'b', '', 'b', []],
	['that the address names, and nobody else’s', [open, closed], 'c', '', undefined, []],
	['that alone asks', [open, closed], '', '', 'b', []],
	['that was chosen of several', [open, other], '', 'a', 'a', ['a', 'b']],
	['that is still to be chosen', [open, other], '', '', undefined, ['a', 'b']],
	['of none, where none asks', [closed], '', '', undefined, []]
])('goes to the network %s', (_which, regions, named, chosen, network, choices) => {
	const asking = networkAsked(regions, named, chosen);
	expect(asking.network?.id).toBe(network);
	expect(asking.choices.map(({ id }) => id)).toEqual(choices);
});
