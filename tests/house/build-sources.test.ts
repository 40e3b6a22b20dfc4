// A build that lies there is made anew when anything that went into it has changed.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSources } from '../../scripts/build/build';

describe('what a build is made from', () => {
	const sources = buildSources();

	it('is known to the last plugin of its configuration', () => {
		const config = readFileSync('vite.config.ts', 'utf8');
		const plugins = readdirSync('scripts/build').filter((name) => config.includes(`/${name}'`));
		expect(plugins).toContain('vite-thread-code.ts');
		expect(plugins.length).toBeGreaterThan(3);
		for (const name of plugins) expect(sources).toContain(`scripts/build/${name}`);
	});

	it('is all of the app, and each file once', () => {
		for (const path of ['src/app.html', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'])
			expect(sources).toContain(path);
		expect(new Set(sources).size).toBe(sources.length);
	});
});
