import { describe, expect, it } from 'vitest';
import { contact, expert, legalBasis, organisation } from '$tests/support/entry-rows';
import type { Table } from '../tables';
import { type Twin, twinsOf } from './twins';

type Entry = Twin['row'];

const address = (street: string) => ({ street, postalCode: '23879', place: 'Mölln', ags: '' });
const signs = (table: Table, entry: Entry, ...rows: Entry[]) =>
	twinsOf(table, entry, rows).map((twin) => [twin.row.id, ...twin.signs]);

describe('what may be the same', () => {
	const anna = expert({ id: 'new', name: 'Anna Müller', phone: '04541 888 0', email: 'anna@example.org' });
	it.each([
		['the same name alone', expert({ id: 'a', name: 'Anna Müller' }), []],
		['the same number alone', expert({ id: 'a', name: 'Berta', phone: '04541 888 0' }), []],
		['number and mail of another person', expert({ ...anna, id: 'a', name: 'Berta' }), []],
		[
			'name and number, written otherwise',
			expert({ id: 'a', name: 'Mueller, Anna', phone: '+49 4541/8880' }),
			[['a', 'name', 'phone']]
		],
		[
			'name and mail',
			expert({ id: 'a', name: 'anna müller', email: 'Anna@Example.org ' }),
			[['a', 'name', 'email']]
		],
		[
			'her mobile as the number there',
			expert({ id: 'a', name: 'Anna Müller', mobile: '04541 8880' }),
			[['a', 'name', 'phone']]
		],
		['one that is withdrawn', expert({ ...anna, id: 'a', publication: 'withdrawn' }), []],
		['itself', anna, []]
	])('%s', (_what, other, found) => {
		expect(signs('experts', anna, other)).toEqual(found);
	});

	it('of an institution is any two things, the same street however it is written', () => {
		const haus = organisation({
			id: 'new',
			name: 'Haus der Familie',
			address: address('Hauptstr. 5'),
			phone: '04541 1'
		});
		const other = organisation({
			id: 'a',
			name: 'Familienhaus',
			address: address('Hauptstraße 5'),
			phone: '045411'
		});
		expect(signs('organisations', haus, other)).toEqual([['a', 'phone', 'address']]);
		expect(signs('organisations', haus, organisation({ id: 'b', name: 'Haus der Familie' }))).toEqual([]);
	});

	it('is nothing where nothing was typed yet, nor among laws', () => {
		expect(signs('contacts', contact({ id: 'new' }), contact({ id: 'a' }))).toEqual([]);
		const basis = legalBasis({ id: 'new', title: 'Beratung' });
		expect(signs('legalBases', basis, legalBasis({ id: 'a', title: 'Beratung' }))).toEqual([]);
	});
});
