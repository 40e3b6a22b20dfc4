import { describe, expect, it } from 'vitest';
import { pdfDefinition } from './pdf-definition';
import { emptySheet, emptyStep, type Sheet } from './sheet';
import { FOOTER, NOTHING, SECTIONS, TITLE } from './words';

const NOW = new Date('2026-11-22T09:00:00Z');
const sheetWith = (change: Partial<Sheet>): Sheet => ({ ...emptySheet('2026-11-20'), ...change });

/** Every text of the document in reading order: what stands on the paper. */
function textsOf(node: unknown): string[] {
	if (typeof node === 'string') return [node];
	if (Array.isArray(node)) return node.flatMap(textsOf);
	if (typeof node !== 'object' || node === null) return [];
	const { text, stack, columns, table } = node as Record<string, unknown>;
	const body = (table as { body?: unknown } | undefined)?.body;
	return [text, stack, columns, body].flatMap(textsOf);
}
const written = (change: Partial<Sheet>) => textsOf(pdfDefinition(sheetWith(change), NOW).content);

describe('the paper', () => {
	it('has its sections in the order of the page, each with the sentence that says what belongs there', () => {
		const texts = written({});
		const expected: string[] = Object.values(SECTIONS).flatMap(({ title, lead }) => [title, lead]);
		expect(texts.filter((text) => expected.includes(text))).toEqual(expected);
		expect(texts[0]).toBe(TITLE);
	});

	it('puts what was entered under its own heading', () => {
		const texts = written({ observed: 'F', hypotheses: 'H', assessment: 'E', dissent: 'D', estimate: 'red' });
		const at = (text: string) => texts.indexOf(text);
		const { facts, hypotheses, assessment, steps, dissent, review } = SECTIONS;
		const order = [
			facts.title,
			'F',
			hypotheses.title,
			'H',
			assessment.title,
			'E',
			steps.title,
			dissent.title
		];
		const places = [...order, 'D', review.title].map(at);
		expect(places).not.toContain(-1);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(texts).toContain('Rot: Gefährdung wahrscheinlich');
	});

	it('says of everything that was left out that nothing was said', () => {
		// Legal basis, way, people, occasion; observed, reported; hypotheses; estimate, reasons; steps; dissent; review twice.
		expect(written({}).filter((text) => text === NOTHING)).toHaveLength(13);
		expect(written({ date: '' }).filter((text) => text === NOTHING)).toHaveLength(14);
	});

	it('lists the agreed steps with who and until when', () => {
		const call = { ...emptyStep(), what: 'Gespräch anbieten', who: 'Hebamme', until: '2026-12-01' };
		const texts = written({ steps: [call, emptyStep(), { ...emptyStep(), what: 'Team' }] });
		const from = texts.indexOf('Was');
		expect(texts.slice(from, from + 9)).toEqual([
			...['Was', 'Wer (Funktion)', 'Bis wann'],
			...['Gespräch anbieten', 'Hebamme', '01.12.2026'],
			...['Team', NOTHING, NOTHING]
		]);
	});

	it.each([
		['what looks like a part of pdfmake', '{"image":"x","style":"title"}', '{"image":"x","style":"title"}'],
		['markup', '<b>laut</b> & **leise**', '<b>laut</b> & **leise**'],
		['strings of PDF', String.raw`(a) \) Tj ET endstream`, String.raw`(a) \) Tj ET endstream`],
		['line breaks of every kind', 'a\r\nb\rc\n\nd', 'a\nb\nc\n\nd'],
		['a tab', 'a\tb', 'a    b'],
		['control characters', 'a\u0000\u0007b', 'ab'],
		['letters put together from two signs', 'a\u0308s\u0327', 'äş'],
		['half a character', 'a\ud83db', 'a?b']
	])('takes %s as text', (_name, entered, expected) => {
		expect(written({ observed: entered })).toContain(expected);
	});

	it('carries its title, language, page numbers and whom it belongs to', () => {
		const { info, language, displayTitle, pageSize, footer } = pdfDefinition(sheetWith({}), NOW);
		expect({ title: info?.title, language, displayTitle, pageSize }).toEqual({
			title: TITLE,
			language: 'de',
			displayTitle: true,
			pageSize: 'A4'
		});
		const foot =
			typeof footer === 'function'
				? footer(2, 3, { width: 595, height: 842, orientation: 'portrait' })
				: footer;
		expect(textsOf(foot)).toEqual([FOOTER, 'Seite 2 von 3']);
	});

	it('says in its properties nothing of what was entered', () => {
		const { info } = pdfDefinition(sheetWith({ observed: 'Geheim', participants: 'Geheim' }), NOW);
		expect(JSON.stringify(info)).not.toContain('Geheim');
	});
});
