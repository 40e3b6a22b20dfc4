/**
 * The product's own face for what is printed. Phones get it as .woff2; what makes PDFs reads fonts as they lie in a .woff, each
 * table packed by itself: they are unpacked here, once. The second part, for letters like "Ł" and "ş", gets a name of its own, since of two
 * fonts with one name only the first would be looked into.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const FILES = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
const HEADER = 44;
const ENTRY = 20;

let known: Promise<Buffer[]> | undefined;

/** Regular and bold, each in two parts. */
export function fonts(): Promise<Buffer[]> {
	known ??= Promise.all([
		fontOf('latin-400-normal'),
		fontOf('latin-700-normal'),
		fontOf('latin-ext-400-normal').then(renamed),
		fontOf('latin-ext-700-normal').then(renamed)
	]);
	return known;
}

async function fontOf(part: string): Promise<Buffer> {
	const file = createRequire(import.meta.url).resolve(`${FILES}-${part}.woff`);
	return unpackWoff(await readFile(file));
}

/** WOFF 1.0 (W3C Recommendation, 2012) → the font that is in it. */
export function unpackWoff(woff: Buffer): Buffer {
	if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('no WOFF file');
	const count = woff.readUInt16BE(12);
	const tables = Array.from({ length: count }, (_, index) => tableOf(woff, HEADER + index * ENTRY));
	const directory = Buffer.alloc(12 + 16 * count);
	const power = Math.floor(Math.log2(count));
	woff.copy(directory, 0, 4, 8);
	directory.writeUInt16BE(count, 4);
	directory.writeUInt16BE(16 * 2 ** power, 6);
	directory.writeUInt16BE(power, 8);
	directory.writeUInt16BE(16 * (count - 2 ** power), 10);
	const parts: Buffer[] = [directory];
	let offset = directory.length;
	tables.forEach(({ tag, checksum, data }, index) => {
		const at = 12 + 16 * index;
		directory.write(tag, at, 'latin1');
		directory.writeUInt32BE(checksum, at + 4);
		directory.writeUInt32BE(offset, at + 8);
		directory.writeUInt32BE(data.length, at + 12);
		const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
		parts.push(data, padding);
		offset += data.length + padding.length;
	});
	return Buffer.concat(parts);
}

function tableOf(woff: Buffer, at: number): { tag: string; checksum: number; data: Buffer } {
	const offset = woff.readUInt32BE(at + 4);
	const packed = woff.subarray(offset, offset + woff.readUInt32BE(at + 8));
	const length = woff.readUInt32BE(at + 12);
	return {
		tag: woff.toString('latin1', at, at + 4),
		checksum: woff.readUInt32BE(at + 16),
		// What would not get smaller lies there as it is.
		data: packed.length < length ? inflateSync(packed) : packed
	};
}

/** "… Next" becomes "… More", which is as long; names are written in UTF-16. */
function renamed(font: Buffer): Buffer {
	const wide = (name: string) => [...name].join('\0');
	return Buffer.from(font.toString('latin1').replaceAll(wide('Next'), wide('More')), 'latin1');
}
