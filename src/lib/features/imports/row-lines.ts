/** What a row of a plan says, field by field: of a new entry what it will be, of one that is there the old beside the new. Pure. */
import type { Address } from '../../domain/fields';
import type { RecordChanges } from '../../domain/record-changes';
import type { OrganisationGroup } from '../../domain/vocabulary';
import type { ImportRow } from '../../protocol/imports';
import { formatAddress, formatPhone } from '../../text/format';
import { labels } from '../../text/labels';
import { citations } from '../../text/legal-bases';
import { PLAN_FIELDS } from '../../text/plan-doubts';

export interface RowLine {
	field: string;
	label: string;
	/** What stands there now; undefined where the entry is new. */
	before?: string;
	after: string;
}

/** In the order of the words. */
const ORDER = Object.keys(PLAN_FIELDS);
/** Shown as the card's own. */
const TITLES: readonly string[] = ['name', 'title', 'organisation'];

/** `nameOf`: of institutions that are there. */
export function linesOf(row: ImportRow, nameOf: (id: string) => string): RowLine[] {
	const twin = row.twins.find(({ id }) => id === row.as);
	if (row.verdict === 'changed') return changeLines(row.changes, row, nameOf);
	if (twin) return changeLines(twin.changes, row, nameOf);
	return sorted(Object.keys(row.fields))
		.filter((field) => !TITLES.includes(field))
		.map((field) => ({ field, label: labelOf(field), after: valueWords(field, row.fields[field]) }));
}

function changeLines(changes: RecordChanges, row: ImportRow, nameOf: (id: string) => string): RowLine[] {
	return sorted(Object.keys(changes)).map((field) => {
		const { from, to } = changes[field]!;
		const isHouse = field === 'organisation';
		return {
			field,
			label: labelOf(field),
			before: (isHouse ? nameOf(String(from ?? '')) : valueWords(field, from)) || 'leer',
			after: isHouse ? row.about : valueWords(field, to)
		};
	});
}

const labelOf = (field: string) => PLAN_FIELDS[field] ?? field;
const sorted = (fields: readonly string[]) => fields.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

function valueWords(field: string, value: unknown): string {
	if (value === undefined || value === null) return '';
	if (field === 'address') return formatAddress(value as Address);
	if (field === 'legalBases') return citations(value as string[]);
	if (field === 'group') return labels.group[value as OrganisationGroup] ?? '';
	const text = String(value);
	return ['phone', 'mobile', 'fax'].includes(field) ? formatPhone(text) : text;
}
