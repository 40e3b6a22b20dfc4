/**
 * Lists that an office brings in: sent as they are, read by a job of the server, looked at, written when the office says so, and
 * taken back. Of a list the server tells its summary, and the rows of its plan page by page.
 */
import * as z from 'zod/mini';
import { CHOICES, PLAN_TABLES, PLAN_VERDICTS } from '../domain/directory/import-plan';
import { LIST_COLUMNS, LIST_FILE_PROBLEMS } from '../domain/directory/list-file';
import { SIGNS } from '../domain/directory/twins';
import { instant, line } from '../domain/fields';
import { recordId } from '../domain/id';
import { LIMITS } from '../domain/limits';
import { AUDIENCES, OFFER_KINDS, ORGANISATION_GROUPS } from '../domain/vocabulary';

/**
 * - `reading` the job reads and compares · `refused` it cannot be read · `ready` the office looks at the plan
 * - `writing`, `written` · `undoing`, `undone`
 */
export const IMPORT_STATES = [
	'reading',
	'refused',
	'ready',
	'writing',
	'written',
	'undoing',
	'undone'
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/**
 * What became of a row of the plan: `written` · `conflict` somebody has changed it since the plan was made · `refused` the database
 * takes it not · `undone` · `spared` taken back as far as nobody has edited it since. Empty: nothing yet.
 */
export const ROW_OUTCOMES = ['', 'written', 'conflict', 'refused', 'undone', 'spared'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Why it is not read: by the file, because it took the server more than it gives (`too_hard`), by a fault of the server (`failed`). */
export const REFUSALS = [...LIST_FILE_PROBLEMS, 'too_hard', 'failed'] as const;

/** Views of a plan: by verdict, what is doubtful whatever its verdict, and what was written and could not be taken back. */
export const IMPORT_PARTS = [...PLAN_VERDICTS, 'doubtful', 'left', 'conflict', 'refused', 'spared'] as const;
export type ImportPart = (typeof IMPORT_PARTS)[number];

const counts = z.record(z.enum(IMPORT_PARTS), z.int());

const understoodTable = z.object({
	source: z.string(),
	columns: z.array(
		z.object({
			letter: z.string(),
			heading: z.string(),
			role: z.enum(LIST_COLUMNS),
			example: z.optional(z.string())
		})
	)
});

export const importSummary = z.object({
	id: recordId,
	network: recordId,
	/** Of the file. */
	name: z.string(),
	at: instant,
	/** Who brought it in; empty where that account is gone, or another office's. */
	by: z.string(),
	state: z.enum(IMPORT_STATES),
	/** Rows that are done of what is under way. */
	done: z.int(),
	total: z.int(),
	refusal: z.nullable(z.object({ code: z.enum(REFUSALS), row: z.int() })),
	/**
	 * Why it does not go on at the moment: the database cannot write, or the account may not any more; `failed`: by a fault of the
	 * server, which does not try any more by itself. Empty: it does.
	 */
	trouble: z.enum(['', 'unavailable', 'forbidden', 'failed']),
	/** How the columns of each sheet were understood. */
	columns: z.array(z.object({ sheet: z.string(), tables: z.array(understoodTable) })),
	counts,
	/** What would be written, or was: new entries by table, and changed ones. */
	taken: z.object({ new: z.record(z.enum(PLAN_TABLES), z.int()), changed: z.int() }),
	/** What has to be said before it is written. */
	choices: z.array(z.enum(CHOICES)),
	/** Its rows are still there: it can be looked at, and taken back. */
	kept: z.boolean()
});
export type ImportSummary = z.infer<typeof importSummary>;
/** The newest first. */
export const importList = z.object({ imports: z.array(importSummary) });
/** Null once it is dropped. */
export const importChanged = z.object({ import: z.nullable(importSummary) });

export const uploadQuery = z.object({ network: recordId, id: recordId, name: line });
export const importQuery = z.object({ id: recordId });

/** Rows on one page. */
export const ROWS_PER_PAGE = 50;
export const rowsQuery = z.object({
	id: recordId,
	part: z.enum(IMPORT_PARTS),
	page: z.string().check(z.regex(/^\d{1,4}$/))
});

const changes = z.record(z.string(), z.object({ from: z.optional(z.unknown()), to: z.unknown() }));
export const importRow = z.object({
	id: recordId,
	verdict: z.enum(PLAN_VERDICTS),
	table: z.enum(['', ...PLAN_TABLES]),
	record: z.string(),
	sheet: z.string(),
	row: z.int(),
	title: z.string(),
	about: z.string(),
	fields: z.record(z.string(), z.unknown()),
	changes,
	twins: z.array(
		z.object({
			id: recordId,
			signs: z.array(z.enum([...SIGNS, 'organisation'])),
			changes
		})
	),
	problems: z.array(z.string()),
	doubtful: z.boolean(),
	/** The office does not want it written. */
	leftOut: z.boolean(),
	/** Of what may be there: the entry that it is. */
	as: z.string(),
	outcome: z.enum(ROW_OUTCOMES),
	/** What was edited since, and stays: fields, or the whole entry (`id`). */
	spared: z.array(z.string())
});
export type ImportRow = z.infer<typeof importRow>;
export const importRows = z.object({ rows: z.array(importRow), total: z.int() });

export const importChoices = z.object({
	group: z.enum(['', ...ORGANISATION_GROUPS]),
	offerKind: z.enum(['', ...OFFER_KINDS]),
	youthOffices: z.array(recordId).check(z.maxLength(LIMITS.list)),
	audience: z.enum(AUDIENCES)
});

const one = { id: recordId };
export const importChange = z.discriminatedUnion('to', [
	/** Left out, or taken after all: one row with what hangs on it. */
	z.object({ ...one, to: z.literal('leave'), row: recordId, out: z.boolean() }),
	z.object({ ...one, to: z.literal('leavePart'), part: z.enum(IMPORT_PARTS), out: z.boolean() }),
	/** What may be there is the entry `as`; empty: it is another one. */
	z.object({ ...one, to: z.literal('decide'), row: recordId, as: z.string() }),
	/** What the columns of a table hold, by their letters; remembered for lists with the same header. */
	z.object({
		...one,
		to: z.literal('columns'),
		source: z.string().check(z.minLength(1), z.maxLength(2_000)),
		roles: z.record(z.string().check(z.regex(/^[A-Z]{1,3}$/)), z.enum(LIST_COLUMNS))
	}),
	z.object({ ...one, to: z.literal('write'), choices: importChoices }),
	z.object({ ...one, to: z.literal('undo') }),
	z.object({ ...one, to: z.literal('discard') })
]);
export type ImportChange = z.infer<typeof importChange>;
