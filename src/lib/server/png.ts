/**
 * Whether a text is the Base64 of a picture that can be shown: a whole PNG, chunk by chunk with its sums, whose pixels are as many as
 * its head says. Guarantees: it unpacks no more than that, so that no small file becomes a large one; what carries texts, places or
 * times beside the picture is none. Interlaced and animated pictures are none either. Pure.
 */
import { crc32, inflateSync } from 'node:zlib';

const SIGNATURE = '89504e470d0a1a0a';
/** The picture, its colours and how they are meant; what else a file may carry says something of who made it. */
const CHUNKS = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'bKGD', 'pHYs'];
/** By the kind of colour: samples of a pixel, and the bits that each may have. */
const SAMPLES: Readonly<Record<number, { count: number; bits: readonly number[] }>> = {
	0: { count: 1, bits: [1, 2, 4, 8, 16] },
	2: { count: 3, bits: [8, 16] },
	3: { count: 1, bits: [1, 2, 4, 8] },
	4: { count: 2, bits: [8, 16] },
	6: { count: 4, bits: [8, 16] }
};
/** A picture of more is refused before anything is unpacked. */
const SIDE = 1023;

interface Chunk {
	kind: string;
	data: Buffer;
}

export function isWholePng(base64: string): boolean {
	const file = Buffer.from(base64, 'base64');
	if (file.toString('hex', 0, 8) !== SIGNATURE) return false;
	const chunks = chunksOf(file);
	const kinds = chunks?.map(({ kind }) => kind) ?? [];
	const isOrdered =
		kinds[0] === 'IHDR' && kinds.at(-1) === 'IEND' && kinds.indexOf('IEND') === kinds.length - 1;
	if (!chunks || !isOrdered || kinds.lastIndexOf('IHDR') > 0) return false;
	if (kinds.some((kind) => !CHUNKS.includes(kind))) return false;
	const head = chunks[0]?.data;
	const length = head && bytesOf(head);
	const needsColours = head?.[9] === 3;
	if (!length || (needsColours && !kinds.includes('PLTE'))) return false;
	const packed = Buffer.concat(chunks.flatMap(({ kind, data }) => (kind === 'IDAT' ? [data] : [])));
	return unpacksTo(packed, length);
}

/** Undefined where a chunk is cut off or not as its sum says. */
function chunksOf(file: Buffer): Chunk[] | undefined {
	const chunks: Chunk[] = [];
	for (let at = 8; at < file.length;) {
		if (at + 12 > file.length) return undefined;
		const end = at + 8 + file.readUInt32BE(at);
		if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end))
			return undefined;
		chunks.push({ kind: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) });
		at = end + 4;
	}
	return chunks;
}

/** How many bytes the pixels are, by the head; undefined where it says what no picture of ours has. */
function bytesOf(head: Buffer): number | undefined {
	if (head.length !== 13) return undefined;
	const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
	const [bits = 0, colour = -1, packing, filter, interlaced] = head.subarray(8);
	const samples = SAMPLES[colour];
	if (!samples?.bits.includes(bits) || packing !== 0 || filter !== 0 || interlaced !== 0) return undefined;
	if (width < 1 || height < 1 || width > SIDE || height > SIDE) return undefined;
	return height * (1 + Math.ceil((width * samples.count * bits) / 8));
}

function unpacksTo(packed: Buffer, length: number): boolean {
	try {
		return inflateSync(packed, { maxOutputLength: length }).length === length;
	} catch {
		return false;
	}
}
