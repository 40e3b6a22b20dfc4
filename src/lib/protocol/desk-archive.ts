/** `POST /api/desk/archive`: a network as one file, for another installation (server/archive). For its own office alone. */
import * as z from 'zod/mini';
import { recordId } from '../domain/id';

export const archiveBody = z.object({ network: recordId });

export const archiveFile = z.object({
	/** Of the file. */
	name: z.string(),
	type: z.string(),
	/** Its bytes, in base64. */
	content: z.string()
});
export type ArchiveFile = z.infer<typeof archiveFile>;
