/**
 * The app on the phone: every file of a version, fetched once and opened without network. A page that is not a file
 * is answered with the empty `/shell`, whose code then reads the address. Deliberately never caches /api: what the
 * server says is kept by sync/ in the database, or not at all; so is a file that somebody keeps (kept-documents.ts). A new version
 * waits until the page says SKIP_WAITING.
 */
/// <reference types="@sveltejs/kit" />
import { build, files, prerendered, version } from '$service-worker';
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute,
	type PrecacheEntry
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerDocuments, DOCUMENT_FILES } from './kept-documents';
import { answerPushes } from './pushes';

declare const self: ServiceWorkerGlobalScope;

const SHELL = '/shell';

// Names of built files carry a hash of their content; the others are as new as the version.
const entries: (PrecacheEntry | string)[] = [
	...build,
	...[...files, ...prerendered].map((url) => ({ url, revision: version }))
];

precacheAndRoute(entries, {
	// Shortcuts and shared links may carry a query: the file behind the path is the same.
	ignoreURLParametersMatching: [/.*/]
});
cleanupOutdatedCaches();
// The page for others' websites is no page of the app: it is the server's, wherever it is shown.
registerRoute(
	new NavigationRoute(createHandlerBoundToURL(SHELL), {
		denylist: [/^\/api\//, /^\/einbetten\//, DOCUMENT_FILES]
	})
);

self.addEventListener('message', (event) => {
	if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
answerPushes(self);
answerDocuments(self);
// The first visit is offline-ready without a second one.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
