// Which files are fetched together with a page, before they are asked for. The first visit carries all their names: for the pages of
// those who keep a network, those under „Mehr“ and those that a mailed link opens it names the styles alone. What these pages are made of is found when they are opened, by then from
// the service worker's copy.
import type { Plugin } from 'vite';
import { runsInWorker } from './vite-worker-chunk.ts';

const KEPT_FOR_LATER =
	/\/src\/routes\/(angebote|einrichten|eintrag|fragebogen|konto|link|listen|mehr|passwort|planung|protokolle|pruefen|stelle|umfrage|unterlagen)\//;

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
