// Which files are fetched together with a page, before they are asked for. The first visit carries all their names: for the pages of
// those who keep a network, those under „Mehr“ and those that a mailed link opens it names the styles alone. What these pages are made of is found when they are opened, by then from
// the service worker's copy. Styles of what a page fetches only when it is wanted come with it, not with the page.
import type { Manifest, Plugin, Rolldown } from 'vite';
import { runsInWorker } from './vite-worker-chunk.ts';

const MANIFEST = '.vite/manifest.json';

const KEPT_FOR_LATER =
	/\/src\/routes\/(abmelden|angebote|einladung|einrichten|eintrag|fragebogen|hinweise|konto|kreise|lernen|link|listen|mehr|passwort|planung|protokolle|pruefen|stelle|termine\/\[id\]\/fall|termine\/\[id\]\/jetzt|termine\/zusagen|umfrage|unterlagen)\//;

export function preloads(): Plugin {
	const later = new Set<string>();
	return {
		name: 'preloads',
		config: () => ({
			build: {
				modulePreload: {
					resolveDependencies(file, files, { hostId }) {
						// Vite's code for preloading asks `document`.
						if (runsInWorker(hostId)) return [];
						return later.has(file) ? files.filter((name) => name.endsWith('.css')) : files;
					}
				}
			}
		}),
		generateBundle: {
			// Before Vite asks which files belong to which page.
			order: 'pre',
			handler(_options, bundle) {
				for (const chunk of Object.values(bundle)) {
					if (chunk.type !== 'chunk' || chunk.facadeModuleId === null) continue;
					const imported = this.getModuleInfo(chunk.facadeModuleId)?.importedIds ?? [];
					if (imported.some((id) => KEPT_FOR_LATER.test(id))) later.add(chunk.fileName);
				}
			}
		}
	};
}

/**
 * SvelteKit links every page to the styles of all that the page may ever fetch, for what a server renders of it. Nothing is rendered
 * there (routes/+layout.ts), and Vite's code for preloading waits for the styles of what it fetches: so SvelteKit is not told of that.
 */
export function stylesWithTheirParts(): Plugin {
	return {
		name: 'styles-with-their-parts',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			// Once Vite has written the manifest.
			order: 'post',
			handler(_options, bundle) {
				const file = bundle[MANIFEST] as Rolldown.OutputAsset;
				const manifest = JSON.parse(String(file.source)) as Manifest;
				for (const entry of Object.values(manifest)) delete entry.dynamicImports;
				file.source = JSON.stringify(manifest);
			}
		}
	};
}
