/**
 * The bytes of an archive → the rows of a network, or ArchiveRefused. Pure: nothing is written, no name in the file becomes a path.
 * Guarantees: what is returned is whole, unchanged since it was handed out, fits the domain's schemas row by row, is of one
 * network and names nothing outside of itself; whatever the bytes are, it ends in that or in a refusal.
 * What it does not say is who made it: an archive is as good as whoever hands it over.
 */
import { inflateRawSync } from 'node:zlib';
import { ARCHIVE_LIMITS } from '../../domain/directory/archive';
import { type AnyRow, TABLES_VERSION } from '../../domain/tables';
import { partsOf, type ZipPart } from '../../import/file/inflate-limit';
import { ListRefused } from '../../import/file/refused';
import { readLine } from './lines';
import { fileOf, FORMAT_VERSION, MANIFEST, type Manifest, manifest, manifestHead } from './manifest';
import { strangerIn } from './references';
import { ArchiveRefused } from './refused';
import { ARCHIVED, type ArchivedTable, type ArchiveRows, forEachTable } from './what-goes';
import { hashOf } from './write';

export interface Archive {
	network: Manifest['network'];
	/** Of the app that made it. */
	app: string;
	rows: ArchiveRows;
}

/** Each by its name. */
type Files = ReadonlyMap<string, string>;

export function readArchive(bytes: Uint8Array<ArrayBuffer>): Archive {
	if (bytes.length > ARCHIVE_LIMITS.bytes) throw new ArchiveRefused('too_large');
	const files = filesIn(bytes);
	const said = readManifest(files);
	checkNames(files, said);
	const rows = forEachTable((table) => readRows(table, files, said));
	checkNetwork(rows, said);
	return { network: said.network, app: said.app, rows };
}

function filesIn(bytes: Uint8Array<ArrayBuffer>): Files {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ArchiveRefused('foreign');
	const files = new Map<string, string>();
	for (const part of open(bytes)) {
		if (files.has(part.name)) throw new ArchiveRefused('foreign');
		files.set(part.name, textOf(part));
	}
	return files;
}

function open(bytes: Uint8Array<ArrayBuffer>): ZipPart[] {
	try {
		return partsOf(bytes, ARCHIVE_LIMITS);
	} catch (error) {
		if (!(error instanceof ListRefused)) throw error;
		const code = error.code === 'inflates_too_far' ? 'too_large' : 'broken';
		throw new ArchiveRefused(code, undefined, { cause: error });
	}
}

/** Inflated no further than the file says: all of them together stay within the limits. */
function textOf({ name, stored, declared, data }: ZipPart): string {
	try {
		const whole = stored ? data : inflateRawSync(data, { maxOutputLength: Math.max(declared, 1) });
		if (whole.length !== declared) throw new Error('not as long as it says');
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
	} catch (error) {
		throw new ArchiveRefused('broken', name, { cause: error });
	}
}

function readManifest(files: Files): Manifest {
	const text = files.get(MANIFEST);
	if (text === undefined) throw new ArchiveRefused('foreign');
	const said = parse(text);
	const head = manifestHead.safeParse(said);
	if (!head.success) throw new ArchiveRefused('foreign');
	// Before anything else is looked at: of a newer one nothing else is known.
	if (head.data.version > FORMAT_VERSION || head.data.tables > TABLES_VERSION)
		throw new ArchiveRefused('newer');
	const whole = manifest.safeParse(said);
	if (!whole.success || head.data.version !== FORMAT_VERSION) throw new ArchiveRefused('broken', MANIFEST);
	return whole.data;
}

/** A table that has come since need not be there. */
function checkNames(files: Files, said: Manifest): void {
	const known = new Set(ARCHIVED.map(fileOf));
	const named = said.files.map(({ name }) => name);
	if (new Set(named).size !== named.length) throw new ArchiveRefused('broken', MANIFEST);
	for (const name of [...files.keys(), ...named])
		if (name !== MANIFEST && !known.has(name)) throw new ArchiveRefused('foreign', name);
	for (const name of known) {
		const missing = !files.has(name) || !named.includes(name);
		const came = isOlder(said) && !files.has(name) && !named.includes(name);
		if (missing && !came) throw new ArchiveRefused('broken', name);
	}
}

function readRows(table: ArchivedTable, files: Files, said: Manifest): AnyRow[] {
	const name = fileOf(table);
	const text = files.get(name) ?? '';
	const about = said.files.find((one) => one.name === name);
	if (about === undefined) return [];
	if (hashOf(text) !== about.sha256) throw new ArchiveRefused('broken', name);
	const lines = text.split('\n');
	// Every line ends in a break, the last one too.
	if (lines.pop() !== '' || lines.length !== about.rows) throw new ArchiveRefused('broken', name);
	let last = '';
	return lines.map((line, index) => {
		const where = `${name}, Zeile ${index + 1}`;
		const row = readLine(table, line, !isOlder(said));
		if (row === undefined) throw new ArchiveRefused(isOlder(said) ? 'older' : 'broken', where);
		// In their order each id is there once.
		if (row.id <= last) throw new ArchiveRefused('broken', where);
		last = row.id;
		return row;
	});
}

function checkNetwork(rows: ArchiveRows, { network }: Manifest): void {
	const [region, ...others] = rows.regions;
	if (region?.id !== network.id || region.name !== network.name || others.length > 0)
		throw new ArchiveRefused('broken', fileOf('regions'));
	const stranger = strangerIn(network.id, rows);
	if (stranger) throw new ArchiveRefused('broken', `${fileOf(stranger.table)}, Zeile ${stranger.index + 1}`);
}

const isOlder = ({ tables }: Manifest) => tables < TABLES_VERSION;

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
