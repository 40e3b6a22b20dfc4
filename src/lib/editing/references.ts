/** What a field that names other entries offers while somebody types, and what it shows of those that are chosen. */
import { fold } from '../domain/place/fold';
import type { Row } from '../domain/tables';
import { directoryCopy } from '../local/copy/directory-copy';
import type { ComboOption } from '../ui/combo';
import { readEntries } from './entries-here';
import { knownNames, nameOf } from './entry-names';
import type { AnyEntry, FieldKind, NamedTable } from './forms/field';
import { isOwn, ownNetworks } from './own-networks';

type Naming = Extract<FieldKind, { kind: 'reference' | 'references' }>;

const OFFERED = 12;
const GONE = 'Eintrag, den es nicht mehr gibt';
/** Offered only where they belong to a network of the office: an entry may not name its way out of it. */
const OF_OWN_NETWORKS: readonly NamedTable[] = [
	'regions',
	'organisations',
	'youthOffices',
	'contacts',
	'circles'
];

/** The entries that `text` may mean. `row` is the one that is to name them. */
export async function offered(field: Naming, row: AnyEntry, text: string): Promise<ComboOption[]> {
	const options = await optionsOf(field, row);
	const words = fold(text).split(/\s+/).filter(Boolean);
	const fits = ({ label, detail = '' }: ComboOption) =>
		words.every((word) => fold(`${label} ${detail}`).includes(word));
	return options
		.filter(fits)
		.sort((a, b) => a.label.localeCompare(b.label, 'de'))
		.slice(0, OFFERED);
}

/** The names of what is chosen, in its order; what the phone does not know keeps its value. */
export async function chosen(field: Naming, values: readonly string[]): Promise<ComboOption[]> {
	const known = await knownNames(field.to);
	const rows = await named(field, values);
	const { to } = field;
	// Only what waits here is not in the copy.
	if (rows.length < values.length && to !== 'regions') rows.push(...(await readEntries(to)));
	return values.map((value) => {
		const row = rows.find((one) => valueOf(field, one) === value);
		return { value, label: row ? nameOf(to, row, known).title : field.by ? value : GONE };
	});
}

async function optionsOf(field: Naming, row: AnyEntry): Promise<ComboOption[]> {
	const { to } = field;
	const within = field.kind === 'reference' ? field.within : undefined;
	const [rows, known, own] = await Promise.all([
		(to === 'regions' ? directoryCopy.readAll(to) : readEntries(to)) as Promise<NamedRow[]>,
		knownNames(to),
		ownNetworks()
	]);
	const mayBe = (one: NamedRow) =>
		one.id !== row.id &&
		one.publication !== 'withdrawn' &&
		(!within || valueIn(one, within) === valueIn(row, within)) &&
		(to === 'regions'
			? own.networks.includes(one.id)
			: !OF_OWN_NETWORKS.includes(to) || isOwn(to, one as AnyEntry, own));
	return rows.filter(mayBe).map((one) => {
		const { title, detail } = nameOf(to, one, known);
		return { value: valueOf(field, one), label: title, detail };
	});
}

type NamedRow = AnyEntry | Row<'regions'>;

function named({ to, by }: Naming, values: readonly string[]): Promise<NamedRow[]> {
	if (to === 'municipalities' && by === 'ags') return directoryCopy.readWhere(to, by, values);
	if (to === 'legalBases' && by === 'code') return directoryCopy.readWhere(to, by, values);
	return directoryCopy.readSome(to, values);
}

function valueOf({ by }: Naming, row: NamedRow): string {
	return valueIn(row, by ?? 'id');
}

function valueIn(row: NamedRow, field: string): string {
	return String((row as unknown as Record<string, unknown>)[field] ?? '');
}
