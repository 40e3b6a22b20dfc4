// Reads a tagged PDF as typst writes it (objects in the clear, contents deflated): the tree of its structure with the text of each
// element, by the fonts' own tables. What is an artifact (lines, page numbers, repeated heads) belongs to no element.
import { inflateSync } from 'node:zlib';

export interface PdfElement {
	/** "H1", "Table", "TH" and so on. */
	role: string;
	/** Its own and its children's. */
	text: string;
	/** What a picture is called for who does not see it. */
	alt: string;
	children: PdfElement[];
}

export interface ReadPdf {
	title: string;
	language: string;
	/** The part of the standard it says to keep to: "1" for PDF/UA-1. */
	ua: string;
	pages: number;
	document: PdfElement;
}

type Objects = ReadonlyMap<string, string>;

export function readPdf(bytes: Uint8Array): ReadPdf {
	const file = Buffer.from(bytes).toString('latin1');
	const objects: Objects = new Map(
		[...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body])
	);
	const bodies = [...objects.values()];
	const catalog = bodies.find((body) => body.includes('/Type /Catalog')) ?? '';
	const metadata = stream(objects.get(refOf(catalog, 'Metadata')) ?? '');
	const pages = new Map(
		[...objects]
			.filter(([, body]) => /\/Type \/Page\n/.test(body))
			.map(([id, body]) => [id, textsOfPage(body, objects)])
	);
	const root = objects.get(refOf(catalog, 'StructTreeRoot')) ?? '';
	const [document = ''] = kidsOf(root).flatMap((kid) => ('ref' in kid ? [kid.ref] : []));
	return {
		title: Buffer.from(
			/<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)/.exec(metadata)?.[1] ?? '',
			'latin1'
		).toString(),
		language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? '',
		ua: /pdfuaid:part[^\d]*(\d)/.exec(metadata)?.[1] ?? '',
		pages: pages.size,
		document: elementOf(document, objects, pages)
	};
}

/** Every element of a role, in the order in which it is read. */
export const elementsOf = (element: PdfElement, ...roles: string[]): PdfElement[] =>
	element.children.flatMap((child) => [
		...(roles.includes(child.role) ? [child] : []),
		...elementsOf(child, ...roles)
	]);

