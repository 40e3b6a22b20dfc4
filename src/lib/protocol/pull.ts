/**
 * Pull: `GET /api/sync?cursor=…` answers with a delta, or says that a snapshot is needed; `GET /api/sync/snapshot`
 * serves the shared rows of the caller's scope, compressed and with an ETag. A snapshot's cursor holds no personal
 * part yet: the delta that follows brings all personal rows.
 * The cursor is opaque to the phone. Rows are checked by shape here (a table and an id) and by their table's schema
 * where they enter Dexie.
 */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';
import { SCOPES } from '../domain/access/caller';
import { ROLES } from '../domain/vocabulary';
import type { AnyRow, Table } from '../domain/tables';
import { PROTOCOL_VERSION } from './version';

export const cursor = z.string().check(z.minLength(1), z.maxLength(200));

const row = z.looseObject({ id: recordId });
/** By the name of the table. One that this app does not know comes from a newer server, and is passed over. */
const byTable = <T extends z.ZodMiniType>(rows: T) => z.record(z.string(), rows);
const rowsByTable = byTable(z.array(row));
export type RowsByTable = Partial<Record<Table, AnyRow[]>>;

const common = {
	v: z.literal(PROTOCOL_VERSION),
	epoch: z.string(),
	scope: z.enum(SCOPES),
	cursor,
	serverTime: instant
};

export const snapshot = z.object({ ...common, kind: z.literal('snapshot'), puts: rowsByTable });
export type Snapshot = z.infer<typeof snapshot>;

export const delta = z.object({
	...common,
	kind: z.literal('delta'),
	/** The account whose session asked, empty for guests: the phone applies the answer only when that is who it thinks it is. */
	account: optionalRecordId,
	/** The role it has by now: a phone that thinks otherwise asks for its session. */
	role: z.enum(ROLES),
	puts: rowsByTable,
	drops: byTable(z.array(recordId)),
	/** True when more waits behind this page. */
	more: z.boolean(),
	/** With the last page, unless others write at the moment: the checksum (domain/copy-sum.ts) of all that the caller sees. */
	sum: z.optional(z.string().check(z.maxLength(20)))
});
export type Delta = z.infer<typeof delta>;

/** The cursor is missing, unknown, of another epoch or of another scope: start again from a snapshot. */
export const reset = z.object({
	v: z.literal(PROTOCOL_VERSION),
	kind: z.literal('reset'),
	serverTime: instant
});
export type Reset = z.infer<typeof reset>;

export const pullAnswer = z.discriminatedUnion('kind', [delta, reset]);
export type PullAnswer = z.infer<typeof pullAnswer>;
