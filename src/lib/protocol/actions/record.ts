/** What may be asked of the server about any record: to change it field by field. */
import * as z from 'zod/mini';
import { recordId } from '../../domain/id';
import { recordChanges } from '../../domain/record-changes';
import { TABLES } from '../../domain/tables';

export const recordBodies = {
	/** Each value is checked by its field's schema when the server decides: a body has one shape for all tables. */
	'record.save': z.object({ id: recordId, table: z.enum(TABLES), changes: recordChanges })
};
