/**
 * A network's rows → one archive. Pure. Guarantees: the same rows give the same bytes, in whatever order they come and whenever it is
 * made: it has no time in it. What may differ is the app's version in the manifest, and, where another zlib packs, the packed bytes;
 * the files in it, and so their hashes, never.
 */
import { createHash } from 'node:crypto';
import { ARCHIVE_LIMITS } from '../../domain/directory/archive';
import { TABLES_VERSION } from '../../domain/tables';
import { zipOf } from '../lists/zip';
import { lineOf } from './lines';
import { fileOf, FORMAT, FORMAT_VERSION, MANIFEST, type Manifest } from './manifest';
import { ARCHIVED, type ArchiveRows } from './what-goes';

/** The first day that a zip knows: the archive's own says nothing. */
const DAY = '1980-01-01';

export function writeArchive(network: Manifest['network'], rows: ArchiveRows, app: string): Uint8Array {
	const files = ARCHIVED.map((table) => {
		const ordered = rows[table].toSorted((one, other) => (one.id < other.id ? -1 : 1));
		const text = ordered.map((row) => `${lineOf(row)}\n`).join('');
		return { name: fileOf(table), rows: ordered.length, text };
	});
	// Nobody could take it in: better no archive than one that only looks like it.
	const size = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
	if (size > ARCHIVE_LIMITS.inflatedBytes) throw new Error('the network is larger than an archive may be');
	const said: Manifest = {
		...{ format: FORMAT, version: FORMAT_VERSION, tables: TABLES_VERSION, app, network },
		files: files.map(({ text, ...file }) => ({ ...file, sha256: hashOf(text) }))
	};
	return zipOf([{ name: MANIFEST, text: `${JSON.stringify(said, null, '\t')}\n` }, ...files], DAY);
}

export function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
