import { expect, it } from 'vitest';
import {
	contact,
	expert,
	legalBasis,
	organisation,
	responsibility,
	youthOffice
} from '$tests/support/entry-rows';
import { schemas } from '../schemas';
import type { AnyRow, Table } from '../tables';
import { HANGING, hangsOn } from './hanging';

const haus = organisation({ id: 'haus' });
const office = youthOffice({ id: 'office' });
const hanging = (table: Table, of: Table, entry: AnyRow, row: AnyRow) =>
	(HANGING[table] ?? [])
		.filter((one) => one.table === of && hangsOn(entry, row, one))
		.map(({ field }) => field);

it.each<[Table, AnyRow, Table, AnyRow, string[]]>([
	['organisations', haus, 'contacts', contact({ id: 'dora', organisation: 'haus' }), ['organisation']],
	['organisations', haus, 'contacts', contact({ id: 'emil', organisation: 'hort' }), []],
	[
		'organisations',
		haus,
		'contacts',
		contact({ id: 'fritz', organisation: 'haus', publication: 'withdrawn' }),
		[]
	],
	[
		'youthOffices',
		office,
		'experts',
		expert({ id: 'anna', youthOffices: ['west', 'office'] }),
		['youthOffices']
	],
	[
		'youthOffices',
		office,
		'responsibilities',
		responsibility({ id: 'r', youthOffice: 'office' }),
		['youthOffice']
	],
	[
		'legalBases',
		legalBasis({ id: 'b', code: 'kkg4' }),
		'experts',
		expert({ id: 'anna', legalBases: ['kkg4'] }),
		['legalBases']
	],
	['experts', expert({ id: 'anna', deputy: 'anna' }), 'experts', expert({ id: 'anna', deputy: 'anna' }), []]
])('on one of %s (%j) of %s', (table, entry, of, row, fields) => {
	expect(hanging(table, of, entry, row)).toEqual(fields);
});

it('names fields that the tables have', () => {
	for (const [table, all] of Object.entries(HANGING))
		for (const { table: of, field, by = 'id' } of all) {
			expect(schemas[of].shape).toHaveProperty(field);
			expect(schemas[table as Table].shape).toHaveProperty(by);
		}
});
