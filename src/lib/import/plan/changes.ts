/**
 * What an entry of the directory would become by what a list says of it. A list adds and corrects: what it leaves empty stays, a
 * number that stands there already in another way of writing is the same, and legal bases are only added.
 */
import type { PlanTable } from '../../domain/directory/import-plan';
import { nameWords, streetWords } from '../../domain/directory/twins';
import type { Address } from '../../domain/fields';
import { dialled } from '../../domain/phone-number';
import { fold } from '../../domain/place/fold';
import { type RecordChanges, isSame } from '../../domain/record-changes';
import type { AnyRow } from '../../domain/tables';

/** The office's own word: a list changes neither. */
const KEPT: readonly string[] = ['name', 'title', 'group'];
const NUMBERS: readonly string[] = ['phone', 'mobile', 'fax'];

export function changesOf(
	table: PlanTable,
	fields: Readonly<Record<string, unknown>>,
	row: AnyRow
): RecordChanges {
	const changes: RecordChanges = {};
	for (const [field, value] of Object.entries(fields)) {
		if (KEPT.includes(field)) continue;
		const to = becomes(field, value, row);
		if (to !== undefined && !isSame(row[field], to)) changes[field] = { from: row[field] ?? '', to };
	}
	// Her mobile number may stand there as the only one.
	if (table !== 'organisations' && changes.phone && changes.mobile && isNumber(row.phone, fields.mobile))
		delete changes.mobile;
	return changes;
}

/** What the field shall be; undefined where it says that already. */
function becomes(field: string, value: unknown, row: AnyRow): unknown {
	const now = row[field];
	if (field === 'address') return addressAfter(value as Address, now as Address);
	if (field === 'legalBases') return union(now as string[], value as string[]);
	if (field === 'email') return sameWords(now, value, (text) => text.trim().toLowerCase());
	if (field === 'function') return sameWords(now, value, nameWords);
	if (!NUMBERS.includes(field)) return value;
	const others = field === 'fax' ? [now] : [row.phone, row.mobile];
	return others.some((number) => isNumber(number, value)) ? undefined : value;
}

const isNumber = (one: unknown, other: unknown) =>
	typeof one === 'string' && typeof other === 'string' && one !== '' && dialled(one) === dialled(other);

const sameWords = (now: unknown, value: unknown, words: (text: string) => string) =>
	words(String(now ?? '')) === words(String(value)) ? undefined : value;

function union(now: readonly string[], more: readonly string[]): string[] {
	return [...now, ...more.filter((one) => !now.includes(one))];
}

/** Part by part: a list that names only the town leaves the street. In another town it is another municipality. */
function addressAfter(said: Address, now: Address): Address | undefined {
	const differs = {
		street: said.street !== '' && streetWords(said.street) !== streetWords(now.street),
		postalCode: said.postalCode !== '' && said.postalCode !== now.postalCode,
		place: said.place !== '' && fold(said.place) !== fold(now.place)
	};
	if (!Object.values(differs).includes(true)) return undefined;
	const isMoved = differs.postalCode || differs.place;
	return {
		street: differs.street ? said.street : now.street,
		postalCode: differs.postalCode ? said.postalCode : now.postalCode,
		place: differs.place ? said.place : now.place,
		ags: isMoved ? said.ags : now.ags
	};
}
