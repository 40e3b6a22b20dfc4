/** Änderungsmeldungen: what somebody says is no longer right in an institution's entry, for the desk to check. */
import * as z from 'zod/mini';
import { instant, paragraph } from '../fields';
import { recordId } from '../id';

export const changeNotice = z.object({
	id: recordId,
	updated: instant,
	author: recordId,
	organisation: recordId,
	text: paragraph
});
export type ChangeNotice = z.infer<typeof changeNotice>;

export const changeNoticeDraft = z.omit(changeNotice, { updated: true, author: true });
