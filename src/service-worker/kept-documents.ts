/**
 * `/unterlagen/datei/<id>`: the file of a document, from the phone where somebody keeps it there, else from the server. An address and
 * no blob, since an iPhone opens none of those without a network. Guarantees: nothing of the server's is kept here, what is kept a
 * person has chosen to (local/files); a file is handed on to be saved, never shown as a page of this origin.
 */
import { registerRoute } from 'workbox-routing';
import { logoutWaits, readKeptFile, tidyKeptFiles } from '../lib/local/files/kept-files';
import { untilSilent } from '../lib/local/files/until-silent';

const ADDRESS = /^\/unterlagen\/datei\/([a-z0-9]{15})$/;

/** What is no page of the app, for the route that answers pages. */
export const DOCUMENT_FILES = /^\/unterlagen\/datei\//;

/** Answers these addresses from now on, and tidies up whenever the app is opened. */
export function answerDocuments(worker: ServiceWorkerGlobalScope): void {
	registerRoute(
		({ url, sameOrigin }) => sameOrigin && ADDRESS.test(url.pathname),
		({ url }) => answer(ADDRESS.exec(url.pathname)?.[1] ?? '')
	);
	worker.addEventListener('fetch', (event) => {
		if (event.request.mode === 'navigate') event.waitUntil(tidyKeptFiles().catch(() => undefined));
	});
}

async function answer(id: string): Promise<Response> {
	const kept = await readKeptFile(id).catch(() => undefined);
	if (kept) return fileAnswer(kept);
	try {
		// Signed out here, while the server does not know it yet: nobody asks as who has left.
		const credentials = (await logoutWaits()) ? 'omit' : 'same-origin';
		// Until the answer begins: whoever takes it sees how it goes on, and can end it.
		return await untilSilent((signal) => fetch(`/api/documents/${id}`, { credentials, signal }));
	} catch {
		return new Response(
			'Diese Unterlage liegt nicht auf diesem Gerät, und es gibt gerade kein Netz.\nGehen Sie zurück, und versuchen Sie es später noch einmal.',
			{ status: 503, headers: { ...ALWAYS, 'content-type': 'text/plain; charset=utf-8' } }
		);
	}
}

/** As the server says it of a file (src/lib/server/documents). */
const ALWAYS = {
	'cache-control': 'no-store',
	'x-content-type-options': 'nosniff',
	'content-security-policy': "sandbox; default-src 'none'"
};

function fileAnswer({ name, type, bytes }: { name: string; type: string; bytes: ArrayBuffer }): Response {
	const headers = {
		...ALWAYS,
		'content-type': type,
		'content-disposition': `attachment; filename="${name}"`
	};
	return new Response(bytes, { headers });
}
