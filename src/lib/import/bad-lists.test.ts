// Lists as nobody should send them, each with the sentence that the office reads: of a file that is not read why, of one that is read
// the doubt at its row. What exactly a reader makes of such bytes is specified beside it.
import { describe, expect, it } from 'vitest';
import { workbook, workbookParts, zip } from '$tests/import/xlsx';
import { listFileSentence } from '../text/list-file';
import { ListRefused } from './file/refused';
import { type ReadSheet, readList } from './read-list';

const HEADER = 'Einrichtung;Ansprechpartner/in;Anschrift;Telefon';
const LINE = 'Kita Sonne;Anna Müller;Am Markt 3, 23909 Ratzeburg;04541 888000';
const utf8 = (text: string) => new TextEncoder().encode(text);
const cells = (line: string) => line.split(';');

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const error: unknown = await readList(bytes).then(
		() => undefined,
		(thrown: unknown) => thrown
	);
	if (!(error instanceof ListRefused)) throw new Error('it was read');
	return listFileSentence(error.code, error.row);
}
const entriesOf = (sheets: readonly ReadSheet[]) =>
	sheets.flatMap(({ entries }) => entries).filter(({ kind }) => kind !== 'skip');
const doubtsOf = (sheets: readonly ReadSheet[]) =>
	sheets.flatMap(({ entries }) => entries.flatMap(({ problems }) => problems));

describe('a list that is not read says why', () => {
	const encrypted = new Uint8Array([
		...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
		...Buffer.from('EncryptedPackage', 'utf16le')
	]);
	const oldExcel = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
	const whole = workbook({ rows: [cells(HEADER), cells(LINE)] });
	const bomb = { name: 'xl/media/a.bin', data: new Uint8Array(70 * 1024 * 1024), declared: 10 };
	it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
		['100,000 rows', () => utf8(`${HEADER}\n${`${LINE}\n`.repeat(100_000)}`), 'mehr als 20.000'],
		['a zip bomb', () => zip([...workbookParts([{ rows: [cells(HEADER)] }]), bomb]), 'ungewöhnlich groß'],
		['a workbook under a password', () => encrypted, 'mit einem Kennwort geschützt'],
		['a workbook that broke off', () => whole.slice(0, whole.length / 2), 'beschädigt'],
		['an .xls that was given the name of an .xlsx', () => oldExcel, 'alten Excel-Format (.xls)'],
		['an .xlsx that was made of a web page', () => utf8('<table><tr><td>Kita</td></tr></table>'), 'Webseite'],
		[
			'UTF-16 without its mark',
			() => new Uint8Array(Buffer.from(`${HEADER}\n${LINE}`, 'utf16le')),
			'UTF-8 oder „Trennzeichen-getrennt“'
		],
		['neither header nor anything known', () => utf8('Sonne;Gelb\nMond;Weiß\n'), 'keine Kopfzeile gefunden']
	])('%s', async (_, made, words) => {
		expect(await refusal(made())).toContain(words);
	});
});

describe('a list that is read says what is doubtful', () => {
	it('40 columns: those that are known are read, each of the others is named', async () => {
		const known = cells(HEADER);
		const others = Array.from({ length: 36 }, (_, n) => `Merkmal ${String.fromCharCode(65 + (n % 26))}${n}x`);
		const header = [...known, ...others].join(';');
		const sheets = await readList(utf8(`${header}\n${[LINE, ...others.map(() => 'ja')].join(';')}\n`));
		expect(entriesOf(sheets)).toMatchObject([
			{ kind: 'contact', name: 'Anna Müller', organisation: 'Kita Sonne', place: 'Ratzeburg' }
		]);
		expect(doubtsOf(sheets).filter((doubt) => doubt.includes('wird nicht übernommen'))).toHaveLength(36);
	});

	it('no header: what is in which column is known by what stands there, and that is said', async () => {
		const lines = ['Sonne', 'Mond', 'Stern'].map((name, n) =>
			LINE.replace('Sonne', name).replace('888000', `88800${n}`)
		);
		const sheets = await readList(utf8(lines.join('\n')));
		expect(entriesOf(sheets).map(({ organisation }) => organisation)).toEqual([
			'Kita Sonne',
			'Kita Mond',
			'Kita Stern'
		]);
		expect(doubtsOf(sheets)).toContainEqual(expect.stringContaining('hat keine Kopfzeile'));
		// All of its columns can be corrected, each is known by one of its cells.
		expect(sheets[0]!.tables[0]!.columns.map(({ letter, example }) => [letter, example])).toEqual([
			['A', 'Kita Sonne'],
			['B', 'Anna Müller'],
			['C', 'Am Markt 3, 23909 Ratzeburg'],
			['D', '04541 888000']
		]);
	});

	it('the wrong encoding: umlauts that were damaged before are named with their cell', async () => {
		const twice = Buffer.from(Buffer.from(`${HEADER}\n${LINE}`, 'utf8').toString('latin1'), 'utf8');
		const doubts = doubtsOf(await readList(new Uint8Array(twice)));
		expect(doubts).toContainEqual(expect.stringMatching(/Zelle B2: .*Umlaute beschädigt/));
	});

	it('formulas: the value that Excel kept counts, and where there is none the cell is named', async () => {
		const sheets = await readList(
			workbook({
				rows: [
					cells(HEADER),
					[
						{ formula: '"Kita "&"Mond"', value: 'Kita Mond' },
						'Anna Müller',
						{ formula: 'B9' },
						'04541 888000'
					],
					['Kita Stern', 'Jana Kurz', 'Am Markt 4, 23909 Ratzeburg', { formula: 'B9', error: '#REF!' }]
				]
			})
		);
		expect(entriesOf(sheets).map(({ organisation }) => organisation)).toEqual(['Kita Mond', 'Kita Stern']);
		expect(doubtsOf(sheets)).toContainEqual(expect.stringMatching(/Zelle C2: .*keinen gespeicherten Wert/));
		expect(doubtsOf(sheets)).toContainEqual(expect.stringMatching(/Zelle D3: .*Fehler \(#REF!\)/));
	});

	it('shifted columns: the row is named', async () => {
		const shifted = 'Kita Mond;;Jana Kurz;Am Markt 4, 23909 Ratzeburg;04541 888001';
		const sheets = await readList(utf8([HEADER, LINE, LINE.replace('Sonne', 'Stern'), shifted].join('\n')));
		const mond = entriesOf(sheets).find(({ organisation }) => organisation === 'Kita Mond');
		expect(mond!.problems.join(' ')).toMatch(
			/Zeile 4.*(verschoben|falschen Spalte|rechts neben der Tabelle)/
		);
	});
});
