import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshness } from '$lib/domain/directory/freshness';
import { newId } from '$lib/domain/id';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { deviceDb } from '$lib/local/device/device-db';
import { writeSession } from '$lib/local/device/local-session';
import { enqueue } from '$lib/local/outbox/enqueue';
import type { Account } from '$lib/protocol/session';
import * as rows from '$tests/support/entry-rows';
import { fillCopy } from '$tests/support/fill-copy';
import { fieldsOf } from '$tests/support/one-of-each';
import { checkMonths } from '../../editing/check-months';
import { readEntries } from '../../editing/entries-here';
import { DIRECTORY_TABLES } from '../../editing/forms/field';
import { isOwn, ownNetworks } from '../../editing/own-networks';
import { readMissing, readOverdueCount } from './missing';

const AT = new Date('2026-11-30T10:00:00Z');
const { idOf } = rows;
const REGIONS = ['north', 'south'].map(idOf);
const OFFICES = ['nofc', 'sofc'].map(idOf);
const HOUSES = ['nhou', 'shou', 'other'].map(idOf);

/** What any entry has, and what decides whether a check of it is overdue. */
const checked = fc.record({
	publication: fc.constantFrom('published' as const, 'draft' as const, 'withdrawn' as const),
	verifiedAt: fc.constantFrom(
		'',
		'2024-02-29',
		'2025-05-30',
		'2025-11-29',
		'2025-11-30',
		'2026-05-31',
		'2026-11-01'
	)
});
const region = fc.constantFrom('', ...REGIONS);
const named = (letter: string, n: number) => idOf(`${letter}${n}`);
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const directory = fc
	.record({
		months: fc.tuple(fc.constantFrom(6, 12, 24), fc.constantFrom(6, 12, 24)),
		offices: fc.tuple(...OFFICES.map(() => fc.record({ region, checked }))),
		houses: fc.tuple(...HOUSES.map(() => fc.record({ region, checked }))),
		contacts: several(fc.record({ organisation: fc.constantFrom(...HOUSES), checked })),
		experts: several(fc.record({ youthOffices: fc.subarray(OFFICES), checked })),
		offers: several(fc.record({ region, checked })),
		places: several(fc.record({ region, checked })),
		responsibilities: several(fc.record({ youthOffice: fc.constantFrom(...OFFICES), checked })),
		common: several(checked)
	})
	.map((drawn) => ({
		regions: REGIONS.map((id, n) => rows.region({ id, reviewMonths: drawn.months[n] ?? 12 })),
		youthOffices: drawn.offices.map(({ checked, ...one }, n) =>
			rows.youthOffice({ id: OFFICES[n]!, ...one, ...checked })
		),
		organisations: drawn.houses.map(({ checked, ...one }, n) =>
			rows.organisation({ id: HOUSES[n]!, ...one, ...checked })
		),
		contacts: drawn.contacts.map(({ checked, ...one }, n) =>
			rows.contact({ id: named('c', n), ...one, ...checked })
		),
		experts: drawn.experts.map(({ checked, ...one }, n) =>
			rows.expert({ id: named('e', n), ...one, ...checked })
		),
		offers: drawn.offers.map(({ checked, ...one }, n) =>
			rows.offer({ id: named('o', n), ...one, ...checked })
		),
		municipalities: drawn.places.map(({ checked, ...one }, n) =>
			rows.municipality({ id: named('m', n), ags: `0105300${n}`, ...one, ...checked })
		),
		responsibilities: drawn.responsibilities.map(({ checked, ...one }, n) =>
			rows.responsibility({ id: named('r', n), ...one, ...checked })
		),
		helplines: drawn.common.map((one, n) => rows.helpline({ id: named('h', n), ...one }))
	}));

const signedInTo = (networks: string[]) =>
	writeSession({ account: { id: idOf('desk'), role: 'coordination', networks } as unknown as Account });

beforeEach(async () => {
	await deviceDb.outbox.clear();
	await directoryCopy.clear();
	await signedInTo([idOf('north')]);
});

/** Table by table, entry by entry, each asked for by itself. */
async function countedOneByOne() {
	const [own, months] = [await ownNetworks(), await checkMonths()];
	const overdue = [];
	for (const table of DIRECTORY_TABLES) {
		const found = (await readEntries(table)).filter(
			(row) =>
				row.publication === 'published' &&
				isOwn(table, row, own) &&
				freshness(row, AT, months(table, row)).overdue
		);
		if (found.length > 0) overdue.push({ table, entries: found.length });
	}
	return overdue;
}

describe('what nobody has checked for too long', () => {
	it('is the same counted in one pass as entry by entry', async () => {
		await fc.assert(
			fc.asyncProperty(directory, fc.subarray(REGIONS), async (drawn, networks) => {
				await directoryCopy.clear();
				await fillCopy(directoryCopy, drawn);
				await signedInTo(networks);
				const expected = await countedOneByOne();
				expect((await readMissing(AT)).overdue).toEqual(expected);
				expect(await readOverdueCount(AT)).toBe(expected.reduce((sum, { entries }) => sum + entries, 0));
			}),
			{ numRuns: 60 }
		);
	});

	it('counts what was made and changed here', async () => {
		const old = { region: idOf('north'), verifiedAt: '2024-01-01' };
		const offers = ['cafe', 'club', 'walk'].map((name) => rows.offer({ id: idOf(name), ...old }));
		await fillCopy(directoryCopy, { regions: [rows.region({ id: idOf('north') })], offers });
		expect(await readOverdueCount(AT)).toBe(3);
		const changes = { publication: { from: 'published', to: 'withdrawn' } };
		await enqueue({ id: newId(), kind: 'record.save', body: { id: idOf('cafe'), table: 'offers', changes } });
		expect(await readOverdueCount(AT)).toBe(2);
		const fields = { ...fieldsOf('offers', idOf('new')), ...old };
		await enqueue({ id: newId(), kind: 'record.create', body: { id: idOf('new'), table: 'offers', fields } });
		expect(await readOverdueCount(AT)).toBe(3);
	});
});
