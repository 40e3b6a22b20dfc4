// Builds the app when its sources are no longer those of the last build: a hash over all that goes into it, kept
// beside the result.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Obstacle } from '../host/steps';

const CONFIGS = ['svelte.config.js', 'vite.config.ts'];
const SOURCES = ['src', 'static', 'package-lock.json', 'tsconfig.json', ...CONFIGS];
const STAMP = 'build/.source-hash';

/** Whether `build/` was made from the sources as they are now. */
export function isBuilt(): boolean {
	return existsSync('build/handler.js') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash();
}

/** Builds; the output of the tools is shown only when they fail. */
export function build(): void {
	const hash = sourceHash();
	const vite = ['node_modules/vite/bin/vite.js', 'build'];
	// Under Vitest it would become a build for development, without service worker.
	const env = { ...process.env, NODE_ENV: 'production' };
	const { status, stdout, stderr } = spawnSync(process.execPath, vite, { encoding: 'utf8', env });
	if (status !== 0) throw new Obstacle(`Der Build ist fehlgeschlagen:\n${stdout}\n${stderr}`);
	writeFileSync(STAMP, hash);
}

/** All that goes into a build, from the project's root: what the configurations take in from elsewhere, too. */
export function buildSources(): string[] {
	const found = new Set(SOURCES.flatMap(filesOf));
	for (const path of CONFIGS) addImports(path, found);
	return [...found].sort();
}

function sourceHash(): string {
	const hash = createHash('sha256');
	for (const path of buildSources()) {
		if (path.endsWith('.test.ts')) continue;
		hash.update(path).update('\0').update(readFileSync(path)).update('\0');
	}
	return hash.digest('hex');
}

/** The project's files that `path` imports by their whole name, and what those import, from wherever they lie. */
function addImports(path: string, found: Set<string>): void {
	for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/\bfrom '(\.{1,2}\/[^']+\.[jt]s)'/g)) {
		const one = join(dirname(path), name);
		if (found.has(one)) continue;
		found.add(one);
		addImports(one, found);
	}
}

function filesOf(source: string): string[] {
	if (!existsSync(source)) return [];
	const entries = readdirSync('.', { withFileTypes: true }).find((entry) => entry.name === source);
	if (entries?.isDirectory() !== true) return [source];
	return readdirSync(source, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}
