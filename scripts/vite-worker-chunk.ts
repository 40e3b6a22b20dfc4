// Serves the data worker as one more entry of the client build, so that it shares chunks (Dexie above all)
// with the page: Vite's own `?worker` would bundle a second copy of everything and double the first visit.
import type { Plugin } from 'vite';

const MODULE = 'virtual:data-worker';

/** `import url from 'virtual:data-worker'` gives the address of `entry` (a path from the project's root). */
export function workerChunk(entry: string): Plugin {
	let building = false;
	let reference = '';
	return {
		name: 'worker-chunk',
		configResolved(config) {
			building = config.command === 'build';
		},
		buildStart() {
			if (building && this.environment.name === 'client') {
				reference = this.emitFile({ type: 'chunk', id: entry, name: 'data-worker' });
			}
		},
		resolveId(id) {
			return id === MODULE ? `\0${MODULE}` : undefined;
		},
		load(id) {
			if (id !== `\0${MODULE}`) return undefined;
			if (!building) return `export default '/${entry}?worker_file&type=module'`;
			if (this.environment.name !== 'client') return `export default ''`;
			return `export default import.meta.ROLLUP_FILE_URL_${reference}`;
		},
		// Vite notes the address as an asset before the worker's chunk has its name. In the manifest that would be a
		// file which does not exist, and one such file keeps the service worker from installing.
		generateBundle: {
			order: 'pre',
			handler(_options, bundle) {
				for (const chunk of Object.values(bundle)) {
					if (chunk.type !== 'chunk') continue;
					const assets = chunk.viteMetadata?.importedAssets;
					for (const name of assets ?? []) if (name.includes('!~{')) assets?.delete(name);
				}
			}
		}
	};
}
