// Lists that an office hands out, over a real PocketBase: what stands in them is what the directory says to its members, at that moment.
import { beforeAll, describe, expect, it } from 'vitest';
import {
	FORMATS_OF,
	HANDED_LISTS,
	type HandedList,
	LIST_FORMATS,
	type ListFormat
} from '../../src/lib/domain/directory/handed-list';
import { newId } from '../../src/lib/domain/id';
import { deskLists } from '../../src/lib/server/lists/hand-out';
import { expertRow, idOf } from '../support/directory-rows';
import { membership } from '../support/entry-rows';
import { listRowsOf, readPdf } from '../support/pdf-structure';
import { CALLERS, NORTH, REGION } from '../support/small-network';
import { bare, BESIDE, DAY, handedListsScene, NORA } from './handed-lists-scene';

const { held, admin, parts, take, rowsOf, printedRowsOf, stateOf } = handedListsScene();

describe('a list that is handed out', () => {
	it('has what a member of the network sees: published, also what is for members, and nothing of the desk’s own', async () => {
		const rows = await rowsOf('annex1');
		expect(rows.map(([name]) => name)).toEqual(['Jugendhilfe', 'Familienzentrum', 'house', 'Zufluchtshaus']);
		expect(rows[1]).toEqual([
			'Familienzentrum',
			'Nora Winter-Muster, Leitung',
			'Telefon: 040 66969 401\nMobil: 0171 39200 02'
		]);
		expect(JSON.stringify(rows)).not.toContain('geheim');
	});

	it('has the experts of its area by legal basis', async () => {
		expect((await rowsOf('annex2')).map(([name]) => name)).toEqual([
			'Gemäß kkg4: kkg4',
			'anna',
			'Gemäß § 8b Abs. 1 SGB VIII: sgb8b',
			'anna',
			'Weitere insoweit erfahrene Fachkräfte',
			'berta',
			'clara'
		]);
		expect((await rowsOf('annex2', 'csv', held.kira, BESIDE)).map(([name]) => name)).toEqual([
			'Weitere insoweit erfahrene Fachkräfte',
			'fern'
		]);
	});

	it('is the same in every file, and each time what the directory says then', async () => {
		const before = await rowsOf('annex1');
		expect(await rowsOf('annex1', 'xlsx')).toEqual(before);
		await admin().collection('contacts').update(NORA, { phone: '040 66969 499' });
		const after = await rowsOf('annex1');
		expect(after).toEqual(
			before.map((row) => row.map((text) => text.replace('040 66969 401', '040 66969 499')))
		);
		expect(after).not.toEqual(before);
		expect(await rowsOf('annex1', 'xlsx')).toEqual(after);
		expect(await printedRowsOf('annex1')).toEqual(bare(after));
		expect(await printedRowsOf('annex2')).toEqual(bare(await rowsOf('annex2')));
	});

	it('loses what is withdrawn', async () => {
		const id = idOf('kurz');
		await admin()
			.collection('experts')
			.create(expertRow('kurz', { youthOffices: [NORTH] }));
		expect((await rowsOf('annex2')).flat()).toContain('kurz');
		await admin().collection('experts').update(id, { publication: 'withdrawn' });
		expect((await rowsOf('annex2')).flat()).not.toContain('kurz');
	});
});

describe('the agreement and its register', () => {
	const joined = (name: string, change: object = {}) =>
		admin()
			.collection('memberships')
			.create({ ...membership({ id: newId(), region: REGION, name }), ...change });
	beforeAll(async () => {
		await joined('Familienzentrum', { organisation: idOf('Familienzentrum'), carrier: 'Träger e. V.' });
		await joined('Gekündigt', { noticeAt: '2026-11-01', noticePaper: 'Ordner 2', until: '2026-12-31' });
		await joined('Ausgeschieden', { until: '2026-06-30' });
		await joined('Irrtum', { publication: 'withdrawn' });
		await joined('Nebenan', { region: BESIDE });
	});

	it('say what the register says at that moment, in every file', async () => {
		const rows = await rowsOf('register');
		expect(rows).toEqual([
			['Heute dabei'],
			['Familienzentrum', 'Träger e. V.', '15.01.2026', 'Ordner 1'],
			['Gekündigt', '15.01.2026', 'Ordner 1', '01.11.2026', 'Ordner 2', '31.12.2026'],
			['Ausgeschieden'],
			['Ausgeschieden', '15.01.2026', 'Ordner 1', '30.06.2026']
		]);
		expect(await rowsOf('register', 'xlsx')).toEqual(rows);
		expect(await printedRowsOf('register')).toEqual(bare(rows));
		expect((await rowsOf('register', 'csv', held.kira, BESIDE)).map(([name]) => name)).toEqual([
			'Heute dabei',
			'Nebenan'
		]);
	});

	it('the agreement names who is in, and counts on when somebody joins', async () => {
		const { version } = await take('agreement', 'pdf');
		expect((await take('agreement', 'pdf')).version).toBe(version);
		await joined('Neu dabei');
		const next = await take('agreement', 'pdf');
		expect([next.version, next.name]).toEqual([version + 1, `vereinbarung-region-v${version + 1}.pdf`]);
		const pdf = readPdf(Buffer.from(next.content, 'base64'));
		expect([pdf.ua, pdf.language]).toEqual(['1', 'de-DE']);
		expect(listRowsOf(pdf).slice(-3)).toEqual([
			['Familienzentrum', 'Trägere.V.', '15.01.2026'],
			['Gekündigt', '15.01.2026'],
			['Neudabei', '15.01.2026']
		]);
	});
});

