// Tests that documents name are there: the file, and in it the title, of which "…" leaves something out.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DOCUMENTS = ['docs/threats.md', 'docs/field-rules.md', 'docs/rules.md'];
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

/** The rows of tests/sync/slipped-keys, by which docs/threats.md names a test without its file. */
const WAYS = ['asker-ways.ts', 'reader-ways.ts'].flatMap((file) =>
	[...read(`tests/sync/slipped-keys/${file}`).matchAll(/^\t'([^'\n]+(?:'[^'\n]+)*)':(?: \{)?$/gm)].map(
		([, way = '']) => way
	)
);

describe('the ways to slip a key in, of docs/threats.md', () => {
	const [, section = ''] =
		/^## Readers that nobody agreed to\n(.*?)^## /ms.exec(read('docs/threats.md')) ?? [];
	const cells = section.split('\n').map((line) => line.split('|').at(-2) ?? '');
	const named = cells.flatMap((cell) =>
		[...cell.replaceAll(NAMED, '').matchAll(TITLE)].map(([, title = '']) => title)
	);
	const isMeant = (title: string, way: string) => {
		const [first = '', ...rest] = title.split('…').map((part) => part.trim());
		return (
			way.startsWith(first) &&
			(title.includes('…') || way === first) &&
			rest.every((part) => way.includes(part))
		);
	};

	it('are rows that are there', () => {
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((title) => !WAYS.some((way) => isMeant(title, way)))).toEqual([]);
	});

	it('are all of them, and as many as it says', () => {
		expect(WAYS.filter((way) => !named.some((title) => isMeant(title, way)))).toEqual([]);
		expect(Number(/slipped-keys\/` \((\d+) ways/.exec(section)?.[1])).toBe(WAYS.length);
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
