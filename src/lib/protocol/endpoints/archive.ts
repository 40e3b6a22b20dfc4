/** A network as a file for another installation. */
import { API } from '../api';
import { archiveBody, archiveFile } from '../desk-archive';
import type { Endpoint } from '../endpoint';

export const ARCHIVE = {
	handOut: {
		method: 'POST',
		path: API.deskArchive,
		body: archiveBody,
		answer: archiveFile,
		who: 'desk',
		limit: 'desk'
	}
} as const satisfies Record<string, Endpoint>;
