// An archive of cards: every file is in it with its bytes, also by the reader of archives that lists come through.
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { judgeZip } from '../../import/file/inflate-limit';
import { zipOf } from './zip';

const FILES = [
	{ name: 'anna-mueller.vcf', text: 'BEGIN:VCARD\r\nFN:Anna Müller\r\nEND:VCARD\r\n' },
	{ name: 'leer.vcf', text: '' },
	{ name: 'Łódź.vcf', text: 'x'.repeat(5000) }
];
const DAY = '2026-11-30';

/** The files by the directory at the end of the archive, as any program opens it. */
function open(zip: Buffer): { name: string; text: string }[] {
	const end = zip.lastIndexOf('PK\x05\x06');
	let at = zip.readUInt32LE(end + 16);
	return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
		const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
		at += 46 + zip.readUInt16LE(at + 28);
		return { name, text: inflateRawSync(packed).toString() };
	});
}

describe('an archive', () => {
	it('has every file with its text', () => {
		expect(open(Buffer.from(zipOf(FILES, DAY)))).toEqual(FILES);
	});

	it('says of itself what is in it', async () => {
		expect(await judgeZip(new Uint8Array(zipOf(FILES, DAY)))).toEqual(FILES.map(({ name }) => name));
	});

	it('is the same when it is made again, and may hold nothing', () => {
		expect(Buffer.from(zipOf(FILES, DAY)).equals(Buffer.from(zipOf(FILES, DAY)))).toBe(true);
		expect(open(Buffer.from(zipOf([], DAY)))).toEqual([]);
	});
});
