// What the documents for developers name is there: files and folders in backticks, links between documents, commands.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCUMENTS = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	'docs/decisions/README.md',
	'src/lib/README.md'
];
/** `src/lib/x.ts`, `pb_migrations/`: from the root. What holds a placeholder (<subject>, …) is no name of a file. */
const NAMED = /`((?:src|scripts|tests|docs|pb_migrations|pb_hooks|static)\/[\w./+()[\]=-]*)`/g;
/** Rooms and their files as the map names them: `domain/tables.ts`, `server/`; from src/lib. */
const IN_A_ROOM = /`([a-z-]+\/[\w./-]*)`/g;
const LINKED = /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g;
const COMMAND = /npm run (?:--silent )?([\w:-]+)/g;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const found = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, name = '']) => name);

describe.each(DOCUMENTS)('%s', (document) => {
	const text = readFileSync(document, 'utf8');

	it('names files and folders that are there', () => {
		expect(found(text, NAMED).filter((path) => !existsSync(path))).toEqual([]);
	});

	it('links to documents that are there', () => {
		expect(found(text, LINKED).filter((path) => !existsSync(join(dirname(document), path)))).toEqual([]);
	});

	it('names commands that there are', () => {
		expect(found(text, COMMAND).filter((name) => !(name in scripts))).toEqual([]);
	});
});

const MAP = readFileSync('src/lib/README.md', 'utf8');

it('names rooms and files in the map that are there', () => {
	const named = found(MAP, IN_A_ROOM);
	expect(named.length).toBeGreaterThan(40);
	expect(named.filter((path) => !existsSync(join('src/lib', path)) && !existsSync(path))).toEqual([]);
});

const ROOMS = readdirSync('src/lib', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

it('has every room in the map, and in its picture', () => {
	const picture: readonly string[] = /```\n([\s\S]*?)```/.exec(MAP)?.[1]?.match(/[a-z]+/g) ?? [];
	expect(ROOMS.filter((room) => !MAP.includes(`| \`${room}/`))).toEqual([]);
	expect(ROOMS.filter((room) => !picture.includes(room))).toEqual([]);
});

interface Law {
	forbidden: { name: string; to: { pathNot?: string | string[] } }[];
}
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Law;
/** The rooms whose law is a list of what they may import; of `app` and the features the map says what they may not. */
const LISTED = ROOMS.filter((room) => room !== 'features' && room !== 'app');

it.each(LISTED)('says of %s in the map what its law says', (room) => {
	const rule = forbidden.find(({ name }) => name.startsWith(`${room}-imports-only-`));
	const allowed = [rule?.to.pathNot ?? []].flat().map((path) => path.split('/')[2] ?? '');
	const row = MAP.split('\n').find((line) => line.startsWith(`| \`${room}/`));
	const cell = row?.split('|')[3] ?? '';
	const others = (names: readonly string[]) =>
		ROOMS.filter((other) => other !== room && names.includes(other));
	expect(others(cell.match(/@?[a-z][a-z/-]*/g) ?? [])).toEqual(others(allowed));
});

it('has every room in the law of imports', () => {
	const law = readFileSync('.dependency-cruiser.cjs', 'utf8');
	const judged = (room: string) =>
		law.includes(`only('${room}', `) || law.includes(`'^src/lib/${room}/([^/]+)/'`);
	expect(ROOMS.filter((room) => !judged(room))).toEqual([]);
});
