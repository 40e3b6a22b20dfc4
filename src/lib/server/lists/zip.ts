/**
 * Files in one archive (PKWARE APPNOTE 6.3, without encryption and without ZIP64: a network's cards are some hundred kilobytes).
 * Guarantees: the same bytes for the same files and day; names are UTF-8.
 */
import { crc32, deflateRawSync } from 'node:zlib';

const UTF8 = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

export function zipOf(files: readonly { name: string; text: string }[], day: string): Uint8Array {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, text } of files) {
		const data = Buffer.from(text);
		const packed = deflateRawSync(data);
		const written = Buffer.from(name);
		const head = headOf(data, packed, written, day);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, written, packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		const version = Buffer.from([VERSION, 0]);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), version, head, tail, written]));
		locals.push(local);
		offset += local.length;
	}
	const entries = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(files.length, 4);
	end.writeUInt16LE(files.length, 6);
	end.writeUInt32LE(entries.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...locals, entries, Buffer.from('PK\x05\x06'), end]);
}

/** What stands before a file and in the directory alike. */
function headOf(data: Buffer, packed: Buffer, name: Buffer, day: string): Buffer {
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	const head = Buffer.alloc(26);
	head.writeUInt16LE(VERSION, 0);
	head.writeUInt16LE(UTF8, 2);
	head.writeUInt16LE(DEFLATED, 4);
	head.writeUInt16LE(((year - 1980) << 9) | (month << 5) | date, 8);
	head.writeUInt32LE(crc32(data), 10);
	head.writeUInt32LE(packed.length, 14);
	head.writeUInt32LE(data.length, 18);
	head.writeUInt16LE(name.length, 22);
	return head;
}