const refOf = (body: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '';

function stream(body: string): string {
	const start = body.indexOf('stream\n') + 'stream\n'.length;
	const content = body.slice(start, body.lastIndexOf('\nendstream'));
	return body.slice(0, start).includes('/FlateDecode')
		? inflateSync(Buffer.from(content, 'latin1')).toString('latin1')
		: content;
}

type Kid = { ref: string } | { page: string; mark: string };

/** What an element holds: other elements, and marked pieces of a page. */
function kidsOf(body: string): Kid[] {
	const page = refOf(body, 'Pg');
	const list = /\/K (?:\[([\s\S]*?)\]|(\d+ 0 R|\d+))/.exec(body);
	const kids = (list?.[1] ?? list?.[2] ?? '').matchAll(/<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/g);
	return [...kids].map(([, piece, ref, mark]): Kid => {
		if (piece !== undefined)
			return { page: refOf(piece, 'Pg') || page, mark: /\/MCID (\d+)/.exec(piece)?.[1] ?? '' };
		return ref === undefined ? { page, mark: mark ?? '' } : { ref };
	});
}

function elementOf(id: string, objects: Objects, pages: ReadonlyMap<string, Marked>): PdfElement {
	const body = objects.get(id) ?? '';
	const children: PdfElement[] = [];
	let text = '';
	for (const kid of kidsOf(body)) {
		if ('ref' in kid) {
			const child = elementOf(kid.ref, objects, pages);
			children.push(child);
			text += child.text;
		} else text += pages.get(kid.page)?.get(kid.mark) ?? '';
	}
	const alt = new RegExp(String.raw`/Alt (${STRING})`).exec(body)?.[1] ?? '';
	return { role: /\/S \/(\w+)/.exec(body)?.[1] ?? '', text, alt: saidIn(alt), children };
}

/** The text of a page's marked pieces by their number. */
type Marked = ReadonlyMap<string, string>;

const SIGN = String.raw`\\[\s\S]|[^\\()]`;
/** Brackets within a string may stand as they are where they close each other. */
const within = (inner: string) => String.raw`\((?:${SIGN}${inner})*\)`;
const LITERAL = within(`|${within(`|${within(`|${within('')}`)}`)}`);
const STRING = `${LITERAL}|<[0-9A-Fa-f]*>`;
const TOKENS = new RegExp(
	String.raw`<<([\s\S]*?)>>\s*BDC|(\bBMC\b)|(\bEMC\b)|\/(f\d+) [\d.]+ Tf|(\[(?:${STRING}|[^\]()<>])*\]\s*TJ|(?:${STRING})\s*Tj)`,
	'g'
);

interface Piece {
	/** Its number; of an artifact none. */
	mark: string | undefined;
	/** It says itself what it means: what is drawn in it is not read. */
	said: boolean;
}

function textsOfPage(page: string, objects: Objects): Marked {
	const fonts = new Map(
		[...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
			name,
			lettersOf(objects.get(refOf(objects.get(id) ?? '', 'ToUnicode')) ?? '')
		])
	);
	const marked = new Map<string, string>();
	const open: Piece[] = [];
	const say = (text: string) => {
		const mark = open.at(-1)?.mark;
		if (mark !== undefined) marked.set(mark, (marked.get(mark) ?? '') + text);
	};
	let font: ReadonlyMap<number, string> = new Map();
	const content = stream(objects.get(refOf(page, 'Contents')) ?? '');
	for (const [, begun, bare, ended, name, drawn] of content.matchAll(TOKENS)) {
		if (begun !== undefined) {
			const mark = /\/MCID (\d+)/.exec(begun)?.[1] ?? open.at(-1)?.mark;
			const actual = /\/ActualText <FEFF([0-9A-Fa-f]*)>/i.exec(begun)?.[1];
			open.push({ mark, said: actual !== undefined || open.at(-1)?.said === true });
			if (actual !== undefined) say(textOf(actual));
		} else if (bare !== undefined) open.push({ mark: undefined, said: false });
		else if (ended !== undefined) open.pop();
		else if (name !== undefined) font = fonts.get(name) ?? font;
		else if (drawn !== undefined && open.at(-1)?.said !== true)
			say(
				glyphsOf(drawn)
					.map((glyph) => font.get(glyph) ?? '')
					.join('')
			);
	}
	return marked;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const STRINGS = new RegExp(STRING, 'g');

/** Two bytes each. */
function glyphsOf(drawn: string): number[] {
	const all = bytesOf(drawn);
	return Array.from({ length: all.length / 2 }, (_, index) => all.readUInt16BE(index * 2));
}

/** A text that is said and not drawn: with a mark of order before it in two bytes each. */
function saidIn(written: string): string {
	const bytes = bytesOf(written);
	return bytes.toString('hex', 0, 2) === 'feff' ? textOf(bytes.toString('hex', 2)) : bytes.toString('latin1');
}

/** Written as "(…)" or "<…>". */
function bytesOf(drawn: string): Buffer {
	const pieces = drawn.matchAll(STRINGS);
	const bytes = [...pieces].map(([piece]) =>
		piece.startsWith('(')
			? Buffer.from(
					piece
						.slice(1, -1)
						.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
							/^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (ESCAPES[code] ?? code)
						),
					'latin1'
				)
			: Buffer.from(piece.slice(1, -1), 'hex')
	);
	return Buffer.concat(bytes);
}

/** Glyph → text, from a font's ToUnicode table. */
function lettersOf(body: string): Map<number, string> {
	const letters = new Map<number, string>();
	for (const [, list = ''] of stream(body).matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
		for (const [, glyph = '', hex = ''] of list.matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g))
			letters.set(parseInt(glyph, 16), textOf(hex));
	return letters;
}

const textOf = (hex: string) =>
	String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** Of a list: a row for each heading of a section and for each row of its tables, their texts without blanks, empty cells left out. */
export function listRowsOf({ document }: ReadPdf): string[][] {
	const bare = (text: string) => text.replace(/\s+/g, '');
	return elementsOf(document, 'H2', 'TR')
		.map((one) => (one.role === 'H2' ? [one] : elementsOf(one, 'TD')).map(({ text }) => bare(text)))
		.map((texts) => texts.filter((text) => text !== ''))
		.filter((texts) => texts.length > 0);
}
