/** A network as a file for another installation. */
import { PAGE_API } from '../page-api';
import { archiveBody, archiveFile } from '../desk-archive';
import type { Endpoint } from '../endpoint';

export const ARCHIVE = {
	handOut: {
		method: 'POST',
		path: PAGE_API.deskArchive,
		body: archiveBody,
		answer: archiveFile,
		who: 'desk',
		limit: 'desk'
	}
} as const satisfies Record<string, Endpoint>;
