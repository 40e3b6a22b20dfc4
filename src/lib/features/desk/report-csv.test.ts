import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import type { NetworkReport } from '../../protocol/desk-report';
import { HIDDEN_NOTE } from '../../text/year-report/words';
import { reportCsv } from './report-csv';

const network = (name: string, changes: Partial<NetworkReport>): NetworkReport => ({
	region: 'region000000000',
	name,
	dimensions: [],
	...changes
});
const NORTH = network('Kreis Nord; Lauenburg', {
	dimensions: [
		{ dimension: 'total', rows: [{ value: 'all', n: 1022 }] },
		{
			dimension: 'profession',
			rows: [
				{ value: 'midwife', n: 1012 },
				{ value: 'doctor', n: null },
				{ value: 'teacher', n: null }
			]
		},
		{ dimension: 'legalBasis', rows: [{ value: 'kkg4', n: 1022 }] }
	]
});
const BASES = [{ code: 'kkg4', citation: '§ 4 Abs. 2 KKG' }];
const linesOf = (text: string) => text.split('\r\n');

describe('the report for German Excel', () => {
	it('is UTF-8 with BOM, semicolons and CRLF, and hides what is hidden', () => {
		const name = '2026;"Kreis Nord; Lauenburg";Beratungen';
		const [head, ...lines] = linesOf(
			reportCsv({ year: 2026, networks: [NORTH, network('Leer', {})] }, BASES)
		);
		expect(head).toBe('\uFEFFJahr;Netzwerk;Teil;Merkmal;Wert;Was;Anzahl');
		expect(lines).toEqual([
			`${name};1.022 Beratungen;;;`,
			`${name};${HIDDEN_NOTE};;;`,
			`${name};Wer gefragt hat;Hebamme / Familienhebamme;Beratungen;1012`,
			`${name};Wer gefragt hat;Ärztin / Arzt, Praxisteam;Beratungen;unter 5`,
			`${name};Wer gefragt hat;Lehrkraft an einer Schule;Beratungen;unter 5`,
			`${name};Rechtsgrundlage;§ 4 Abs. 2 KKG;Beratungen;1022`,
			'2026;Leer;Beratungen;2026 wurde hier noch keine Beratung gezählt.;;;',
			''
		]);
	});

	it('hides a total under five too', () => {
		const dimensions = [{ dimension: 'total' as const, rows: [{ value: 'all', n: null }] }];
		const text = reportCsv({ year: 2026, networks: [network('Süd', { dimensions })] }, BASES);
		expect(text).toContain('2026;Süd;Beratungen;unter 5 Beratungen;;;\r\n');
	});

	it('has a row for each part of a whole', () => {
		const directory: NetworkReport['directory'] = {
			day: '2026-11-30',
			land: 'NI',
			checked: [{ table: 'offers', checked: 3, overdue: 0, never: 2 }],
			gaps: {
				unadvised: [],
				unserved: 0,
				withoutDeputy: 0,
				withoutKey: 0,
				withoutContact: 0,
				unrepresented: []
			},
			circles: []
		};
		const lines = linesOf(reportCsv({ year: 2026, networks: [network('Süd', { directory })] }, []));
		expect(
			lines
				.filter((line) => line.includes('Angebote der Frühen Hilfen'))
				.map((line) => line.split(';').slice(5))
		).toEqual([
			['geprüft', '3'],
			['überfällig', '0'],
			['nie geprüft', '2']
		]);
	});

	it('keeps whatever a name holds in its cell, and makes no formula of it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (name) => {
				const text = reportCsv({ year: 2026, networks: [{ ...NORTH, name }] }, BASES);
				const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' });
				const written = data[1]?.[1] ?? '';
				// An apostrophe of its own stays one: only what would be a formula is given another.
				expect(written).toBe(/^[=+\-@\t\r]/.test(name) ? `'${name}` : name);
				expect(data[1]).toHaveLength(7);
			}),
			{ examples: [["'-"], ['-1'], ['=A1;B1']] }
		);
	});
});
