// What is no archive, or not the one that was handed out, is refused with the reason: of a newer version, foreign, broken, too large.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	archiveOf,
	type ArchivedFile,
	inManifest,
	inOrder,
	keptRows,
	ROWS,
	tamperedAndSigned,
	tamperedWith,
	withRows,
	withText
} from '$tests/support/archive-rows';
import { idOf } from '$tests/support/directory-rows';
import { organisation, region } from '$tests/support/entry-rows';
import { ARCHIVE_LIMITS, type ArchiveProblem } from '../../domain/directory/archive';
import { type AnyRow, TABLES_VERSION } from '../../domain/tables';
import { archiveSentence } from '../../text/archive-problems';
import { zipOf } from '../lists/zip';
import { MANIFEST } from './manifest';
import { readArchive } from './read';
import { ArchiveRefused } from './refused';

function refusalOf(bytes: Uint8Array<ArrayBuffer>): ArchiveRefused | undefined {
	try {
		readArchive(bytes);
		return undefined;
	} catch (error) {
		if (!(error instanceof ArchiveRefused)) throw error;
		return error;
	}
}

const encode = (text: string) => new TextEncoder().encode(text);
const named = (name: string) => (files: ArchivedFile[]) => [...files, { name, text: 'x' }];
const without = (gone: string) => (files: ArchivedFile[]) => files.filter(({ name }) => name !== gone);
const [anna, berta] = ROWS.experts;
/** What the directory says of the first file, at this offset of its entry. */
function sayingOfItself(offset: number, value: number): Uint8Array<ArrayBuffer> {
	const bytes = Buffer.from(archiveOf());
	bytes.writeUInt32LE(value, bytes.indexOf('PK\x01\x02') + offset);
	return new Uint8Array(bytes);
}

