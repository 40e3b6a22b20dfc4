/**
 * Where a word stands: in buffers, files (archives unpacked), and in the memory of a running process (Linux). It is looked
 * for as UTF-8, as UTF-16 and inside base64 at each of the three offsets.
 */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const CHUNK = 8 * 1024 * 1024;
const CENTRAL_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** The forms in which `word` (ASCII) can stand somewhere. */
export function formsOf(word: string): Buffer[] {
	const inBase64 = [0, 1, 2].map((offset) => {
		const text = Buffer.from('\0'.repeat(offset) + word).toString('base64');
		// What depends on the neighbours is left out.
		const sure = text.slice(offset === 0 ? 0 : offset + 1, Math.floor(((word.length + offset) * 8) / 6));
		return Buffer.from(sure);
	});
	return [Buffer.from(word), Buffer.from(word, 'utf16le'), ...inBase64];
}

export function holds(content: Buffer | string, forms: readonly Buffer[]): boolean {
	const bytes = typeof content === 'string' ? Buffer.from(content) : content;
	return forms.some((form) => bytes.includes(form));
}

/** Every file under `folder` that holds the word, by its path; of a ZIP archive also what is packed in it. */
export async function filesWith(
	folder: string,
	forms: readonly Buffer[]
): Promise<{ files: string[]; hits: string[] }> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const hits: string[] = [];
	for (const file of files) {
		const content = await readFile(file);
		if (holds(content, forms)) hits.push(file);
		if (!file.endsWith('.zip')) continue;
		for (const [name, packed] of unzip(content)) if (holds(packed, forms)) hits.push(`${file}:${name}`);
	}
	return { files, hits };
}

/** The contents of a ZIP archive, by name. */
export function* unzip(archive: Buffer): Generator<[string, Buffer]> {
	const end = archive.lastIndexOf(Buffer.from('PK\x05\x06'));
	let at = archive.readUInt32LE(end + 16);
	while (archive.readUInt32LE(at) === CENTRAL_ENTRY) {
		const method = archive.readUInt16LE(at + 10);
		const size = archive.readUInt32LE(at + 20);
		const [nameLength, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
			number,
			number,
			number
		];
		const name = archive.subarray(at + 46, at + 46 + nameLength).toString();
		const local = archive.readUInt32LE(at + 42);
		const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
		const packed = archive.subarray(from, from + size);
		yield [name, method === DEFLATED ? inflateRawSync(packed) : packed];
		at += 46 + nameLength + extra + comment;
	}
}

/** How often the word stands in the memory of a process, and how many bytes were looked at. */
export async function memoryWith(
	pid: number,
	forms: readonly Buffer[]
): Promise<{ bytes: number; hits: number }> {
	const overlap = Math.max(...forms.map((form) => form.length));
	const memory = await open(`/proc/${pid}/mem`, 'r');
	let [bytes, hits] = [0, 0];
	try {
		for (const { from, to } of await usedRegions(pid))
			for (let at = from; at < to; at += CHUNK - overlap) {
				const chunk = Buffer.alloc(Math.min(CHUNK, to - at));
				// What was given back meanwhile is not there to be read.
				const { bytesRead } = await memory.read(chunk, 0, chunk.length, at).catch(() => ({ bytesRead: 0 }));
				bytes += bytesRead;
				if (holds(chunk.subarray(0, bytesRead), forms)) hits += 1;
				if (to - at <= CHUNK) break;
			}
	} finally {
		await memory.close();
	}
	return { bytes, hits };
}

/** Readable regions of which anything is in memory or swapped out. */
async function usedRegions(pid: number): Promise<{ from: number; to: number }[]> {
	const regions: { from: number; to: number; used: number }[] = [];
	for (const line of (await readFile(`/proc/${pid}/smaps`, 'utf8')).split('\n')) {
		const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) r\S+ /.exec(line) ?? [];
		if (from && to) regions.push({ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), used: 0 });
		else if (/^[0-9a-f]+-[0-9a-f]+ /.test(line)) regions.push({ from: 0, to: 0, used: 0 });
		const used = /^(?:Rss|Swap):\s+(\d+) kB/.exec(line)?.[1];
		const last = regions.at(-1);
		if (used && last) last.used += Number(used);
	}
	return regions.filter(({ from, used }) => from > 0 && used > 0);
}
