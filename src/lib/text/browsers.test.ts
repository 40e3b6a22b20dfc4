import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BROWSERS } from './browsers';

it.each(['src/app.html', 'README.md'])('%s names the same browsers', (file) => {
	const text = readFileSync(file, 'utf8');
	expect(BROWSERS.map(({ from }) => from).filter((from) => !text.includes(from))).toEqual([]);
});
