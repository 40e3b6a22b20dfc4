// Reads a PDF of pdfmake made with `compress: false`: its text as a reader copies it out, by the fonts' own tables.
// Blanks are left out: in a PDF they are often only distances.

/** Objects of the file by number, binary parts included, as Latin-1. */
function objectsOf(pdf: string): Map<string, string> {
	const found = pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
	return new Map([...found].map(([, number = '', body = '']) => [number, body]));
}

function fromUtf16(hex: string): string {
	return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}

/** Glyph to text, from a font's ToUnicode table. */
function glyphTexts(table: string): Map<number, string> {
	const texts = new Map<number, string>();
	for (const [, start = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
		const first = parseInt(start, 16);
		[...list.matchAll(/<([0-9a-f]*)>/g)].forEach(([, hex = ''], index) =>
			texts.set(first + index, fromUtf16(hex))
		);
	}
	return texts;
}

function fontsOf(objects: Map<string, string>): Map<string, Map<number, string>> {
	const fonts = new Map<string, Map<number, string>>();
	for (const body of objects.values()) {
		for (const [, name = '', number = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
			const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '')?.[1] ?? '';
			fonts.set(name, glyphTexts(objects.get(table) ?? ''));
		}
	}
	return fonts;
}

/** The text of all pages, in the order in which it was drawn. */
export function pdfText(bytes: Uint8Array): string {
	const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
	const fonts = fontsOf(objects);
	const drawn: string[] = [];
	for (const body of objects.values()) {
		let font = new Map<number, string>();
		for (const [, name, glyphs] of body.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
			if (name !== undefined) font = fonts.get(name) ?? font;
			const codes =
				(glyphs ?? '')
					.match(/(?<=<)[0-9a-f]+(?=>)/g)
					?.join('')
					.match(/.{4}/g) ?? [];
			drawn.push(...codes.map((code) => font.get(parseInt(code, 16)) ?? ''));
		}
	}
	return drawn.join('').replace(/\s/g, '');
}
