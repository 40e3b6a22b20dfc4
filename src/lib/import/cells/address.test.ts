import { describe, expect, it } from 'vitest';
import { readAddress, readPostalCode } from './address';

describe('an address', () => {
	it.each([
		['Am Markt 3, 23909 Ratzeburg', 'Am Markt 3', '23909', 'Ratzeburg'],
		['Am Markt 3\n23909 Ratzeburg', 'Am Markt 3', '23909', 'Ratzeburg'],
		['Am Markt 3 23909 Ratzeburg', 'Am Markt 3', '23909', 'Ratzeburg'],
		['23909 Ratzeburg, Am Markt 3', 'Am Markt 3', '23909', 'Ratzeburg'],
		['Am Markt 3 - D-23909 Ratzeburg', 'Am Markt 3', '23909', 'Ratzeburg'],
		['Hauptstr. 12-14, 21481 Lauenburg/Elbe', 'Hauptstr. 12-14', '21481', 'Lauenburg/Elbe'],
		['Postfach 12 34, 23909 Ratzeburg', 'Postfach 12 34', '23909', 'Ratzeburg'],
		['Am Markt 3, Haus B, 23909 Ratzeburg', 'Am Markt 3, Haus B', '23909', 'Ratzeburg'],
		['Straße des 17. Juni 5, 10623 Berlin', 'Straße des 17. Juni 5', '10623', 'Berlin'],
		['Schlossplatz 1, 31785 Hameln (OT Süd)', 'Schlossplatz 1', '31785', 'Hameln (OT Süd)'],
		['Am Markt 3, Ratzeburg', 'Am Markt 3', '', 'Ratzeburg'],
		['23909 Ratzeburg', '', '23909', 'Ratzeburg'],
		['Mölln', '', '', 'Mölln'],
		['Weg 2 (Hinterhaus), 23909 Ratzeburg', 'Weg 2 (Hinterhaus)', '23909', 'Ratzeburg'],
		['Weg 7 - 9, 23909 Ratzeburg', 'Weg 7 - 9', '23909', 'Ratzeburg'],
		['Bahnhofstr.5, 23909 Ratzeburg', 'Bahnhofstr.5', '23909', 'Ratzeburg']
	])('%j', (text, street, postalCode, place) => {
		expect(readAddress(text)).toEqual({ street, postalCode, place, doubts: [] });
	});

	it.each([
		['c/o Uwe Ast, Am Hang 5, 23909 Ratzeburg', 'gehört nicht zur Anschrift'],
		['23909 Ratzeburg Am Markt 3', 'nicht sicher zu trennen'],
		['Am Markt 3, 1067 Dresden', 'keine führende Null'],
		['Am Markt 3, 23909 Ratzeburg und Seestr. 4, 23879 Mölln', 'Mehr als eine Anschrift'],
		['Frau Müller, Leitung', 'nicht sicher zu trennen']
	])('%j is named', (text, doubt) => {
		expect(readAddress(text).doubts.join()).toContain(doubt);
	});

	it('gives a postal code its zero back, and says so', () => {
		expect(readPostalCode('1067')).toMatchObject({
			postalCode: '01067',
			doubts: [expect.stringContaining('01067')]
		});
		expect(readPostalCode('23909.0')).toMatchObject({ postalCode: '23909', doubts: [] });
		expect(readPostalCode('D-23909 Ratzeburg')).toMatchObject({
			postalCode: '23909',
			rest: 'Ratzeburg',
			doubts: []
		});
	});

	it.each(['anna@example.org', 'Ratzeburg', '239090', 'Am Markt 3'])('%s is no postal code', (text) => {
		expect(readPostalCode(text)).toMatchObject({
			postalCode: '',
			doubts: [expect.stringContaining('keine Postleitzahl')]
		});
	});
});
