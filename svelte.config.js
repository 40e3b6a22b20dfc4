import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The one inline script that is not SvelteKit's: it has to run where no module does. */
const [, oldBrowserCheck = ''] = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ precompress: true }),
		// For unit tests, which stand beside their file; nothing else of src may import tests (the import law).
		alias: { $tests: 'tests' },
		// Offline deep links load assets from the root, whatever the path of the page.
		paths: { relative: false },
		// The update prompt needs workbox-window: app/app-update.svelte.ts registers. What only shops and systems
		// look at (screenshots, home-screen icons, licence texts) does not belong in the phone's cache.
		serviceWorker: { register: false, files: (file) => !/^(screenshots|icons\/.+\.png)|LICENSE/.test(file) },
		// hooks.server.ts compares Origin itself, of JSON too, which SvelteKit's check lets pass; and that would refuse the form that a
		// mailbox posts for whoever wants no more notices.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', `sha256-${createHash('sha256').update(oldBrowserCheck).digest('base64')}`],
				'style-src': ['self'],
				// The style attribute of SvelteKit's own announcer, and no other (tests/e2e/shell.e2e.ts watches).
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		},
		typescript: {
			config: (config) => {
				config.include.push('../scripts/**/*.ts', '../tests/**/*.ts');
				config.exclude = [...(config.exclude ?? []), '../src/service-worker/**'];
				return config;
			}
		}
	}
};
