// A network's rows become one file and come back out of it, whatever they say.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import {
	ALL_FILES,
	APP,
	archiveOf,
	filesOf,
	inOrder,
	keptRows,
	NAME,
	ROWS
} from '$tests/support/archive-rows';
import { contact, expert, organisation } from '$tests/support/entry-rows';
import { HOUSE, NORTH, REGION } from '$tests/support/small-network';
import { readArchive } from './read';
import { type ArchiveRows, forEachTable } from './what-goes';
import { writeArchive } from './write';

const id = fc.stringMatching(/^[a-z0-9]{15}$/);
/** As a line of an entry may be: any letters, no control characters. */
const words = anyText(40).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ''));
const place = fc.record({ id, name: words, note: fc.oneof(words, fc.constant('zwei\nZeilen')) });
const network = fc
	.record({
		houses: fc.uniqueArray(place, { selector: (one) => one.id, maxLength: 12 }),
		people: fc.uniqueArray(place, { selector: (one) => one.id, maxLength: 12 })
	})
	.map(({ houses, people }): ArchiveRows => {
		const organisations = [
			organisation({ id: HOUSE, region: REGION }),
			...houses.filter((one) => one.id !== HOUSE).map((one) => organisation({ ...one, region: REGION }))
		];
		const hosted = people.map((one, index) =>
			contact({ ...one, organisation: organisations[index % organisations.length]!.id })
		);
		const experts = people.map((one, index) =>
			expert({ ...one, youthOffices: [NORTH], deputy: people[(index + 1) % people.length]!.id })
		);
		return {
			...ROWS,
			organisations: keptRows('organisations', organisations),
			contacts: keptRows('contacts', hosted),
			experts: keptRows('experts', experts)
		};
	});

describe('an archive', () => {
	it('has a manifest and a file for each table that goes, and nothing else', () => {
		expect(filesOf(archiveOf()).map(({ name }) => name)).toEqual(ALL_FILES);
	});

	it('gives back what was put in, and is the same bytes when it is made of that again', () => {
		fc.assert(
			fc.property(network, (rows) => {
				const bytes = archiveOf(rows);
				const read = readArchive(bytes);
				expect(read).toEqual({ network: { id: REGION, name: NAME }, app: APP, rows: inOrder(rows) });
				expect(Buffer.from(writeArchive(read.network, read.rows, APP)).equals(bytes)).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	it('is the same bytes whatever order rows and their fields come in', () => {
		const turned = forEachTable((table) =>
			inOrder(ROWS)[table].map((row) => ({
				...(Object.fromEntries(Object.entries(row).toReversed()) as typeof row)
			}))
		);
		expect(Buffer.from(archiveOf(turned)).equals(archiveOf())).toBe(true);
	});

	it('says nothing of when rows were written: that is the database’s own', () => {
		for (const { name, text } of filesOf(archiveOf()).slice(1)) {
			expect(name).toMatch(/^[a-zA-Z]+\.jsonl$/);
			expect(text).not.toContain('"updated"');
		}
	});
});
