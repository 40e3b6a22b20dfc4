/**
 * Changes of a record field by field: what somebody saw and what it shall be. Two people who change different fields do
 * not get in each other's way; where one field was changed meanwhile, nobody's word is overwritten unseen. Pure.
 */

/** `from` as it was on the screen; a field that was never filled may have none. */
export interface FieldChange {
	from?: unknown;
	to: unknown;
}

/** By field; how they travel, protocol/actions/record.ts says. */
export type RecordChanges = Record<string, FieldChange>;

/** The fields of `after` that are not as they are in `before`. */
export function changesBetween<Row extends object>(before: Row, after: Partial<Row>): RecordChanges {
	const changed = Object.entries(after).filter(([field, to]) => !isSame(before[field as keyof Row], to));
	return Object.fromEntries(
		changed.map(([field, to]) => [field, { from: before[field as keyof Row], to: to as unknown }])
	);
}

/** Whether two values of a field say the same, whatever the order of their keys. Nothing, null and empty text are one. */
export function isSame(one: unknown, other: unknown): boolean {
	return text(one) === text(other);
}

function text(value: unknown): string {
	return JSON.stringify(value ?? '', (_key, inner: unknown) => {
		// An instant is the same with a blank and with a T between day and time.
		if (typeof inner === 'string') return inner.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:\d\d:\d\d)/, '$1T');
		if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
		return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}
