/** What may be asked of the server about any record: to make it, and to change it field by field. */
import * as z from 'zod/mini';
import { recordId } from '../../domain/id';
import { LIMITS } from '../../domain/limits';
import { TABLES } from '../../domain/tables';

const fieldChange = z.object({ from: z.optional(z.unknown()), to: z.unknown() });

/** By field (domain/record-changes.ts makes them). */
export const recordChanges = z.record(z.string().check(z.maxLength(LIMITS.fieldName)), fieldChange).check(
	z.refine((changes) => {
		const { length } = Object.keys(changes);
		return length > 0 && length <= LIMITS.fieldsPerChange;
	})
);

/** What a new record holds, by field. */
const recordFields = z
	.record(z.string().check(z.maxLength(LIMITS.fieldName)), z.unknown())
	.check(z.refine((fields) => Object.keys(fields).length <= LIMITS.fieldsPerChange));

export const recordBodies = {
	/** `id` is made on the phone, so that what is tried twice stays one. */
	'record.create': z.object({ id: recordId, table: z.enum(TABLES), fields: recordFields }),
	/** Each value is checked by its field's schema when the server decides: a body has one shape for all tables. */
	'record.save': z.object({ id: recordId, table: z.enum(TABLES), changes: recordChanges })
};
