import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ precompress: true }),
		// Offline deep links load assets from the root, whatever the path of the page.
		paths: { relative: false },
		// The update prompt needs workbox-window; app/service-worker-client.ts registers.
		serviceWorker: { register: false },
		// JSON bodies are not covered by SvelteKit's check: hooks.server.ts compares Origin itself.
		csrf: { trustedOrigins: [] },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
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