describe('lists for programs', () => {
	const textOf = async (list: HandedList, format: ListFormat) =>
		Buffer.from((await take(list, format)).content, 'base64').toString('latin1');

	it('have whom the annexes have, and nobody else', async () => {
		const csv = Buffer.from((await take('addresses')).content, 'base64').toString();
		expect(csv.split('\r\n')[0]).toContain('"Einrichtung";"Ansprechpartner/in"');
		for (const name of ['Zufluchtshaus', 'berta', 'clara']) expect(csv).toContain(`"${name}"`);
		expect(csv).toContain('"Familienzentrum";"Nora Winter-Muster"');
		for (const name of ['Entwurf', 'Geschlossen', 'Nebenan', 'fern']) expect(csv).not.toContain(name);
		const cards = await textOf('cards', 'zip');
		expect(cards).toContain('nora-winter-muster.vcf');
		expect(cards).toContain('zufluchtshaus.vcf');
		for (const name of ['entwurf', 'geschlossen', 'nebenan']) expect(cards).not.toContain(`${name}.vcf`);
	});

	it('come in the files that they have, and in no other', async () => {
		for (const list of HANDED_LISTS)
			for (const format of LIST_FORMATS.filter((one) => !FORMATS_OF[list].includes(one)))
				await expect(take(list, format)).rejects.toMatchObject({ code: 'bad_request' });
	});
});

describe('the version of a list', () => {
	it('is counted on when something in it has changed, and not when it is handed out again', async () => {
		const { version } = await take('annex1');
		expect((await take('annex1', 'xlsx')).version).toBe(version);
		expect(await stateOf('annex1')).toEqual({
			list: 'annex1',
			entries: 3,
			version,
			day: '2026-11-30',
			changed: false
		});
		await admin().collection('contacts').update(NORA, { function: 'Teamleitung' });
		expect(await stateOf('annex1')).toMatchObject({ version, changed: true });
		const next = await take('annex1');
		expect(next.version).toBe(version + 1);
		expect(next.name).toBe(`anlage-1-region-v${version + 1}.csv`);
		expect(Buffer.from(next.content, 'base64').toString()).toContain(
			`region · Stand: 30.11.2026 · Version ${version + 1}`
		);
		// What is no business of the list changes nothing.
		await admin().collection('organisations').update(idOf('Entwurf'), { phone: '040 66969 444' });
		expect(await stateOf('annex1')).toMatchObject({ version: version + 1, changed: false });
	});

	it('is one for all who hand out the same at the same moment', async () => {
		await admin().collection('contacts').update(NORA, { function: 'Bereichsleitung' });
		const taken = await Promise.all([1, 2, 3, 4].map(() => take('annex1')));
		expect(new Set(taken.map(({ version }) => version)).size).toBe(1);
		const kept = await admin()
			.collection('handedLists')
			.getFullList({ filter: `list = "annex1" && version = ${taken[0]?.version}` });
		expect(kept).toHaveLength(1);
	});

	it('is each network’s and each list’s own', async () => {
		expect((await take('annex2', 'csv', held.kira, BESIDE)).version).toBe(1);
		expect((await take('annex1', 'csv', held.kira, BESIDE)).version).toBe(1);
	});
});

describe('who hands out', () => {
	it.each(HANDED_LISTS)('%s: the office of the network alone', async (list) => {
		const [format = 'csv'] = FORMATS_OF[list];
		await expect(take(list, format)).resolves.toMatchObject({ version: expect.any(Number) as number });
		const { mia, anna, guest } = CALLERS;
		for (const caller of [mia, anna, guest, held.kira])
			await expect(take(list, format, caller)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(take(list, format, held.karla, BESIDE)).rejects.toMatchObject({ code: 'forbidden' });
	});

	it('is told of its own networks’ lists', async () => {
		const { networks } = await deskLists(parts(), held.kira, DAY);
		expect(networks.map(({ name }) => name)).toEqual(['Nachbarkreis']);
	});
});
