/**
 * What a file is, by its content alone: its name says nothing. Guarantees: what is let through begins and ends as its format does; an
 * office file brings no macros along and was written as what it is; of a zip nothing is unpacked but the one part that says so, and
 * no more of it than is needed. What it does not say is that a file is harmless: it is handed on, and never opened here. Pure.
 */
import { inflateRawSync } from 'node:zlib';
import type { DocumentFormat } from '../../domain/directory/document';
import { DOCUMENT_LIMITS, type DocumentProblem } from '../../domain/directory/document-file';
import { partsOf, type ZipPart } from '../../import/file/inflate-limit';

export type Judged = { format: DocumentFormat } | { problem: DocumentProblem };

type Bytes = Uint8Array<ArrayBuffer>;

/** Programs of Word, Excel and LibreOffice, whatever folder they lie in, and what fetches or runs something else. */
const PROGRAM = /vbaProject|vbaData|macrosheets\/|activeX\/|^Basic\/|^Scripts\//i;
const MACRO_TYPE = /macroEnabled|vbaProject/i;
const ODT_TYPE = 'application/vnd.oasis.opendocument.text';
/** By its main part: what an office file is. */
const MAIN_PARTS: readonly [name: string, format: 'docx' | 'xlsx'][] = [
	['word/document.xml', 'docx'],
	['xl/workbook.xml', 'xlsx']
];
const CONTENT_TYPES = '[Content_Types].xml';
/** Far more than a list of parts has. */
const MOST_OF_A_PART = 2 * 1024 * 1024;
/** How far from its end a PDF may say that it ends: some programs write blank lines behind. */
const TAIL = 2_048;

export function judge(bytes: Bytes): Judged {
	if (bytes.length === 0) return { problem: 'empty' };
	if (bytes.length > DOCUMENT_LIMITS.bytes) return { problem: 'too_large' };
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const begins = (hex: string) => file.toString('hex', 0, hex.length / 2) === hex;
	if (begins('255044462d')) return whole('pdf', file.subarray(-TAIL).includes('%%EOF'));
	if (begins('89504e470d0a1a0a')) return whole('png', file.subarray(-8, -4).toString('latin1') === 'IEND');
	if (begins('ffd8ff')) return whole('jpeg', file.subarray(-TAIL).includes(Buffer.from('ffd9', 'hex')));
	// As Office wrote before 2007, and as it still wraps what has a password.
	if (begins('d0cf11e0a1b11ae1')) return { problem: 'old_office' };
	return begins('504b0304') ? judgeOffice(bytes) : { problem: 'unknown' };
}

const whole = (format: DocumentFormat, isWhole: boolean): Judged =>
	isWhole ? { format } : { problem: 'broken' };

function judgeOffice(bytes: Bytes): Judged {
	let parts: ZipPart[];
	try {
		parts = partsOf(bytes, DOCUMENT_LIMITS);
	} catch {
		return { problem: 'broken' };
	}
	if (parts.some(({ name }) => PROGRAM.test(name))) return { problem: 'macros' };
	const textOf = (name: string) => readPart(parts.find((part) => part.name === name));
	const mimetype = textOf('mimetype');
	if (mimetype === ODT_TYPE && parts.some(({ name }) => name === 'content.xml')) return { format: 'odt' };
	const types = textOf(CONTENT_TYPES);
	const main = MAIN_PARTS.find(([name]) => parts.some((part) => part.name === name));
	if (!main) return { problem: 'unknown' };
	if (types === undefined) return { problem: 'broken' };
	return MACRO_TYPE.test(types) ? { problem: 'macros' } : { format: main[1] };
}

/** Undefined where it is not there, or is not what it says. */
function readPart(part: ZipPart | undefined): string | undefined {
	if (!part || part.declared > MOST_OF_A_PART) return undefined;
	try {
		const text = part.stored ? part.data : inflateRawSync(part.data, { maxOutputLength: MOST_OF_A_PART });
		return Buffer.from(text).toString();
	} catch {
		return undefined;
	}
}
