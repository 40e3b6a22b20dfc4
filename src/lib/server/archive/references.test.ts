// What a network's rows name is known field by field, and what they name in another network does not come along.
import { describe, expect, it } from 'vitest';
import { ROWS } from '$tests/support/archive-rows';
import { idOf } from '$tests/support/directory-rows';
import { contact, expert, offer, organisation, youthOffice } from '$tests/support/entry-rows';
import { HOUSE, NORTH, REGION } from '$tests/support/small-network';
import { optionalRecordId, recordId } from '../../domain/id';
import { WRITTEN_BY_DATABASE } from '../../domain/meeting/seat';
import { schemas } from '../../domain/schemas';
import type { AnyRow } from '../../domain/tables';
import { referencesOf, rowsOfNetwork, strangerIn } from './references';
import { ARCHIVED, type ArchiveRows } from './what-goes';

const isId = (schema: unknown) => schema === recordId || schema === optionalRecordId;
const elementOf = (schema: unknown) => (schema as { _zod: { def: { element?: unknown } } })._zod.def.element;

/** Accounts stay, and so does which of them is behind an address (lines.ts). */
const OF_ACCOUNTS: readonly string[] = WRITTEN_BY_DATABASE;

describe('the fields that name a record', () => {
	it.each(ARCHIVED)('are all known of %s', (table) => {
		const named = Object.entries<unknown>(schemas[table].shape)
			.filter(([field]) => field !== 'id' && !OF_ACCOUNTS.includes(field))
			.filter(([, schema]) => isId(schema) || isId(elementOf(schema)))
			.map(([field]) => field);
		expect(
			referencesOf(table)
				.map(({ field }) => field)
				.toSorted()
		).toEqual(named.toSorted());
	});
});

describe('of two networks in one installation', () => {
	const BESIDE = idOf('beside');
	const EAST = idOf('east');
	const FOREIGN = idOf('foreign');
	const more: Partial<Record<keyof ArchiveRows, AnyRow[]>> = {
		youthOffices: [youthOffice({ id: EAST, region: BESIDE })],
		organisations: [organisation({ id: FOREIGN, region: BESIDE })],
		contacts: [
			contact({ id: idOf('theirs'), organisation: FOREIGN }),
			contact({ id: idOf('ours'), organisation: HOUSE, deputy: idOf('theirs') })
		],
		experts: [
			expert({ id: idOf('there'), youthOffices: [EAST] }),
			expert({ id: idOf('nowhere'), youthOffices: [] }),
			expert({
				id: idOf('both'),
				youthOffices: [EAST, NORTH],
				organisation: FOREIGN,
				deputy: idOf('there')
			})
		],
		offers: [offer({ id: idOf('guest'), region: REGION, organisation: FOREIGN })]
	};
	const all = Object.fromEntries(
		ARCHIVED.map((table) => [table, [...ROWS[table], ...(more[table] ?? [])]])
	) as unknown as ArchiveRows;
	const own = rowsOfNetwork(REGION, all);
	const idsOf = (rows: readonly AnyRow[]) => rows.map(({ id }) => id).toSorted();

	it('one’s rows are its own, and whom nobody has yet', () => {
		expect(idsOf(own.organisations)).toEqual(idsOf(ROWS.organisations));
		expect(idsOf(own.youthOffices)).toEqual([NORTH]);
		expect(idsOf(own.contacts)).toEqual([...idsOf(ROWS.contacts), idOf('ours')].toSorted());
		expect(idsOf(own.experts)).toEqual([...idsOf(ROWS.experts), idOf('nowhere'), idOf('both')].toSorted());
		expect(own.helplines).toEqual(ROWS.helplines);
	});

	it('they name nothing of the other', () => {
		expect(own.experts.find(({ id }) => id === idOf('both'))).toMatchObject({
			youthOffices: [NORTH],
			organisation: '',
			deputy: ''
		});
		expect(own.contacts.find(({ id }) => id === idOf('ours'))).toMatchObject({ deputy: '' });
		expect(own.offers.find(({ id }) => id === idOf('guest'))).toMatchObject({ organisation: '' });
		expect(strangerIn(REGION, own)).toBeUndefined();
		expect(rowsOfNetwork(REGION, own)).toEqual(own);
	});

	it('what they name among themselves stays', () => {
		expect(own.regions).toEqual(ROWS.regions);
		expect(rowsOfNetwork(REGION, ROWS)).toEqual(ROWS);
	});
});
