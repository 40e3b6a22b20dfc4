/** `GET /api/desk/privacy?network=…`: which gaps the papers on data protection have; `POST`: one of them as a file. */
import * as z from 'zod/mini';
import { PAPER_FORMATS, PRIVACY_PAPERS } from '../domain/directory/privacy-paper';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';

export const papersQuery = z.object({ network: recordId });
export const papersState = z.object({
	serverTime: instant,
	papers: z.array(z.object({ paper: z.enum(PRIVACY_PAPERS), gaps: z.array(z.string()) }))
});
export type PapersState = z.infer<typeof papersState>;

export const paperBody = z.object({
	network: recordId,
	paper: z.enum(PRIVACY_PAPERS),
	format: z.enum(PAPER_FORMATS)
});
export const paperFile = z.object({
	name: z.string(),
	type: z.string(),
	/** Its bytes, in base64. */
	content: z.string()
});
export type PaperFile = z.infer<typeof paperFile>;
