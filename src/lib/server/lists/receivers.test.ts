import { expect, it } from 'vitest';
import { contact, organisation } from '$tests/support/entry-rows';
import { receiversOf } from './receivers';

const house = (id: string, email = '') => organisation({ id, name: `Haus ${id}`, email });
const person = (id: string, of: string, email: string, deputy = '') =>
	contact({ id, organisation: of, name: id, email, deputy });

it('writes to the fixed contact of each institution, to who stands in where she has no address, else to the institution', () => {
	const organisations = [
		house('d', 'haus@example.org'),
		house('b'),
		house('a', 'auch@example.org'),
		house('c')
	];
	const contacts = [
		person('anna', 'a', 'Anna@example.org', 'berta'),
		person('berta', 'a', 'berta@example.org'),
		person('clara', 'b', '', 'dora'),
		person('dora', 'b', 'dora@example.org'),
		person('emma', 'c', ''),
		person('fern', 'elsewhere', 'fern@example.org')
	];
	expect(receiversOf({ organisations, contacts })).toEqual({
		receivers: [
			{ address: 'anna@example.org', names: ['Haus a'] },
			{ address: 'dora@example.org', names: ['Haus b'] },
			{ address: 'haus@example.org', names: ['Haus d'] }
		],
		without: [{ id: 'c', name: 'Haus c' }]
	});
});

it('writes to one address once, however many institutions it stands for, and however it is spelled', () => {
	const organisations = [house('a', 'Haus@example.org'), house('b', 'haus@EXAMPLE.org')];
	expect(receiversOf({ organisations, contacts: [] }).receivers).toEqual([
		{ address: 'haus@example.org', names: ['Haus a', 'Haus b'] }
	]);
});
