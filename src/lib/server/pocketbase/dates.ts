/**
 * PocketBase's dates → ISO 8601 in every answer, and back where one of its rules compares a date as text. Guarantees: beyond
 * this room there is one form. Converted are whole dates in fields that are dates; a text that looks like one, and what
 * lies inside a JSON field, stays as it was written. Filters need nothing of it: they are given `Date`s.
 */
import { instant, optionalInstant } from '../../domain/fields';
import { schemas } from '../../domain/schemas';

/** Those of the collections that no phone receives; migrations.test.ts holds all of them against the database. */
const OWN_DATES = [
	'at',
	'binnedAt',
	'boundAt',
	'confirmedAt',
	'created',
	'createdAt',
	'doneAt',
	'due',
	'endedAt',
	'expiresAt',
	'forwardedAt',
	'invitedAt',
	'lastAt',
	'lastSeenAt',
	'nextAt',
	'offAt',
	'plannedAt',
	'sentAt',
	'spentAt',
	'startedAt',
	'toldAt',
	'triedAt'
];
const SHOWN_DATES = Object.values(schemas).flatMap((schema) =>
	Object.entries<unknown>(schema.shape)
		.filter(([, field]) => field === instant || field === optionalInstant)
		.map(([name]) => name)
);
/** Names of date fields; no collection has a field of another type under one of them. */
export const DATE_FIELDS: ReadonlySet<string> = new Set([...OWN_DATES, ...SHOWN_DATES]);
const STORED = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/;

/** An answer of PocketBase, a list or a record, with its dates in ISO 8601. It is changed in place: rows come in thousands. */
export function withIsoDates<T>(answer: T): T {
	if (!isObject(answer)) return answer;
	const records = Array.isArray(answer.items) ? (answer.items as unknown[]) : [answer];
	for (const record of records) if (isObject(record)) convert(record);
	return answer;
}

/** An instant as PocketBase writes it. */
export function storedDate(iso: string): string {
	return iso.replace('T', ' ');
}

function convert(record: Record<string, unknown>): void {
	for (const [name, value] of Object.entries(record))
		if (DATE_FIELDS.has(name) && typeof value === 'string' && STORED.test(value))
			record[name] = value.replace(' ', 'T');
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
