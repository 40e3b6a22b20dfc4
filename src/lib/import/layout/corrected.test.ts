// What somebody says of the columns of a list counts for every list with the same header, and for no other.
import { describe, expect, it } from 'vitest';
import { readList } from '../read-list';

const bytes = (text: string) => new TextEncoder().encode(text);
const LIST = 'Einrichtung;Wozu;Telefon\nKita am See;Krabbelgruppe;04541 666001';
const SOURCE = 'Einrichtung | Wozu | Telefon';
const rolesOf = async (text: string, corrections = {}) => {
	const [sheet] = await readList(bytes(text), corrections);
	return sheet!.tables.map(({ source, columns }) => [source, columns.map(({ role }) => role)]);
};

describe('a corrected column', () => {
	it('holds what was said of it', async () => {
		expect(await rolesOf(LIST)).toEqual([[SOURCE, ['organisation', 'ignored', 'phone']]]);
		const corrections = { [SOURCE]: { B: 'offer' } } as const;
		expect(await rolesOf(LIST, corrections)).toEqual([[SOURCE, ['organisation', 'offer', 'phone']]]);
		const [sheet] = await readList(bytes(LIST), corrections);
		expect(sheet!.entries.at(-1)).toMatchObject({ kind: 'offer', name: 'Krabbelgruppe' });
	});

	it('is no other list’s', async () => {
		const corrections = { 'Einrichtung | Telefon': { A: 'person' } } as const;
		expect(await rolesOf(LIST, corrections)).toEqual(await rolesOf(LIST));
	});

	it('of a list without a header is known by how many columns it has', async () => {
		const rows = Array.from(
			{ length: 6 },
			(_, n) => `Kita ${'abcdef'.charAt(n)} Blume;04541 66600${n};k${n}@example.org`
		);
		const [[source] = []] = await rolesOf(rows.join('\n'));
		expect(source).toBe('3');
		expect(await rolesOf(rows.join('\n'), { 3: { B: 'fax' } })).toEqual([
			['3', expect.arrayContaining(['fax'])]
		]);
	});
});
