// Workbooks for tests, written part by part as Excel writes them, so that a test can say what a part holds, and lie about it.
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
	name: string;
	data: Uint8Array | string;
	/** What the directory says of the size, where that is a lie. */
	declared?: number;
}

const bytesOf = (data: Uint8Array | string) =>
	typeof data === 'string' ? new TextEncoder().encode(data) : data;

/** A zip of these parts, each deflated. */
export function zip(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
	const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
	let at = 0;
	for (const part of parts) {
		const data = bytesOf(part.data);
		const packed = deflateRawSync(data);
		const name = Buffer.from(part.name);
		const head = Buffer.alloc(26);
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE(0x0800, 2);
		head.writeUInt16LE(8, 4);
		head.writeUInt32LE(crc32(data), 10);
		head.writeUInt32LE(packed.length, 14);
		head.writeUInt32LE(part.declared ?? data.length, 18);
		head.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, name, packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(at, 10);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, tail, name]));
		locals.push(local);
		at += local.length;
	}
	const entries = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(parts.length, 4);
	end.writeUInt16LE(parts.length, 6);
	end.writeUInt32LE(entries.length, 8);
	end.writeUInt32LE(at, 12);
	return new Uint8Array(Buffer.concat([...locals, entries, Buffer.from('PK\x05\x06'), end]));
}

/** A cell: text, a number, or a formula with what Excel kept of it. */
export type Written =
	| string
	| number
	| { day: number }
	| { formula: string; value?: string | number; error?: string }
	| { number: number; format: 'postal code' };

export interface WrittenSheet {
	name?: string;
	rows: (readonly (Written | null)[])[];
	merges?: string[];
	/** By their letters' positions, from 0. */
	hiddenColumns?: number[];
	/** From 1. */
	hiddenRows?: number[];
	state?: 'hidden' | 'veryHidden';
}

const SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const letter = (index: number): string =>
	index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);

function cell(written: Written | null, at: string, strings: string[]): string {
	if (written === null) return '';
	if (typeof written === 'string') {
		strings.push(written);
		return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
	}
	if (typeof written === 'number') return `<c r="${at}"><v>${written}</v></c>`;
	if ('day' in written) return `<c r="${at}" s="1"><v>${written.day}</v></c>`;
	if ('number' in written) return `<c r="${at}" s="2"><v>${written.number}</v></c>`;
	const { formula, value, error } = written;
	const type = error !== undefined ? ' t="e"' : typeof value === 'string' ? ' t="str"' : '';
	const kept = error ?? value;
	return `<c r="${at}"${type}><f>${escaped(formula)}</f>${kept === undefined ? '' : `<v>${escaped(String(kept))}</v>`}</c>`;
}

function sheetXml(
	{ rows, merges = [], hiddenColumns = [], hiddenRows = [] }: WrittenSheet,
	strings: string[]
): string {
	const columns = hiddenColumns.map(
		(index) => `<col min="${index + 1}" max="${index + 1}" width="9" hidden="1"/>`
	);
	const lines = rows.map((cells, index) => {
		const number = index + 1;
		const written = cells.map((one, column) => cell(one, `${letter(column)}${number}`, strings)).join('');
		return `<row r="${number}"${hiddenRows.includes(number) ? ' hidden="1"' : ''}>${written}</row>`;
	});
	const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
	return (
		`<worksheet ${SPREADSHEET}>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}` +
		`<sheetData>${lines.join('')}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}</worksheet>`
	);
}

const STYLES = `<styleSheet ${SPREADSHEET}><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The parts of a workbook, to be changed before they are zipped. */
export function workbookParts(sheets: readonly WrittenSheet[]): Part[] {
	const strings: string[] = [];
	const xmls = sheets.map((sheet) => sheetXml(sheet, strings));
	const names = sheets.map(
		({ name, state }, index) =>
			`<sheet name="${escaped(name ?? `Tabelle${index + 1}`)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`
	);
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
	const relations = [
		...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
		relation('strings', 'sharedStrings', 'sharedStrings.xml'),
		relation('styles', 'styles', 'styles.xml')
	];
	const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
	return [
		{ name: '[Content_Types].xml', data: `<Types xmlns="${PACKAGE}/content-types"/>` },
		{
			name: '_rels/.rels',
			data: `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`
		},
		{
			name: 'xl/workbook.xml',
			data: `<workbook ${SPREADSHEET} xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			data: `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`
		},
		{ name: 'xl/sharedStrings.xml', data: `<sst ${SPREADSHEET}>${shared}</sst>` },
		{ name: 'xl/styles.xml', data: STYLES },
		...xmls.map((data, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data }))
	];
}

export const workbook = (...sheets: WrittenSheet[]) => zip(workbookParts(sheets));