describe('a file that is not taken in', () => {
	it.each<[what: string, Uint8Array<ArrayBuffer>, ArchiveProblem]>([
		['nothing', new Uint8Array(), 'foreign'],
		['a text', encode('Sehr geehrte Damen und Herren'), 'foreign'],
		['a zip of cards', new Uint8Array(zipOf([{ name: 'anna.vcf', text: 'x' }], '2026-11-30')), 'foreign'],
		['another program’s', tamperedWith((files) => inManifest(files, () => ({ format: 'x' }))), 'foreign'],
		['a manifest that is none', tamperedWith(() => [{ name: MANIFEST, text: 'PK' }]), 'foreign'],
		['a file more in it', tamperedWith(named('liesmich.txt')), 'foreign'],
		['a path that leads out', tamperedWith(named('../../secrets.json')), 'foreign'],
		['a path from the root', tamperedWith(named('/etc/passwd')), 'foreign'],
		['a path of Windows', tamperedWith(named('..\\regions.jsonl')), 'foreign'],
		['a table that stays', tamperedWith(named('requests.jsonl')), 'foreign'],
		['a table twice', tamperedWith(named('regions.jsonl')), 'foreign']
	])('foreign: %s', (_what, bytes, problem) => {
		expect(refusalOf(bytes)?.code).toBe(problem);
		expect(archiveSentence(problem)).toContain('Das ist kein Archiv eines Netzwerks.');
	});

	it.each([
		['of a newer format', { version: 2 }],
		['with newer tables', { tables: TABLES_VERSION + 1 }]
	])('newer: one %s, whatever else is in it', (_what, more) => {
		const bytes = tamperedWith((files) => [
			...inManifest(files, (said) => ({ ...said, ...more, files: 'other' })),
			{ name: 'agreements.jsonl', text: '{}\n' }
		]);
		expect(refusalOf(bytes)?.code).toBe('newer');
		expect(archiveSentence('newer')).toContain('aus einer neueren Version');
	});

	it('older: one whose rows do not fit any more', () => {
		const older = (change: (files: ArchivedFile[]) => ArchivedFile[]) =>
			tamperedAndSigned((files) => inManifest(change(files), (said) => ({ ...said, tables: 1 })));
		const nameless = (row: AnyRow) => ({ ...row, name: undefined });
		const refused = refusalOf(older((files) => withRows(files, 'circles', ROWS.circles.map(nameless))));
		expect([refused?.code, refused?.where]).toEqual(['older', 'circles.jsonl, Zeile 1']);
		expect(archiveSentence('older')).toContain('aus einer älteren Version');
	});

	it('one that is older is taken where its rows still fit, also where a table has come since', () => {
		const older = tamperedWith((files) =>
			inManifest(
				files.filter(({ name }) => name !== 'helplines.jsonl'),
				(said) => ({
					...said,
					tables: 1,
					files: said.files.filter(({ name }) => name !== 'helplines.jsonl')
				})
			)
		);
		expect(readArchive(older).rows).toEqual({ ...inOrder(ROWS), helplines: [] });
	});

	it.each<[what: string, Uint8Array<ArrayBuffer>, where: string | undefined]>([
		['cut off', archiveOf().slice(0, -40), undefined],
		[
			'a letter changed',
			tamperedWith((files) => withText(files, 'contacts', swap('Dora', 'Nora'))),
			'contacts.jsonl'
		],
		['a file missing', tamperedWith(without('meetings.jsonl')), 'meetings.jsonl'],
		[
			'a file that the manifest does not name',
			tamperedWith((files) => inManifest(files, (said) => ({ ...said, files: said.files.slice(1) }))),
			'regions.jsonl'
		],
		[
			'a manifest of its own making',
			tamperedWith((files) => inManifest(files, (said) => ({ ...said, network: 1 }))),
			MANIFEST
		],
		[
			'a row missing',
			tamperedAndSigned((files) => withText(files, 'experts', (text) => text.trimEnd())),
			'experts.jsonl'
		],
		[
			'a row that is none',
			tamperedAndSigned((files) => withText(files, 'circles', () => '[]\n')),
			'circles.jsonl, Zeile 1'
		],
		[
			'a row that the schema refuses',
			tamperedAndSigned((files) => withText(files, 'contacts', swap('Dora', 'Do\\u0000ra'))),
			'contacts.jsonl, Zeile 1'
		],
		[
			'a field that nobody knows',
			tamperedAndSigned((files) => withText(files, 'circles', swap('{', '{"admin":true,'))),
			'circles.jsonl, Zeile 1'
		],
		[
			'a row twice',
			tamperedAndSigned((files) => withRows(files, 'experts', [anna!, anna!])),
			'experts.jsonl, Zeile 2'
		],
		[
			'two networks',
			tamperedAndSigned((files) =>
				withRows(files, 'regions', [...ROWS.regions, ...keptRows('regions', [region({ id: idOf('zwei') })])])
			),
			'regions.jsonl'
		],
		[
			'an institution of another network',
			tamperedAndSigned((files) =>
				withRows(files, 'organisations', [
					...inOrder(ROWS).organisations,
					...keptRows('organisations', [organisation({ id: idOf('zzz'), region: idOf('zwei') })])
				])
			),
			'organisations.jsonl, Zeile 3'
		],
		[
			'a deputy who is not there',
			tamperedAndSigned((files) =>
				withRows(
					files,
					'experts',
					[berta!].flatMap((row) => [row])
				)
			),
			'experts.jsonl, Zeile 1'
		],
		['less than it says', sayingOfItself(24, 1_000_000), MANIFEST],
		['more than it says', sayingOfItself(24, 10), MANIFEST]
	])('broken: %s', (_what, bytes, where) => {
		const refused = refusalOf(bytes);
		expect([refused?.code, refused?.where]).toEqual(['broken', where]);
		expect(archiveSentence('broken', where)).toContain('Das Archiv ist beschädigt');
	});

	it.each([
		['a file that is too large', () => new Uint8Array(ARCHIVE_LIMITS.bytes + 1)],
		[
			'one that inflates too far',
			() => tamperedWith((files) => withText(files, 'offers', () => 'x'.repeat(ARCHIVE_LIMITS.inflatedBytes)))
		],
		[
			'too many files',
			() =>
				new Uint8Array(
					zipOf(
						Array.from({ length: 200 }, (_, at) => ({ name: `${at}`, text: '' })),
						'2026-11-30'
					)
				)
		]
	])('too large: %s', (_what, make) => {
		expect(refusalOf(make())?.code).toBe('too_large');
		expect(archiveSentence('too_large')).toContain('bis 20 MB, die entpackt höchstens 24 MB ergeben');
	});

	it('is named on a terminal by letters alone', () => {
		const refused = refusalOf(tamperedWith(named('\u001b[2Jregions')));
		expect(refused?.where).toBe('??2Jregions');
		expect(archiveSentence('foreign', refused?.where)).toMatch(/\(\?\?2Jregions\)$/);
	});
});

function swap(from: string, to: string): (text: string) => string {
	return (text) => text.replace(from, to);
}

describe('an archive', () => {
	it('that was damaged anywhere is refused, or says what it said', () => {
		const whole = archiveOf();
		const good = readArchive(whole);
		const damaged = fc
			.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.oneof(fc.constant(whole.length), fc.nat(whole.length)))
			.map(([at, byte, end]) => {
				const bytes = whole.slice(0, Math.max(end, at + 1));
				bytes[at] = byte;
				return bytes;
			});
		fc.assert(
			fc.property(damaged, (bytes) => {
				expect(refusalOf(bytes) === undefined ? readArchive(bytes) : good).toEqual(good);
			}),
			{ numRuns: 300 }
		);
	});

	it('that is any bytes at all is refused', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
				expect(refusalOf(new Uint8Array([0x50, 0x4b, ...bytes]))).toBeDefined();
			}),
			{ numRuns: 100 }
		);
	});
});
