// Tests that documents name are there: the file, and in it the title, of which "…" leaves something out.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DOCUMENTS = ['docs/threats.md', 'docs/field-rules.md'];
/** `tests/some.test.ts`: "a title", "another one" */
const NAMED = /`((?:tests|src)\/[^`]+)`((?::? ?,? ?"[^"]+")*)/g;
const TITLE = /"([^"]+)"/g;

const plain = (text: string) => text.replaceAll('’', "'").replaceAll("\\'", "'");
const read = (path: string) => plain(readFileSync(path, 'utf8'));
const parts = (title: string) =>
	plain(title)
		.split('…')
		.map((part) => part.trim())
		.filter(Boolean);

describe.each(DOCUMENTS)('%s', (document) => {
	const named = [...readFileSync(document, 'utf8').matchAll(NAMED)].map(([, path = '', titles = '']) => ({
		path,
		titles: [...titles.matchAll(TITLE)].map(([, title = '']) => title)
	}));

	it('names files that are there', () => {
		expect(named.length).toBeGreaterThan(5);
		expect(named.map(({ path }) => path).filter((path) => !existsSync(path))).toEqual([]);
	});

	it('names tests that are in them', () => {
		const missing = named
			.filter(({ path }) => existsSync(path) && statSync(path).isFile())
			.flatMap(({ path, titles }) => {
				const text = read(path);
				const gone = titles.filter((title) => parts(title).some((part) => !text.includes(part)));
				return gone.map((title) => `${path}: ${title}`);
			});
		expect(missing).toEqual([]);
	});
});

/** In the order of the field's own rules. */
const RULES = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'M6', 'M7'];

it('every rule of directory and network has a line with a test, or says that it has none', () => {
	const lines = readFileSync('docs/field-rules.md', 'utf8')
		.split('\n')
		.filter((line) => /^\| [DM]\d /.test(line));
	expect([...new Set(lines.map((line) => line.slice(2, 4)))]).toEqual(RULES);
	const untested = lines.filter((line) => !line.includes('.test.ts`') && !line.includes('.e2e.ts`'));
	expect(untested.filter((line) => !line.includes('not built'))).toEqual([]);
});
