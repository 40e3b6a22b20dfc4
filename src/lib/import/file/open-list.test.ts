// Whatever the bytes are, reading ends: in a list, or in a sentence that says what to do.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbook, zip } from '$tests/import/xlsx';
import { listFileSentence } from '../../text/list-file';
import { readList } from '../read-list';
import { ListRefused } from './refused';

const encode = (text: string) => new TextEncoder().encode(text);
const compound = (...text: string[]) =>
	new Uint8Array(
		Buffer.concat([
			Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
			Buffer.alloc(500),
			...text.map((one) => Buffer.from(one, 'utf16le'))
		])
	);

async function sentenceFor(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	try {
		await readList(bytes);
		return 'read';
	} catch (error) {
		if (!(error instanceof ListRefused)) throw error;
		return listFileSentence(error.code, error.row);
	}
}

describe('a file that is no list', () => {
	const line = 'Kita;Anna Müller;Am Markt 3, 23909 Ratzeburg;04541 888000\r\n';
	it.each<[string, Uint8Array<ArrayBuffer>, string]>([
		['nothing', new Uint8Array(), 'leer'],
		['blank lines', encode('\r\n;;\r\n\r\n'), 'leer'],
		['a workbook without rows', workbook({ rows: [] }), 'leer'],
		['100,000 rows', encode(line.repeat(100_000)), 'zu viele Zeilen'],
		['201 columns', encode(`${'a;'.repeat(200)}a\r\n${'b;'.repeat(200)}b`), 'zu viele Spalten'],
		['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'zu groß'],
		['a workbook under a password', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'Kennwort'],
		['an old .xls', compound('Root Entry', 'Workbook'), 'alten Excel-Format'],
		['an older .xls', new Uint8Array([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]), 'alten Excel-Format'],
		['a web page called .xls', encode('<html><table><tr><td>Kita</td></tr></table></html>'), 'Webseite'],
		['a PDF', encode('%PDF-1.7\n1 0 obj'), 'keine lesbare Liste'],
		['a text document', zip([{ name: 'word/document.xml', data: '<w/>' }]), 'keine Excel-Datei'],
		[
			'a picture',
			new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
			'keine lesbare Liste'
		],
		['a broken workbook', workbook({ rows: [['Kita']] }).slice(0, 400), 'beschädigt'],
		['prose', encode('Liebe Kolleginnen,\nanbei die Liste.\nGrüße'), 'keine Kopfzeile'],
		[
			'a quote that stays open',
			encode('Einrichtung;Telefon\n"Kita;030 23125 100\n'),
			'Zeile 2: Ein Anführungszeichen'
		]
	])('%s', async (_, bytes, words) => {
		expect(await sentenceFor(bytes)).toContain(words);
	});

	it('is judged by what it is, not by its name: a .csv that is a workbook is read', async () => {
		expect(
			await sentenceFor(
				workbook({
					rows: [
						['Einrichtung', 'Telefon'],
						['Kita', '030 23125 100']
					]
				})
			)
		).toBe('read');
	});
});

describe('any bytes', () => {
	const ends = fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
		expect(await sentenceFor(new Uint8Array(bytes))).toMatch(/^read$|^Zeile \d+: .+\.$|^[A-ZÄÖÜ].+[.)]$/);
	});

	it('end in a list or in a sentence', () => fc.assert(ends, { numRuns: 200 }));

	it('of a damaged workbook, too', async () => {
		const whole = workbook({
			rows: [
				['Einrichtung', 'Telefon'],
				['Kita', '030 23125 100']
			],
			merges: ['A1:A2']
		});
		const damaged = fc
			.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length))
			.map(([at, byte, end]) => {
				const bytes = whole.slice(0, Math.max(end, at + 1));
				bytes[at] = byte;
				return bytes;
			});
		await fc.assert(
			fc.asyncProperty(damaged, async (bytes) => {
				expect(await sentenceFor(bytes)).not.toBe('');
			}),
			{ numRuns: 200 }
		);
	});

	it('that are text with separators, brackets, quotes and digits, too', async () => {
		const odd = fc.stringMatching(/^[;,"'()\n\t@0-9+/§.:-a-zÄ ]{0,200}$/);
		await fc.assert(
			fc.asyncProperty(odd, async (text) => {
				const list = encode(`Einrichtung;Ansprechpartner;Anschrift;Telefon, Fax, E-Mail\n${text}`);
				expect(await sentenceFor(list)).not.toBe('');
			}),
			{ numRuns: 200 }
		);
	});
});
