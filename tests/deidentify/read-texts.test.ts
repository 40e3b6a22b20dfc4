import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MARK_KINDS, parseMarked, readMarkedTexts, readPlainTexts } from './read-texts';

const present = (file: string) => existsSync(new URL(file, import.meta.url));
const identifyingSets = ['identifying-a.txt', 'identifying-b.txt', 'identifying-c.txt'].filter(present);
const plainSets = ['plain-a.txt', 'plain-b.txt', 'plain-c.txt'].filter(present);
const least = (file: string) => (file.endsWith('-c.txt') ? 110 : 140);
const words = (text: string) => text.split(/\s+/).length;

describe('markup', () => {
	test('marks lie where their words lie once the markup is gone', () => {
		const read = parseMarked('x-001', '😟 Oma {name|Ayşe} ({birthDate|3.4.59}) in {place|Güster}.');
		expect(read).toEqual({
			id: 'x-001',
			text: '😟 Oma Ayşe (3.4.59) in Güster.',
			marks: [
				{ start: 7, end: 11, kind: 'name', text: 'Ayşe' },
				{ start: 13, end: 19, kind: 'birthDate', text: '3.4.59' },
				{ start: 24, end: 30, kind: 'place', text: 'Güster' }
			]
		});
	});

	test.each([
		['an unknown kind', 'Oma {nmae|Erika}', /unknown kind "nmae"/],
		['a mark never closed', 'Oma {name|Erika kommt', /broken markup/],
		['a mark in a mark', '{facility|Praxis {name|Sommer}}', /broken markup/],
		['a mark of nothing', 'Oma {name|}', /broken markup/],
		['two bars', '{name|Erika|Oma}', /broken markup/]
	])('%s is an error', (_, line, message) => {
		expect(() => parseMarked('x-001', line)).toThrow(message);
	});
});

describe.each(identifyingSets)('%s', (file) => {
	const texts = readMarkedTexts(file);

	test(`has at least ${least(file)} different texts with 1 to 6 marks each`, () => {
		expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
		expect(texts.length).toBeGreaterThanOrEqual(least(file));
		expect(texts.filter(({ marks }) => marks.length < 1 || marks.length > 6)).toEqual([]);
	});

	test('has marks that begin and end with the words they quote', () => {
		for (const { text, marks } of texts)
			for (const mark of marks) {
				expect(text.slice(mark.start, mark.end)).toBe(mark.text);
				expect(mark.text.trim()).toBe(mark.text);
			}
	});
});

describe.each(plainSets)('%s', (file) => {
	const texts = readPlainTexts(file);

	test(`has at least ${least(file)} different texts of 12 to 150 words`, () => {
		expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
		expect(texts.length).toBeGreaterThanOrEqual(least(file));
		expect(texts.filter(({ text }) => words(text) < 12 || words(text) > 150)).toEqual([]);
	});
});

test('ids name the set and count its texts, not its lines', () => {
	const texts = readMarkedTexts('identifying-a.txt');
	expect(texts[0]?.id).toBe('identifying-a-001');
	expect(texts[0]?.text).toMatch(/^Hallo, ich betreue Frau Yılmaz/);
	expect(texts[99]?.id).toBe('identifying-a-100');
	expect(readPlainTexts('plain-a.txt')[16]?.id).toBe('plain-a-017');
});

test.each(MARK_KINDS)('%s is marked at least 8 times', (kind) => {
	const marks = identifyingSets.flatMap(readMarkedTexts).flatMap((text) => text.marks);
	expect(marks.filter((mark) => mark.kind === kind).length).toBeGreaterThanOrEqual(8);
});

test.each(MARK_KINDS)('%s is marked at least 8 times in set C alone', (kind) => {
	const marks = readMarkedTexts('identifying-c.txt').flatMap((text) => text.marks);
	expect(marks.filter((mark) => mark.kind === kind).length).toBeGreaterThanOrEqual(8);
});
