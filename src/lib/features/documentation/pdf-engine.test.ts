import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESTIMATES } from '$lib/domain/vocabulary';
import { pdfText } from '$tests/support/pdf-text';
import { pdfDefinition } from './pdf-definition';
import { renderPdf } from './pdf-engine';
import { emptySheet, emptyStep, type Sheet } from './sheet';
import { FOOTER, NOTHING, SECTIONS } from './words';

const NOW = new Date('2026-11-22T09:00:00Z');
const PATIENCE = 60_000;
const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '');

async function bytesOf(sheet: Sheet): Promise<Uint8Array> {
	const pdf = await renderPdf({ ...pdfDefinition(sheet, NOW), compress: false });
	return new Uint8Array(await pdf.arrayBuffer());
}
const headOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 5));
const pagesOf = (bytes: Uint8Array) =>
	Buffer.from(bytes)
		.toString('latin1')
		.match(/\/Type \/Page\n/g)?.length ?? 0;

/** What people's words are made of here: German, Turkish, Polish, Romanian, Ukrainian, Russian, signs. */
const letter = fc.constantFrom(
	...'abcxyzABCXYZäöüßÄÖÜẞéèçñøåşŞğĞıİłŁżŻąęśćńóźțșăâîőűřžšжщїєґыЯ0123456789.,;:!?()[]{}<>/\\§€%„“‚‘’–—…"\'- \n'
);
const writing = fc.string({ unit: letter, maxLength: 300 });
const sheets = (text: fc.Arbitrary<string>): fc.Arbitrary<Sheet> =>
	fc.record({
		date: fc.constantFrom('', '2026-11-20', 'gestern'),
		legalBasis: text,
		channel: fc.constantFrom('' as const, 'phone' as const, 'inPerson' as const),
		participants: text,
		occasion: text,
		observed: text,
		reported: text,
		hypotheses: text,
		estimate: fc.constantFrom('' as const, ...ESTIMATES),
		assessment: text,
		steps: fc.array(fc.record({ id: fc.uuid(), what: text, who: text, until: fc.constant('') }), {
			maxLength: 4
		}),
		dissent: text,
		review: fc.constantFrom('', '2026-12-24'),
		reviewNote: text
	});

describe('the PDF', () => {
	it(
		'of any sheet is one, whatever was typed',
		() =>
			fc.assert(
				fc.asyncProperty(sheets(fc.string({ unit: 'binary', maxLength: 200 })), async (sheet) => {
					expect(headOf(await bytesOf(sheet))).toBe('%PDF-');
				}),
				{ numRuns: 20 }
			),
		PATIENCE
	);

	it(
		'holds every word of a sheet, letter by letter',
		() =>
			fc.assert(
				fc.asyncProperty(sheets(writing), async (sheet) => {
					const bytes = await bytesOf(sheet);
					// Between the pages stands the footer.
					const foot = new RegExp(`${bare(FOOTER)}Seite\\d+von${pagesOf(bytes)}`, 'g');
					const body = pdfText(bytes).replaceAll(foot, '');
					const { legalBasis, participants, occasion, observed, reported, hypotheses } = sheet;
					const { assessment, dissent, reviewNote } = sheet;
					const flowing = [legalBasis, participants, occasion, observed, reported, hypotheses, assessment];
					for (const entered of [...flowing, dissent, reviewNote]) expect(body).toContain(bare(entered));
					for (const { title } of Object.values(SECTIONS)) expect(body).toContain(bare(title));
				}),
				{ numRuns: 20 }
			),
		PATIENCE
	);

	it.each(['ş', 'ğ', 'ı', 'İ', 'ł', 'ż', 'ț', 'ș', 'ő', 'ж', 'ї', 'ґ', 'ẞ', '€', '–'])(
		'has a shape for %s',
		async (sign) => {
			expect(pdfText(await bytesOf({ ...emptySheet(''), dissent: sign.repeat(3) }))).toContain(
				sign.repeat(3)
			);
		}
	);

	it('goes on over as many pages as a long text needs, and loses no word of it', async () => {
		const words = Array.from({ length: 3000 }, (_, index) => `Wort${index}`);
		const long = { ...emptyStep(), what: words.slice(0, 900).join(' '), who: 'x'.repeat(400) };
		const bytes = await bytesOf({ ...emptySheet(''), observed: words.join(' '), steps: [long] });
		const text = pdfText(bytes);
		expect(pagesOf(bytes)).toBeGreaterThan(4);
		expect(text).toContain(`Seite1von${pagesOf(bytes)}`);
		for (const word of words) expect(text).toContain(word);
		expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(400);
	});

	it('of a short sheet is one page, with its language, title and bookmarks', async () => {
		const bytes = await bytesOf({ ...emptySheet('2026-11-20'), dissent: 'keiner' });
		const raw = new TextDecoder('latin1').decode(bytes);
		expect(pagesOf(bytes)).toBe(1);
		expect(pdfText(bytes)).toContain(bare(NOTHING));
		for (const part of ['/Lang (de)', '/DisplayDocTitle true', '/Title (Hypothesen)', '/FontFile2']) {
			expect(raw).toContain(part);
		}
	});
});
