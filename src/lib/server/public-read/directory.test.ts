// What everybody may read of a network, by the server's own way: what a guest sees, and nothing beyond; and when it is another.
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { HERE, PUBLIC_ROWS, publicDirectory, THERE, type TableRow } from '$tests/support/public-network';
import type { SharedTable } from '../../domain/tables';

type Changes = Record<string, unknown>;
const rowOfTable = (table: SharedTable) => PUBLIC_ROWS.find((one) => one.table === table) as TableRow;

/** Everything that is given of the network, in one text; `more` is written beside its entries, or over one with the same id. */
async function givenWith(more: readonly TableRow[], network = HERE): Promise<string> {
	const found = await publicDirectory([...PUBLIC_ROWS, ...more]).directory.of(network);
	return JSON.stringify(found?.hsds ?? '');
}
const changed = (table: SharedTable, changes: Changes): TableRow => {
	const { row } = rowOfTable(table);
	return { table, row: { ...row, ...changes } } as TableRow;
};
/** Another one beside it. */
const another = (table: SharedTable, changes: Changes) => changed(table, { id: idOf('another'), ...changes });

describe('a network', () => {
	it('is not there until its office says so, whatever else is', async () => {
		const { directory } = publicDirectory(PUBLIC_ROWS);
		expect(await directory.of(THERE)).toBeUndefined();
		expect(await directory.of(idOf('nobody'))).toBeUndefined();
		expect(await directory.of('')).toBeUndefined();
	});

	it.each([['draft'], ['withdrawn']])('is not there as a %s', async (publication) => {
		const rows = [
			...PUBLIC_ROWS,
			{ table: 'regions', row: { ...PUBLIC_ROWS[0]!.row, publication } } as TableRow
		];
		expect(await publicDirectory(rows).directory.of(HERE)).toBeUndefined();
	});

	it('is there with one entry of every kind', async () => {
		const given = await givenWith([]);
		for (const name of ['Älster', 'Kreisjugendamt', 'Nora Winter', 'Anna Muster', 'Elternkurs'])
			expect(given).toContain(name);
	});
});

describe('never given is', () => {
	const NEVER: [what: string, table: SharedTable, changes: Changes, traces: string[]][] = [
		['a note on an institution', 'organisations', { note: 'Adresse geheim' }, ['geheim']],
		['a note on a contact', 'contacts', { note: 'ruft nie zurück' }, ['zurück']],
		['a note on an expert', 'experts', { note: 'schwierig' }, ['schwierig']],
		['a note on an offer', 'offers', { note: 'läuft aus' }, ['läuft']],
		['a note on a youth office', 'youthOffices', { note: 'umzieht' }, ['umzieht']],
		['a note on the network', 'regions', { note: 'intern' }, ['intern']],
		['a mobile number of a contact', 'contacts', { mobile: '0171 39200 55' }, ['3920055', '39200 55']],
		['a mobile number of an expert', 'experts', { mobile: '0171 39200 56' }, ['3920056', '39200 56']],
		[
			'when an expert is away',
			'experts',
			{ absences: [{ from: '2031-03-04', until: '2031-03-05' }] },
			['2031-03']
		],
		['how full an expert is', 'experts', { capacity: 'full' }, ['"full"', 'ausgelastet']],
		['who stands in for an expert', 'experts', { deputy: idOf('berta') }, [idOf('berta')]],
		['who stands in for a contact', 'contacts', { deputy: idOf('berta') }, [idOf('berta')]],
		['who checked an entry', 'organisations', { verifiedBy: 'Erika Prüferin' }, ['Prüferin']]
	];
	it.each(NEVER)('%s', async (_what, table, changes, traces) => {
		const given = await givenWith([changed(table, changes)]);
		for (const trace of traces) expect(given).not.toContain(trace);
	});

	const NAMED: Partial<Record<SharedTable, string>> = {
		organisations: 'name',
		contacts: 'name',
		experts: 'name',
		youthOffices: 'name',
		offers: 'title'
	};
	const STATES: [publication: string, audience: string, given: boolean][] = [
		['published', 'public', true],
		['published', 'members', false],
		['draft', 'public', false],
		['withdrawn', 'public', false]
	];
	const cells = Object.entries(NAMED).flatMap(([table, field]) =>
		STATES.map((state) => [table as SharedTable, field, ...state] as const)
	);
	it.each(cells)('of %s (%s), %s for %s: %s', async (table, field, publication, audience, isGiven) => {
		const given = await givenWith([another(table, { [field]: 'Zaunkönig', publication, audience })]);
		expect(given.includes('Zaunkönig')).toBe(isGiven);
	});

	it.each<[SharedTable, Changes]>([
		['organisations', { name: 'Zaunkönig', region: THERE }],
		['offers', { title: 'Zaunkönig', region: THERE }],
		['youthOffices', { name: 'Zaunkönig', region: THERE }],
		['contacts', { name: 'Zaunkönig', organisation: idOf('elsewhere') }],
		['experts', { name: 'Zaunkönig', youthOffices: [idOf('elsewhere')] }],
		['experts', { name: 'Zaunkönig', youthOffices: [] }],
		['municipalities', { name: 'Zaunkönig', region: THERE }]
	])('what is another network’s: %s', async (table, changes) => {
		expect(await givenWith([another(table, changes)])).not.toContain('Zaunkönig');
	});

	it('what hangs on an institution that is not public', async () => {
		const given = await givenWith([changed('organisations', { audience: 'members' })]);
		expect(given).not.toContain('Nora Winter');
		expect(given).not.toContain('Älster');
		// The expert is public herself, without her employer.
		expect(given).toContain('Anna Muster');
	});

	it('the id of any record', async () => {
		const given = await givenWith([]);
		for (const { row } of PUBLIC_ROWS) expect(given).not.toContain(row.id);
	});

	it('what is no part of the directory’s public entries', async () => {
		const given = await givenWith([
			{ table: 'meetings', row: { ...rowOf('meetings', idOf('meeting')), title: 'Zaunkönig' } },
			{ table: 'circles', row: { ...rowOf('circles', idOf('circle')), name: 'Zaunkönig', region: HERE } },
			{ table: 'publicKeys', row: { ...rowOf('publicKeys', idOf('key')), expert: idOf('anna') } }
		] as TableRow[]);
		expect(given).not.toContain('Zaunkönig');
		expect(given).not.toContain('age1');
	});
});

