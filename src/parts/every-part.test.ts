// The page of all parts shows all parts.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.svelte'));

it('shows every component of ui/', () => {
	const page = files('src/parts').map((file) => readFileSync(`src/parts/${file}`, 'utf8'));
	const shown = new Set(page.join('\n').match(/(?<=\$lib\/ui\/)\w+\.svelte(?=')/g));
	expect(files('src/lib/ui').filter((file) => !shown.has(file))).toEqual([]);
});
