import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { firstVisitChunks } from './scripts/build/first-visit-chunks.ts';
import { partsPage } from './scripts/build/parts-page.ts';
import { preloads, stylesWithTheirParts } from './scripts/build/vite-preloads.ts';
import { threadCode } from './scripts/build/vite-thread-code.ts';
import { workerChunk } from './scripts/build/vite-worker-chunk.ts';
import { testSuites } from './scripts/tools/test-suites.ts';
import { BROWSERS } from './src/lib/text/browsers.ts';

export default defineConfig({
	plugins: [
		workerChunk('data-worker', 'src/lib/app/data-worker.ts'),
		workerChunk('passphrase-worker', 'src/lib/sealing/passphrase-worker.ts'),
		threadCode('plan-thread', 'src/lib/server/imports/plan-thread.ts'),
		preloads(),
		partsPage(),
		stylesWithTheirParts(),
		sveltekit()
	],
	// Dexie's build for today's browsers: the package's entry is the one for old ones.
	resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
	// What is loaded besides the pages' own imports: found late, it would reload the first page in `npm run dev`.
	optimizeDeps: { entries: ['src/hooks.client.ts', 'src/lib/app/data-worker.ts', 'src/parts/parts.ts'] },
	environments: {
		client: {
			build: {
				target: BROWSERS.map(({ target }) => target),
				rolldownOptions: { output: { codeSplitting: firstVisitChunks() } }
			}
		}
	},
	test: {
		projects: testSuites(),
		// Two cores; the PocketBase of a contract test needs one of them.
		maxWorkers: 2
	}
});
