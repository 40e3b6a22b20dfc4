/** Files of documents: how large, of which type, called what, and why one is not taken. Nothing of it is in what a phone always loads. */
import type { Document, DocumentFormat } from './document';
import { fileStem } from './vcard';

export const DOCUMENT_LIMITS = {
	/** Bytes of one file. */
	bytes: 20 * 1024 * 1024,
	/** Bytes of all files that a network keeps, the older versions too. */
	shelfBytes: 500 * 1024 * 1024,
	/** Files that members have handed in for one meeting and nobody has looked at yet. */
	waiting: 10,
	/** Parts that an office file may name, and bytes that they may say to have unpacked. Nothing of it is unpacked but what is looked at. */
	parts: 5_000,
	inflatedBytes: 400 * 1024 * 1024
} as const;

export const MEDIA_TYPES: Readonly<Record<DocumentFormat, string>> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	odt: 'application/vnd.oasis.opendocument.text',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	png: 'image/png',
	jpeg: 'image/jpeg'
};
const ENDINGS: Readonly<Record<DocumentFormat, string>> = {
	pdf: 'pdf',
	docx: 'docx',
	odt: 'odt',
	xlsx: 'xlsx',
	png: 'png',
	jpeg: 'jpg'
};

/** What a system's file chooser is to show. */
export const ACCEPTED = [
	...Object.values(MEDIA_TYPES),
	...Object.values(ENDINGS).map((one) => `.${one}`)
].join(',');

/** As the file is called on the device, whatever it was called where it came from: "leitfaden-kinderschutz-2.pdf". */
export function documentFileName({
	title,
	version,
	format
}: Pick<Document, 'title' | 'version' | 'format'>): string {
	return `${fileStem(title) || 'unterlage'}-${version}.${ENDINGS[format]}`;
}

/**
 * Why a file is not put on the shelf: `empty`, `too_large` · `unknown` it is none of the formats · `broken` it begins like one and is
 * not whole · `old_office` .doc or .xls, or encrypted · `macros` it brings a program along · `full` the network's shelf is ·
 * `gone` the document that it is a version of is withdrawn, or not there · `waiting` too much of what was handed in for the meeting waits.
 */
export const DOCUMENT_PROBLEMS = [
	'empty',
	'too_large',
	'unknown',
	'broken',
	'old_office',
	'macros',
	'full',
	'gone',
	'waiting'
] as const;
export type DocumentProblem = (typeof DOCUMENT_PROBLEMS)[number];
