/** A small network as its archive keeps it, and archives that somebody has had their hands on. */
import { inflateRawSync } from 'node:zlib';
import type { AnyRow } from '../../src/lib/domain/tables';
import { partsOf } from '../../src/lib/import/file/inflate-limit';
import { keptOf, lineOf } from '../../src/lib/server/archive/lines';
import { fileOf, MANIFEST, type Manifest } from '../../src/lib/server/archive/manifest';
import {
	ARCHIVED,
	type ArchivedTable,
	type ArchiveRows,
	forEachTable
} from '../../src/lib/server/archive/what-goes';
import { hashOf, writeArchive } from '../../src/lib/server/archive/write';
import { zipOf } from '../../src/lib/server/lists/zip';
import { idOf } from './directory-rows';
import { contact, expert, municipality, organisation, region, responsibility } from './entry-rows';
import { rowOf } from './one-of-each';
import { CIRCLE, HOUSE, NORTH, REGION } from './small-network';

export const NAME = 'Kreis Möwenfelde';
export const APP = '0.2.0';

const MUNICIPALITIES = ['01053001', '01053002'];
const EVERYWHERE: Readonly<Record<ArchivedTable, readonly AnyRow[]>> = {
	regions: [region({ id: REGION, name: NAME, coordinationOffice: HOUSE })],
	municipalities: MUNICIPALITIES.map((ags) => municipality({ id: idOf(`place${ags}`), ags, region: REGION })),
	youthOffices: [rowOf('youthOffices', NORTH)],
	responsibilities: [
		responsibility({ id: idOf('once'), ags: '01053001', youthOffice: NORTH, until: '2025-12-31' }),
		responsibility({ id: idOf('now'), ags: '01053001', youthOffice: NORTH, from: '2026-01-01' })
	],
	legalBases: [rowOf('legalBases', idOf('kkg4'))],
	helplines: [rowOf('helplines', idOf('police'))],
	organisations: [
		organisation({
			id: HOUSE,
			name: 'Haus „Größe & Maß“',
			region: REGION,
			note: 'Schlüssel beim\nHausmeister'
		}),
		organisation({ id: idOf('closed'), name: 'Früher', region: REGION, publication: 'withdrawn' })
	],
	contacts: [
		contact({ id: idOf('dora'), organisation: HOUSE, name: 'Dora Öz-Muster', deputy: idOf('emil') }),
		contact({ id: idOf('emil'), organisation: HOUSE, name: 'Emil Łoś-Muster' })
	],
	// Each is the other's deputy.
	experts: [
		expert({ id: idOf('anna'), youthOffices: [NORTH], deputy: idOf('berta'), organisation: HOUSE }),
		expert({ id: idOf('berta'), youthOffices: [NORTH], deputy: idOf('anna') })
	],
	offers: [rowOf('offers', idOf('course'))],
	circles: [rowOf('circles', CIRCLE)],
	meetings: [rowOf('meetings', idOf('spring'))],
	memberships: [rowOf('memberships', idOf('joined'))],
	lessons: [rowOf('lessons', idOf('lesson'))],
	procedures: [rowOf('procedures', idOf('rules'))],
	seats: [rowOf('seats', idOf('seat'))],
	attendances: [{ ...rowOf('attendances', idOf('answer')), seat: idOf('seat'), meeting: idOf('spring') }],
	topics: [rowOf('topics', idOf('topic'))]
};

/** In no order. */
export const ROWS = forEachTable((table) => keptRows(table, EVERYWHERE[table]).toReversed());

export function keptRows(table: ArchivedTable, rows: readonly AnyRow[]): AnyRow[] {
	return rows.map((row) => {
		const kept = keptOf(table, row);
		if (!kept) throw new Error(`no row of ${table}: ${row.id}`);
		return kept;
	});
}

export function archiveOf(changes: Partial<ArchiveRows> = {}): Uint8Array<ArrayBuffer> {
	return new Uint8Array(writeArchive({ id: REGION, name: NAME }, { ...ROWS, ...changes }, APP));
}

export interface ArchivedFile {
	name: string;
	text: string;
}

/** What is in an archive. */
export function filesOf(bytes: Uint8Array<ArrayBuffer>): ArchivedFile[] {
	return partsOf(bytes, { inflatedBytes: 2 ** 30, parts: 1_000 }).map(({ name, data }) => ({
		name,
		text: inflateRawSync(data).toString()
	}));
}

/** The archive after somebody has changed files in it. */
export function tamperedWith(change: (files: ArchivedFile[]) => ArchivedFile[]): Uint8Array<ArrayBuffer> {
	return new Uint8Array(zipOf(change(filesOf(archiveOf())), '2026-11-30'));
}

/** The same with a manifest that agrees with what is there now. */
export function tamperedAndSigned(
	change: (files: ArchivedFile[]) => ArchivedFile[]
): Uint8Array<ArrayBuffer> {
	return tamperedWith((files) => {
		const changed = change(files);
		return inManifest(changed, (said) => ({
			...said,
			files: said.files.map(({ name }) => {
				const text = changed.find((one) => one.name === name)?.text ?? '';
				return { name, rows: text.split('\n').length - 1, sha256: hashOf(text) };
			})
		}));
	});
}

export function inManifest(files: ArchivedFile[], change: (said: Manifest) => object): ArchivedFile[] {
	return files.map(({ name, text }) =>
		name === MANIFEST ? { name, text: JSON.stringify(change(JSON.parse(text) as Manifest)) } : { name, text }
	);
}

/** Other rows of one table, each as its line. */
export function withRows(
	files: ArchivedFile[],
	table: ArchivedTable,
	rows: readonly AnyRow[]
): ArchivedFile[] {
	return withText(files, table, () => rows.map((row) => `${lineOf(row)}\n`).join(''));
}

export function withText(
	files: ArchivedFile[],
	table: ArchivedTable,
	change: (text: string) => string
): ArchivedFile[] {
	return files.map(({ name, text }) => ({ name, text: name === fileOf(table) ? change(text) : text }));
}

export const ALL_FILES = [MANIFEST, ...ARCHIVED.map(fileOf)];

/** As they come out of an archive. */
export const inOrder = (rows: ArchiveRows): ArchiveRows =>
	forEachTable((table) => rows[table].toSorted((one, other) => (one.id < other.id ? -1 : 1)));

/** All that stands in it. */
export const textOf = (archive: Uint8Array<ArrayBuffer>) =>
	filesOf(archive)
		.map(({ text }) => text)
		.join('');
