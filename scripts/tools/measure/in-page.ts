// Code of the product in a page of the browser, with its CPU slowed as a slow phone's is.
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';

/** One script that leaves what `source` exports on the page, as `globalThis.measured`; `source` is a path below src/lib. */
export async function bundled(source: string): Promise<string> {
	const entry = '\0measured';
	const result = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			lib: { entry, formats: ['es'], fileName: 'measured' },
			rolldownOptions: { output: { codeSplitting: false } }
		},
		plugins: [
			{
				name: 'entry',
				resolveId: (id) => (id.endsWith(entry) ? entry : null),
				load: (id) =>
					id === entry
						? `import * as measured from '${process.cwd()}/src/lib/${source}';
						globalThis.measured = measured;`
						: null
			}
		]
	});
	const [output] = Array.isArray(result) ? result : [result];
	if (output === undefined || !('output' in output)) throw new Error(`${source} was not built`);
	return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
}

/** A page that has run `code`, `slower` times as slow as this machine. */
export async function slowPage(browser: Browser, code: string, slower: number): Promise<Page> {
	const page = await browser.newPage();
	const devtools = await page.context().newCDPSession(page);
	await page.addScriptTag({ content: code, type: 'module' });
	await page.waitForFunction('globalThis.measured !== undefined');
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
	return page;
}
