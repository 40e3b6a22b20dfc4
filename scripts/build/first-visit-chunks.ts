// Puts what a first visit needs into few files. Left alone, the bundler cuts a chunk for every combination of pages that
// share a module: some eighty files of a few hundred bytes, which compress badly and queue up (131 KB against 110).
// Here the modules that Start and the frame load go together, those that the data worker needs as well apart from them.
import { fileURLToPath } from 'node:url';

interface ModuleGraph {
	getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
/** Reached through Svelte's one entry, but needed by forms alone. */
const LATER =
	/svelte\/src\/internal\/client\/dom\/elements\/bindings\/(input|media|navigator|size|window)\.js$/;
/**
 * What most of the other pages are made of. One by one they were fifty files of a few hundred bytes, and the first visit carries the
 * name of every file.
 */
const PARTS = /\/src\/lib\/ui\/|\/@lucide\/svelte\/dist\/icons\//;
// The error page comes with every page.
const PAGE = ['hooks.client.ts', 'routes/+layout.svelte', 'routes/+error.svelte', 'routes/+page.svelte'].map(
	(file) => path(`src/${file}`)
);
const WORKER = ['src/lib/app/data-worker.ts'].map(path);
/** Fetched by the worker when needed: what it shares with the page must not lie beside what only a page can run or style. */
const LATE_IN_WORKER = ['src/lib/search/index/search-index.ts'].map(path);

/** Everything that `roots` import, and what that imports, without what is fetched only when asked for. */
function closure(roots: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
	const found = new Set<string>();
	const open = [...roots];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
	}
	return found;
}

/** For `output.codeSplitting` of the client's build. */
export function firstVisitChunks() {
	let page: ReadonlySet<string> | undefined;
	let worker: ReadonlySet<string> | undefined;
	let late: ReadonlySet<string> | undefined;
	function nameOf(id: string, graph: ModuleGraph): string | null {
		page ??= closure(PAGE, graph);
		worker ??= closure(WORKER, graph);
		late ??= closure(LATE_IN_WORKER, graph);
		// The worker's entry keeps a file of its own: in a shared one, the page would run it too.
		if (WORKER.includes(id)) return null;
		if (worker.has(id)) return page.has(id) ? 'data' : 'worker';
		if (LATER.test(id) || !page.has(id)) return null;
		return late.has(id) ? 'data' : 'start';
	}
	return {
		groups: [
			{ name: nameOf, priority: 2 },
			{ name: 'parts', test: PARTS, priority: 1 }
		]
	};
}
