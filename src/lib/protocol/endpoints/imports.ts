/** Lists that an office brings in. They go straight to the server, never through a phone's queue. */
import { LIMITS } from '../../domain/limits';
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import {
	importChange,
	importChanged,
	importList,
	importQuery,
	importRows,
	importSummary,
	rowsQuery,
	uploadQuery
} from '../imports';

const BY_DESK = { who: 'desk', limit: 'desk' } as const;

export const IMPORTS = {
	list: { ...BY_DESK, method: 'GET', path: PAGE_API.deskImports, answer: importList },
	/** The file as it is. Sent twice under one id it is one import. */
	upload: {
		method: 'POST',
		path: PAGE_API.deskImports,
		query: uploadQuery,
		upload: LIMITS.listBytes,
		answer: importSummary,
		who: 'desk',
		limit: 'imports'
	},
	change: {
		...BY_DESK,
		method: 'PUT',
		path: PAGE_API.deskImports,
		body: importChange,
		answer: importChanged
	},
	one: { ...BY_DESK, method: 'GET', path: PAGE_API.deskImport, query: importQuery, answer: importSummary },
	rows: { ...BY_DESK, method: 'GET', path: PAGE_API.deskImportRows, query: rowsQuery, answer: importRows }
} as const satisfies Record<string, Endpoint>;
