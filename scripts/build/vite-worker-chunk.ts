// Serves a worker as one more entry of the client build, so that it shares chunks (Dexie above all) with the page:
// Vite's own `?worker` would bundle a second copy of everything and double the first visit.
import type { Plugin, Rolldown } from 'vite';

const inWorkers = new Set<string>();

/** Whether a file of the client's build (its name there) is run by a worker. */
export const runsInWorker = (file: string) => inWorkers.has(file);

/** `import url from 'virtual:<name>'` gives the address of `entry` (a path from the project's root). */
export function workerChunk(name: string, entry: string): Plugin {
	const module = `virtual:${name}`;
	let building = false;
	let reference = '';
	return {
		name: `worker-chunk:${name}`,
		configResolved(config) {
			building = config.command === 'build';
		},
		buildStart() {
			if (building && this.environment.name === 'client') {
				reference = this.emitFile({ type: 'chunk', id: entry, name });
			}
		},
		resolveId(id) {
			return id === module ? `\0${module}` : undefined;
		},
		load(id) {
			if (id !== `\0${module}`) return undefined;
			if (!building) return `export default '/${entry}?worker_file&type=module'`;
			if (this.environment.name !== 'client') return `export default ''`;
			return `export default import.meta.ROLLUP_FILE_URL_${reference}`;
		},
		// Vite notes the address as an asset before the worker's chunk has its name. In the manifest that would be a
		// file which does not exist, and one such file keeps the service worker from installing.
		generateBundle: {
			order: 'pre',
			handler(_options, bundle) {
				if (reference !== '' && this.environment.name === 'client')
					noteWorkerFiles(this.getFileName(reference), bundle);
				for (const chunk of Object.values(bundle)) {
					if (chunk.type !== 'chunk') continue;
					const assets = chunk.viteMetadata?.importedAssets;
					for (const file of assets ?? []) if (file.includes('!~{')) assets?.delete(file);
				}
			}
		}
	};
}

/** A worker's file, and all that it imports at its start. */
function noteWorkerFiles(file: string, bundle: Rolldown.OutputBundle): void {
	const chunk = bundle[file];
	if (inWorkers.has(file) || chunk?.type !== 'chunk') return;
	inWorkers.add(file);
	for (const imported of chunk.imports) noteWorkerFiles(imported, bundle);
	for (const late of chunk.dynamicImports) refuseStyles(late, bundle);
}

/** What a worker fetches later must be able to run there: a file that has styles wants a page, and fails without one. */
function refuseStyles(file: string, bundle: Rolldown.OutputBundle, seen = new Set<string>()): void {
	const chunk = bundle[file];
	if (seen.has(file) || chunk?.type !== 'chunk') return;
	seen.add(file);
	if (chunk.viteMetadata?.importedCss.size)
		throw new Error(`${chunk.name}, fetched by a worker, lies beside what only a page can run.`);
	for (const imported of chunk.imports) refuseStyles(imported, bundle, seen);
}
