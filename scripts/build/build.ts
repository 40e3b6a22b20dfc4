// Builds the app when its sources are no longer those of the last build: a hash over all that goes into it, kept
// beside the result.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from '../host/steps';

const SOURCES = [
	'src',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'scripts/build/first-visit-chunks.ts',
	'scripts/build/parts-page.ts',
	'scripts/build/vite-preloads.ts',
	'scripts/build/vite-thread-code.ts',
	'scripts/build/vite-worker-chunk.ts'
];
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

function sourceHash(): string {
	const hash = createHash('sha256');
	for (const path of SOURCES.flatMap(filesOf).sort()) {
		if (path.endsWith('.test.ts')) continue;
		hash.update(path).update('\0').update(readFileSync(path)).update('\0');
	}
	return hash.digest('hex');
}

function filesOf(source: string): string[] {
	if (!existsSync(source)) return [];
	const entries = readdirSync('.', { withFileTypes: true }).find((entry) => entry.name === source);
	if (entries?.isDirectory() !== true) return [source];
	return readdirSync(source, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}
