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
const MACRO_TYPE = /macroEnabled|vbaProject|macrosheet/i;
/** A template from elsewhere, which Word fetches as it opens the file, with the programs in it. */
const RELATIONS = /\.rels$/i;
const FETCHED_TEMPLATE = /attachedTemplate/i;
const RELATION = /<(?:\w+:)?Relationship\b(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DRIVE = /^(?:file:\/\/\/)?[a-z]:/i;
const EXTERNAL = /TargetMode\s*=\s*["']\s*External/i;
const ODT_TYPE = 'application/vnd.oasis.opendocument.text';
/** By its main part: what an office file is. */
const MAIN_PARTS: readonly [name: string, format: 'docx' | 'xlsx'][] = [
	['word/document.xml', 'docx'],
	['xl/workbook.xml', 'xlsx']
];
const CONTENT_TYPES = '[Content_Types].xml';
/** Far more than a list of parts has. */
const MOST_OF_A_PART = 2 * 1024 * 1024;
const UTF8 = new TextDecoder('utf-8', { fatal: true });
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
	// Two programs may take different ones of two that have one name: what is judged has to be what is opened.
	if (new Set(parts.map(({ name }) => name.toLowerCase())).size < parts.length) return { problem: 'broken' };
	const textOf = (name: string) => readPart(parts.find((part) => part.name === name));
	const mimetype = textOf('mimetype');
	if (mimetype === ODT_TYPE && parts.some(({ name }) => name === 'content.xml')) return { format: 'odt' };
	const types = textOf(CONTENT_TYPES);
	const main = MAIN_PARTS.find(([name]) => parts.some((part) => part.name === name));
	if (!main) return { problem: 'unknown' };
	const relations = parts.filter(({ name }) => RELATIONS.test(name)).map(readPart);
	if (types === undefined || types.includes('&#') || [types, ...relations].some(isHiding))
		return { problem: 'broken' };
	return MACRO_TYPE.test(types) || relations.some(fetchesTemplate)
		? { problem: 'macros' }
		: { format: main[1] };
}

/** Not to be read as it lies there, or written so that it reads otherwise for who opens it: by another encoding, or by names of its own. */
const isHiding = (text: string | undefined): boolean =>
	text === undefined || /\0|<!DOCTYPE|<\?xml[^>]*encoding\s*=\s*["'](?!utf-8)/i.test(text);

/** Letters may be written by their numbers in an address, and so in any word beside it. */
function fetchesTemplate(text = ''): boolean {
	const plain = text.replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, digits: string) =>
		String.fromCharCode(parseInt(digits, hex ? 16 : 10))
	);
	const rest = plain.replace(RELATION, (relation) => (isOnOwnDrive(relation) ? '' : relation));
	return FETCHED_TEMPLATE.test(rest) && EXTERNAL.test(rest);
}

/** Where Word looks for the template that a file was made from: with everybody else there is nothing. */
function isOnOwnDrive(relation: string): boolean {
	const attributes = [...relation.matchAll(ATTRIBUTE)];
	const target = attributes.find(([, name]) => name === 'Target');
	return DRIVE.test(target?.[2] ?? target?.[3] ?? '');
}

/** Undefined where it is not there, is not what it says, or is no UTF-8. */
function readPart(part: ZipPart | undefined): string | undefined {
	if (!part || part.declared > MOST_OF_A_PART) return undefined;
	try {
		const text = part.stored ? part.data : inflateRawSync(part.data, { maxOutputLength: MOST_OF_A_PART });
		return UTF8.decode(text);
	} catch {
		return undefined;
	}
}
