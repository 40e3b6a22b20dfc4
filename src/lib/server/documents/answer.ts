/**
 * A file as it is handed on: to be saved, whatever it is. Nothing that somebody has brought in is shown as a page of this origin, and
 * where a browser opens it all the same, it has no origin: in a sandbox without anything to load. PDFs too: Safari shows none in a
 * sandbox, and outside of one they have no place here (docs/decisions/043-document-shelf.md).
 */
import type { LyingFile } from '../imports/uploads';

export interface HandedFile extends LyingFile {
	name: string;
	type: string;
}

export function fileAnswer({ name, type, size, body }: HandedFile): Response {
	const headers = {
		'content-type': type,
		// Of the letters of fileStem: nothing in it needs to be written otherwise.
		'content-disposition': `attachment; filename="${name}"`,
		'content-length': String(size),
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "sandbox; default-src 'none'"
	};
	return new Response(body, { headers });
}
