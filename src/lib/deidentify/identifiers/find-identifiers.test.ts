import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceFinding } from '../finding';
import { findIdentifiers } from './find-identifiers';

const TODAY = '2026-11-22';

const HARMLESS = [
	'Das Kind ist fünf Jahre alt und kommt seit drei Monaten ungepflegt in die Kita. Wie spreche ich die Mutter an?',
	'Ich frage nach § 8a Abs. 4 SGB VIII und § 4 Abs. 2 KKG. Reicht das?',
	'Notfalls 110 oder 112, nachts 116 111, Elterntelefon 0800 111 0550.',
	'2 Geschwister, 3 und 7 Jahre, Mutter 24, alleinerziehend. Seit 4 Wochen 2 blaue Flecken.',
	'Der Vater arbeitet 24/7, von 8.00 bis 16.30 Uhr ist niemand da.',
	'Gewicht 3.200 g, Größe 51 cm, U5 nicht wahrgenommen, 10.000 Euro Schulden.',
	'Im SGB VIII steht in § 65 Abs. 1 Nr. 4, dass ich fragen darf.'
];

const PIECES = fc.constantFrom(
	'geb. am ',
	'3.4.19',
	'03.04.2019',
	'Lindenstr. 5',
	'21465 Wentorf',
	'0171 3920000',
	'Tel. ',
	'DE89 3704 0044 0532 0130 00',
	'Az. ',
	'12 F 345/25',
	'A123456780',
	'@',
	'web.de',
	' ',
	'\n',
	'😀',
	'\u0000',
	'ß',
	'*',
	'(',
	'/',
	'-',
	'.',
	'12',
	'0',
	'wohnt Am '
);
const TEXTS = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join(''))
);

describe('findIdentifiers', () => {
	it.each(HARMLESS)('leaves alone: %s', (text) => expect(findIdentifiers(text, TODAY)).toEqual([]));

	it('finds each kind in one text, in order', () => {
		const text =
			'Kind geb. 3.4.19, Lindenstr. 5, 21465 Wentorf, Tel. 0171 3920000, anna@web.de, Az. 51/12, A123456780, DE89 3704 0044 0532 0130 00';
		expect(findIdentifiers(text, TODAY).map((finding) => finding.kind)).toEqual([
			'birthDate',
			'street',
			'postalPlace',
			'phone',
			'email',
			'fileNumber',
			'healthInsurance',
			'iban'
		]);
	});

	it('is silent once every suggestion was taken', () => {
		let text = 'Kind geb. 3.4.19, Lindenstr. 5 in 21465 Wentorf, Tel. 0171 3920000';
		for (let finding = findIdentifiers(text, TODAY)[0]; finding; finding = findIdentifiers(text, TODAY)[0])
			text = replaceFinding(text, finding);
		expect(text).toBe('Kind 7 Jahre, [Adresse entfernt] in [Ort entfernt], [Telefonnummer entfernt]');
	});

	it('counts in UTF-16 units, as a text area does', () => {
		const text = '😀 anna@web.de';
		const [finding] = findIdentifiers(text, TODAY);
		expect(text.slice(finding?.start, finding?.end)).toBe('anna@web.de');
	});

	it('never throws, stays in range, in order and without overlap', () => {
		fc.assert(
			fc.property(TEXTS, (text) => {
				let last = 0;
				for (const { start, end, suggestion } of findIdentifiers(text, TODAY)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(suggestion).not.toBe('');
					last = end;
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('replacing a finding by its suggestion leaves the text around it', () => {
		fc.assert(
			fc.property(TEXTS, (text) => {
				for (const finding of findIdentifiers(text, TODAY)) {
					const replaced = replaceFinding(text, finding);
					expect(replaced.startsWith(text.slice(0, finding.start))).toBe(true);
					expect(replaced.endsWith(text.slice(finding.end))).toBe(true);
				}
			})
		);
	});

	it.each([
		[
			'150 words',
			HARMLESS.join(' ').split(' ').concat(HARMLESS.join(' ').split(' ')).slice(0, 150).join(' ')
		],
		['2,000 digits', '0'.repeat(2000)],
		['2,000 letters', 'a'.repeat(2000)],
		['digits and blanks', '0 1'.repeat(660)],
		['letters and hyphens', 'ab-'.repeat(660)],
		['letters and dots', 'a.b'.repeat(660)],
		['short groups', 'AB12 '.repeat(400)]
	])('takes at most 50 ms: %s', (_name, text) => {
		findIdentifiers(text, TODAY);
		// The shortest of many: a busy machine makes some of them longer, never one shorter.
		const times = Array.from({ length: 12 }, () => {
			const start = performance.now();
			findIdentifiers(text, TODAY);
			return performance.now() - start;
		});
		expect(Math.min(...times)).toBeLessThan(50);
	});
});
