// What grows is divided before it has two subjects: no file over 250 lines, no feature over 60 files.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const MOST_LINES = 250;
const MOST_FILES = 60;
const FEATURE = /^src\/lib\/features\/([^/]+)\//;

// What is deleted and not staged yet is still listed.
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
	encoding: 'utf8'
})
	.split('\n')
	.filter((file) => file !== '' && existsSync(file));

describe('the house', () => {
	it('has no file of code over 250 lines', () => {
		const code = files.filter((file) => /\.(ts|svelte|js|mjs|cjs)$/.test(file));
		expect(code.length).toBeGreaterThan(500);
		const lines = code.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }));
		expect(lines.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
	});

	it('has no feature of more than 60 files', () => {
		const sizes = new Map<string, number>();
		for (const file of files) {
			const feature = FEATURE.exec(file)?.[1];
			if (feature !== undefined) sizes.set(feature, (sizes.get(feature) ?? 0) + 1);
		}
		expect(sizes.size).toBeGreaterThan(10);
		expect([...sizes].filter(([, count]) => count > MOST_FILES)).toEqual([]);
	});
});
