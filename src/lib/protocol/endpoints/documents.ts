/** Files of documents: put on the shelf by an office, handed in for a meeting by who takes part in it, fetched by who sees their row. */
import { DOCUMENT_LIMITS } from '../../domain/directory/document-file';
import { documentAnswer, documentQuery } from '../documents';
import type { Endpoint } from '../endpoint';

export const DOCUMENTS = {
	upload: {
		method: 'POST',
		path: '/api/documents',
		query: documentQuery,
		upload: DOCUMENT_LIMITS.bytes,
		answer: documentAnswer,
		who: 'account',
		limit: 'imports'
	},
	/** Asked by the browser itself, also through the service worker. */
	file: { method: 'GET', path: '/api/documents/[id]', anyVersion: true, who: 'account', limit: 'reads' }
} as const satisfies Record<string, Endpoint>;
