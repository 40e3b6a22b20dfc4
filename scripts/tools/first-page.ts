/**
 * Loads Start from Vite as a browser would: the document, its scripts, and every module that they import before anything
 * can be drawn. Vite translates a module when it is asked for, so only then is the time to the first page an honest one,
 * and the person's own browser finds everything ready. It runs none of the code.
 */
import { Obstacle } from '../host/steps';

/** What SvelteKit's start loads for the address `/`, and the worker that brings the directory. */
export const START_FILES = [
	'/src/routes/+layout.ts',
	'/src/routes/+layout.svelte',
	'/src/routes/+page.svelte',
	'/src/lib/app/data-worker.ts'
];
/** `import … from "/x"`, `export … from "/x"`, `import "/x"`: Vite writes every address out in full. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\/[^"']+)["']/g;
/** The document starts the app by `import("/x")`. */
const DOCUMENT_IMPORT = /\bimport\(\s*["'](\/[^"']+)["']/g;
/** Vite's answer for a bundle of dependencies that it has just made anew: a browser is told to reload. */
const OUTDATED = 504;
const RELOADS = 5;

/** Resolves with the number of modules when all have been answered. */
export async function loadFirstPage(origin: string): Promise<number> {
	for (let reload = 0; ; reload++) {
		const { modules, refused } = await loadOnce(origin);
		const [first] = refused;
		if (first === undefined) return modules;
		if (reload === RELOADS || refused.some(({ status }) => status !== OUTDATED))
			throw new Obstacle(`Vite antwortet auf ${first.address} mit ${first.status}.`);
	}
}

async function loadOnce(origin: string) {
	const asked = new Set<string>();
	const refused: { address: string; status: number }[] = [];
	const read = async (address: string): Promise<string> => {
		const answer = await fetch(`${origin}${address}`, { headers: { accept: 'text/html,*/*' } });
		if (!answer.ok) refused.push({ address, status: answer.status });
		return answer.text();
	};
	const load = async (address: string): Promise<void> => {
		if (asked.has(address)) return;
		asked.add(address);
		await Promise.all(addresses(await read(address), STATIC_IMPORT).map(load));
	};
	const scripts = addresses(await read('/'), DOCUMENT_IMPORT);
	await Promise.all([...scripts, ...START_FILES].map(load));
	return { modules: asked.size, refused };
}

function addresses(code: string, form: RegExp): string[] {
	return [...code.matchAll(form)].map(([, address = '']) => address);
}
