import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { ownPlace } from '$lib/protocol/desk-setup';
import { decodeCsv, readOwnPlaces } from './own-places';

const RATZEBURG = { ags: '01053100', name: 'Ratzeburg', postalCodes: ['23909'] };

describe('a table of municipalities', () => {
	it.each([
		['01053100;Ratzeburg;23909'],
		['01053100\tRatzeburg\t23909'],
		['"01053100","Ratzeburg","23909"'],
		['AGS;Name;PLZ\n01053100;Ratzeburg;23909\n\n'],
		['PLZ;Gemeinde;Gemeindeschlüssel\r\n23909;Ratzeburg;01053100\r\n'],
		['01 0 53 100;Ratzeburg;23909'],
		// Excel has taken the zeros.
		['1053100;Ratzeburg;23909'],
		['01053100;Ratzeburg;23909\n01053100;Ratzeburg, Stadt;23909']
	])('%j is one municipality', (text) =>
		expect(readOwnPlaces(text)).toEqual({ places: [RATZEBURG], problems: [] })
	);

	it('may have several postal codes in a cell, whose zeros are given back too', () => {
		const { places } = readOwnPlaces('14522010;Wilsdruff;1665, 01723 1737\n');
		expect(places).toEqual([
			{ ags: '14522010', name: 'Wilsdruff', postalCodes: ['01665', '01723', '01737'] }
		]);
	});

	it.each([
		['Ratzeburg;01053100;23909', '„Ratzeburg“ ist kein Amtlicher Gemeindeschlüssel (acht Ziffern).'],
		['17053100;Ratzeburg;23909', '„17053100“ ist kein Amtlicher Gemeindeschlüssel (acht Ziffern).'],
		['01053100;;23909', 'Hier fehlt der Name.'],
		['01053100;Ratzeburg', 'Hier fehlt die Postleitzahl.'],
		['01053100;Ratzeburg;239', '„239“ sind keine Postleitzahlen (fünf Ziffern).']
	])('%j says what is wrong', (line, says) =>
		expect(readOwnPlaces(`\n${line}`).problems).toEqual([{ line: 2, says }])
	);

	it('that is too long says so', () => {
		const many = Array.from({ length: 301 }, (_, at) => `0105${1000 + at};Ort ${at};23909`).join('\n');
		expect(readOwnPlaces(many).problems).toEqual([
			{ line: 0, says: 'Das sind 301 Gemeinden, auf einmal gehen 300.' }
		]);
	});

	it('whatever it is: each line is a municipality that the server takes, a sentence, or nothing', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), fc.boolean(), (cells, whole) => {
				const { places, problems } = readOwnPlaces((whole ? ['01053100', ...cells] : cells).join(';'));
				for (const place of places) expect(ownPlace.safeParse(place).success).toBe(true);
				for (const { says } of problems) expect(says).not.toBe('');
			})
		);
	});
});

describe('a file', () => {
	it('is UTF-8, or what Excel writes on Windows', () => {
		const text = '01053090;Mölln;23879';
		expect(decodeCsv(new TextEncoder().encode(text).buffer)).toBe(text);
		const windows = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
		expect(decodeCsv(windows.buffer)).toBe(text);
	});
});
