// Pictures for tests, made of nothing but their format.
import { crc32, deflateSync } from 'node:zlib';

export const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

export function chunk(kind: string, data: Buffer = Buffer.alloc(0)): Buffer {
	const said = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(said));
	return Buffer.concat([length, said, sum]);
}

/** `colour` 6: red, green, blue and how much of it is seen, eight bits each. */
export function headOf(width: number, height: number, colour = 6): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, colour], 8);
	return head;
}

/** A picture of one colour, in Base64. */
export function pngOf(width: number, height: number, [red, green, blue] = [0, 90, 100]): string {
	const row = [0, ...Array.from({ length: width }, () => [red, green, blue, 255]).flat()];
	const pixels = Buffer.from(Array.from({ length: height }, () => row).flat() as number[]);
	const chunks = [chunk('IHDR', headOf(width, height)), chunk('IDAT', deflateSync(pixels)), chunk('IEND')];
	return Buffer.concat([SIGNATURE, ...chunks]).toString('base64');
}
