/**
 * A file becomes sheets, by what it is and not by what it is called: an .xls that is a web page, an .xlsx that is a CSV file and
 * a picture are told apart by their first bytes. What is not read ends in ListRefused, whatever the bytes are.
 */
import { LIMITS } from '../../domain/limits';
import { readCsv } from './csv';
import { decodeText } from './decode';
import { ListRefused } from './refused';
import type { Sheet } from './sheet';
import { readWorkbook } from './workbook';

const ZIPS = [
	[0x50, 0x4b, 0x03, 0x04],
	[0x50, 0x4b, 0x05, 0x06]
];
/** Office's compound file: an old .xls, or a new one under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Excel before 1997, without a compound file around it. */
const OLDEST_EXCEL = [
	[0x09, 0x00, 0x04, 0x00],
	[0x09, 0x02, 0x06, 0x00],
	[0x09, 0x04, 0x06, 0x00],
	[0x09, 0x08]
];
const NO_TABLE = /^\s*(?:%PDF|\{\\rtf|BEGIN:V|\x89PNG)/;
const MARKUP = /^\s*<(?:!doctype|html|\?xml|table|head|body|meta|div)/i;

export async function openList(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
	if (bytes.length === 0) throw new ListRefused('empty');
	if (bytes.length > LIMITS.listBytes) throw new ListRefused('too_large');
	if (startsWith(bytes, COMPOUND)) throw new ListRefused(isEncrypted(bytes) ? 'encrypted' : 'old_excel');
	if (OLDEST_EXCEL.some((mark) => startsWith(bytes, mark))) throw new ListRefused('old_excel');
	const sheets = ZIPS.some((mark) => startsWith(bytes, mark)) ? await readWorkbook(bytes) : [readText(bytes)];
	if (sheets.every(({ rows }) => rows.length === 0)) throw new ListRefused('empty');
	return sheets;
}

function readText(bytes: Uint8Array): Sheet {
	const text = decodeText(bytes);
	if (MARKUP.test(text)) throw new ListRefused('web_page');
	if (NO_TABLE.test(text)) throw new ListRefused('not_a_list');
	return readCsv(text);
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
	mark.every((byte, index) => bytes[index] === byte);

/** A workbook under a password is a stream of this name, written in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(bytes).replaceAll('\0', '').includes('EncryptedPackage');
}
