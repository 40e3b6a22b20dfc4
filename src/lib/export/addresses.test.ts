// The lists for programs: addresses with a column for each thing, mail addresses, cards.
import { describe, expect, it } from 'vitest';
import { contact, expert, organisation, region, youthOffice } from '$tests/support/entry-rows';
import { openList } from '../import/file/open-list';
import { textFiles, textOf, RECIPIENTS } from './texts';
import { contentOf } from './content';
import { writeCsv } from './csv';
import { makeList } from './lists';
import { rowsOfNetwork } from './network-rows';

const HERE = 'regionhere00000';
const STAMP = { network: 'Kreis Möwenfelde', day: '2026-11-30', version: 1 };
const ROWS = rowsOfNetwork(
	{
		youthOffices: [youthOffice({ id: 'here', region: HERE })],
		organisations: [
			organisation({
				id: 'haus',
				name: 'Haus am See',
				region: HERE,
				address: { street: 'Musterweg 1', postalCode: '01067', place: 'Dresden', ags: '' },
				phone: '0351 888 100',
				email: 'Info@haus.example.org'
			}),
			organisation({ id: 'kita', name: 'Kita', region: HERE, email: 'info@haus.example.org' })
		],
		contacts: [contact({ id: 'nora', organisation: 'haus', name: 'Nora Winter', function: 'Leitung' })],
		...{ legalBases: [], municipalities: [], responsibilities: [], memberships: [] },
		experts: [
			expert({
				id: 'zoe',
				name: 'Nora Winter',
				youthOffices: ['here'],
				organisation: 'haus',
				address: { street: '', postalCode: '', place: '', ags: '' },
				email: 'zoe@example.org'
			})
		]
	},
	region({ id: HERE }),
	STAMP.day
);

describe('the list of addresses', () => {
	it('begins with its columns, and keeps the zero of a postal code that Excel would drop', async () => {
		const csv = writeCsv(makeList('addresses', ROWS), STAMP);
		expect(csv.split('\r\n')[1]).toContain(`"Musterweg 1";"'01067";"Dresden"`);
		const [sheet] = await openList(new TextEncoder().encode(csv));
		const rows = (sheet?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
		expect(rows[0]?.slice(0, 6)).toEqual([
			'Einrichtung',
			'Ansprechpartner/in',
			'Funktion',
			'Straße und Hausnummer',
			'PLZ',
			'Ort'
		]);
		expect(rows.slice(1).map((row) => [row[0], row[1], row[4], row[9]])).toEqual([
			['Haus am See', 'Nora Winter', '01067', 'Info@haus.example.org'],
			['Kita', '', '', 'info@haus.example.org'],
			['Haus am See', 'Nora Winter', '01067', 'zoe@example.org']
		]);
	});
});

describe('the mail list', () => {
	it('has every address once, as Outlook takes them', () => {
		expect(textOf(makeList('mails', ROWS))).toBe('info@haus.example.org; zoe@example.org\r\n');
	});

	it('goes on in another line where one mail takes no more', () => {
		const many = Array.from({ length: RECIPIENTS + 1 }, (_, at) => [`a${at}@example.org`]);
		const lines = textOf(contentOf('mails', [{ title: '', rows: many }], many.length)).split('\r\n');
		expect(lines.map((line) => line.split('; ').length)).toEqual([RECIPIENTS, 1, 1]);
	});
});

describe('the cards', () => {
	it('are a file each, also where two have the same name', () => {
		const files = textFiles(makeList('cards', ROWS));
		expect(files.map(({ name }) => name)).toEqual([
			'haus-am-see.vcf',
			'kita.vcf',
			'nora-winter.vcf',
			'nora-winter-2.vcf'
		]);
		for (const { text } of files) {
			expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n[\s\S]*\r\nEND:VCARD\r\n$/);
			expect(text).not.toMatch(/[^\r]\n/);
		}
	});
});