describe('what is given follows the directory', () => {
	it('as soon as something of it has changed', async () => {
		const { store, directory } = publicDirectory(PUBLIC_ROWS);
		expect(JSON.stringify((await directory.of(HERE))?.hsds)).toContain('Elternkurs');
		store.write('offers', { ...store.row('offers', idOf('course'))!, publication: 'withdrawn' });
		expect(JSON.stringify((await directory.of(HERE))?.hsds)).not.toContain('Elternkurs');
		store.write('regions', { ...store.row('regions', HERE)!, publicRead: false });
		expect(await directory.of(HERE)).toBeUndefined();
	});

	it('and is not made anew for what is not of it', async () => {
		const { store, directory } = publicDirectory(PUBLIC_ROWS);
		const before = await directory.of(HERE);
		store.write('requests', rowOf('requests', idOf('request')));
		expect(await directory.of(HERE)).toBe(before);
	});

	it('and names no office for a municipality for which another one, that is not shown here, answers now', async () => {
		const hidden = another('youthOffices', { id: idOf('town'), audience: 'members' });
		const since = another('responsibilities', { youthOffice: hidden.row.id, from: '2026-01-01' });
		const { directory } = publicDirectory(
			[...PUBLIC_ROWS, hidden, since],
			() => new Date('2026-12-01T12:00:00Z')
		);
		const services = (await directory.of(HERE))?.hsds.services ?? [];
		expect(services.filter(({ name, service_areas }) => name.includes('(ASD)') && service_areas)).toEqual([]);
	});

	it('and the day: another office answers for a municipality from then on', async () => {
		let now = new Date('2026-12-31T12:00:00Z');
		const next = another('youthOffices', { id: idOf('town'), name: 'Stadtjugendamt' });
		const until = changed('responsibilities', { until: '2026-12-31' });
		const from = another('responsibilities', { youthOffice: next.row.id, from: '2027-01-01' });
		const { directory } = publicDirectory([...PUBLIC_ROWS, next, until, from], () => now);
		const answering = async () =>
			(await directory.of(HERE))?.hsds.services
				.filter(({ name, service_areas }) => name.includes('(ASD)') && service_areas)
				.map(({ name }) => name);
		expect(await answering()).toEqual(['Allgemeiner Sozialer Dienst (ASD): Kreisjugendamt']);
		now = new Date('2026-12-31T23:30:00Z');
		expect(await answering()).toEqual(['Allgemeiner Sozialer Dienst (ASD): Stadtjugendamt']);
	});
});
