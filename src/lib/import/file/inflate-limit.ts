/**
 * Judges the zip of a workbook before anything reads it: the parts it names, the sizes it declares, and the sizes it really
 * has, by inflating every part once and throwing the bytes away. What passes can be inflated without a limit.
 */
import { LIST_LIMITS } from '../../domain/list-limits';
import { ListRefused } from './refused';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const SHORTEST_END = 22;
const LONGEST_COMMENT = 0xffff;
/** Standing for "see the extension for archives over 4 GB", which no list is. */
const IN_ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 1;

interface Part {
	name: string;
	method: number;
	packed: number;
	declared: number;
	at: number;
}

/** A part as it lies in the zip. */
export interface ZipPart {
	name: string;
	/** Not packed at all. */
	stored: boolean;
	/** How many bytes it says it has. */
	declared: number;
	data: Uint8Array<ArrayBuffer>;
}

/** The names of the parts, once all of them were found to stay within the limits. */
export async function judgeZip(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
	const parts = partsOf(bytes, LIST_LIMITS);
	let left: number = LIST_LIMITS.inflatedBytes;
	for (const part of parts) {
		const { data } = part;
		const size = part.stored ? data.length : await inflatedSize(data, Math.min(left, part.declared));
		left -= size;
		// More than the directory says: whoever believes it would be lied to.
		if (left < 0 || size > part.declared) throw new ListRefused('inflates_too_far');
		if (size < part.declared) throw new ListRefused('broken_workbook');
	}
	return parts.map(({ name }) => name);
}

/** The parts that a zip names, nothing of them inflated; what they say they have stays within the limit together. */
export function partsOf(
	bytes: Uint8Array<ArrayBuffer>,
	limits: { readonly inflatedBytes: number; readonly parts: number }
): ZipPart[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts = readDirectory(view, bytes, limits.parts);
	const declared = parts.reduce((sum, part) => sum + part.declared, 0);
	if (declared > limits.inflatedBytes) throw new ListRefused('inflates_too_far');
	return parts.map((part) => ({
		name: part.name,
		stored: part.method === STORED,
		declared: part.declared,
		data: dataOf(part, view, bytes)
	}));
}

function readDirectory(view: DataView, bytes: Uint8Array, most: number): Part[] {
	const end = findEnd(view);
	const count = view.getUint16(end + 10, true);
	if (count > most) throw new ListRefused('inflates_too_far');
	const parts: Part[] = [];
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
			throw new ListRefused('broken_workbook');
		if ((view.getUint16(at + 8, true) & IS_ENCRYPTED) !== 0) throw new ListRefused('encrypted');
		const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
			number,
			number,
			number
		];
		parts.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
			method: view.getUint16(at + 10, true),
			packed: view.getUint32(at + 20, true),
			declared: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true)
		});
		at += 46 + name + extra + comment;
	}
	return parts;
}

function findEnd(view: DataView): number {
	const last = view.byteLength - SHORTEST_END;
	for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	throw new ListRefused('broken_workbook');
}

function dataOf(part: Part, view: DataView, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const { at, packed, declared, method } = part;
	if ([at, packed, declared].includes(IN_ZIP64)) throw new ListRefused('inflates_too_far');
	if (method !== STORED && method !== DEFLATED) throw new ListRefused('broken_workbook');
	if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER)
		throw new ListRefused('broken_workbook');
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (start + packed > bytes.length) throw new ListRefused('broken_workbook');
	return bytes.subarray(start, start + packed);
}

/** How many bytes come out, counted as they come; more than `most` are not waited for. */
async function inflatedSize(data: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
	if (data.length === 0) return 0;
	const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	let size = 0;
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			size += (next.value as Uint8Array).length;
			if (size > most) break;
		}
	} catch (error) {
		throw new ListRefused('broken_workbook', undefined, { cause: error });
	}
	if (size > most) await reader.cancel().catch(() => undefined);
	return size;
}
