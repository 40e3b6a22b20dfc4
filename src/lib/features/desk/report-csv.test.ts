import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import type { NetworkReport } from '../../protocol/desk-report';
import { reportCsv } from './report-csv';
import { HIDDEN_NOTE } from './report-view';

const network = (name: string, dimensions: NetworkReport['dimensions']): NetworkReport => ({
	region: 'region000000000',
	name,
	dimensions
});
const NORTH = network('Kreis Nord; Lauenburg', [
	{ dimension: 'total', rows: [{ value: 'all', n: 22 }] },
	{
		dimension: 'profession',
		rows: [
			{ value: 'midwife', n: 12 },
			{ value: 'doctor', n: null }
		]
	},
	{ dimension: 'legalBasis', rows: [{ value: 'kkg4', n: 22 }] },
	{ dimension: 'way', rows: [{ value: 'phone', n: 22 }] }
]);
const BASES = [{ code: 'kkg4', citation: '§ 4 Abs. 2 KKG' }];

describe('the report for German Excel', () => {
	it('is UTF-8 with BOM, semicolons and CRLF, and hides what is hidden', () => {
		expect(reportCsv({ year: 2026, networks: [NORTH, network('Leer', [])] }, BASES)).toBe(
			[
				'\uFEFFJahr;Netzwerk;Merkmal;Wert;Anzahl',
				'2026;"Kreis Nord; Lauenburg";Beratungen;alle;22',
				'2026;"Kreis Nord; Lauenburg";Wer gefragt hat;Hebamme / Familienhebamme;12',
				'2026;"Kreis Nord; Lauenburg";Wer gefragt hat;Ärztin / Arzt, Praxisteam;< 5',
				'2026;"Kreis Nord; Lauenburg";Rechtsgrundlage;§ 4 Abs. 2 KKG;22',
				'2026;"Kreis Nord; Lauenburg";Weg der Beratung;Telefon;22',
				`${HIDDEN_NOTE};;;;`,
				''
			].join('\r\n')
		);
	});

	it('hides a total under five too', () => {
		const small = network('Süd', [{ dimension: 'total', rows: [{ value: 'all', n: null }] }]);
		expect(reportCsv({ year: 2026, networks: [small] }, BASES)).toContain('2026;Süd;Beratungen;alle;< 5\r\n');
	});

	it('keeps whatever a name holds in its cell, and makes no formula of it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (name) => {
				const text = reportCsv({ year: 2026, networks: [{ ...NORTH, name }] }, BASES);
				const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' });
				const written = data[1]?.[1] ?? '';
				// An apostrophe of its own stays one: only what would be a formula is given another.
				expect(written).toBe(/^[=+\-@\t\r]/.test(name) ? `'${name}` : name);
				expect(data[1]).toHaveLength(5);
			}),
			{ examples: [["'-"], ['-1'], ['=A1;B1']] }
		);
	});
});
