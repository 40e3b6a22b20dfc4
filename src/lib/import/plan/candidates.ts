/**
 * Which entries of the directory one of a list may be. One that has the name and something else in common is it, if it is the
 * only one; so is one of the same name that says all of it already. Everything else that is alike in several things is left to the
 * office: never is one entry changed by the words of another. One that has the name alone is another one, unless the office says so.
 */
import type { PlanTable, PlanTwin } from '../../domain/directory/import-plan';
import {
	mayBeTwins,
	type Sign,
	SIGNS,
	signsInCommon,
	type Traits,
	traitsOf
} from '../../domain/directory/twins';
import type { Address } from '../../domain/fields';
import type { AnyRow } from '../../domain/tables';
import { changesOf } from './changes';

/** `twins` of a new one: who has her name, and nothing else in common. */
export type Found = { verdict: 'there'; row: AnyRow } | { verdict: 'new' | 'duplicate'; twins: PlanTwin[] };

interface Likeness {
	row: AnyRow;
	signs: (Sign | 'organisation')[];
}

/** The entries of one table by what they are known by: a list of thousands is compared with thousands. */
export class Candidates {
	readonly #by = new Map<string, AnyRow[]>();

	constructor(
		readonly table: PlanTable,
		rows: readonly AnyRow[]
	) {
		for (const row of rows)
			if (row.publication !== 'withdrawn') for (const key of keysOf(traitsOf(row))) this.#note(key, row);
	}

	/** `organisations`: the ids of the institution that the entry belongs to, or may belong to. */
	find(fields: Readonly<Record<string, unknown>>, organisations: readonly string[]): Found {
		const traits = traitsOf({ ...fields });
		const rows = new Set(keysOf(traits).flatMap((key) => this.#by.get(key) ?? []));
		const alike = [...rows].map((row) => ({ row, signs: this.#signs(fields, traits, row, organisations) }));
		const named = alike.filter(({ signs }) => signs.includes('name'));
		const sure = named.filter((one) => this.#isSure(one));
		const isSaid = (one: Likeness) => this.#isSaid(fields, one, organisations);
		const [only] = sure.length === 1 ? sure : named.length === 1 ? named.filter(isSaid) : [];
		if (only) return { verdict: 'there', row: only.row };
		const likely = alike.filter(({ signs }) => this.#isLikely(signs));
		const asked = sure.length > 0 ? sure : alike.filter((one) => likely.includes(one) || named.includes(one));
		const twins = asked.map(({ row, signs }) => ({
			id: row.id,
			signs,
			changes: changesOf(this.table, fields, row)
		}));
		return { verdict: sure.length + likely.length > 0 ? 'duplicate' : 'new', twins };
	}

	/** Whether the entry says already all that the list says of one with its name. */
	#isSaid(
		fields: Readonly<Record<string, unknown>>,
		{ row, signs }: Likeness,
		organisations: readonly string[]
	): boolean {
		const isElsewhere = organisations.length > 0 && !signs.includes('organisation');
		return !isElsewhere && Object.keys(changesOf(this.table, fields, row)).length === 0;
	}

	#signs(
		fields: Readonly<Record<string, unknown>>,
		traits: Traits,
		row: AnyRow,
		organisations: readonly string[]
	): Likeness['signs'] {
		const signs: Likeness['signs'] = signsInCommon(traits, traitsOf(row));
		if (!signs.includes('address') && signs.includes('name') && isSameTown(fields.address, row.address))
			signs.push('address');
		if (typeof row.organisation === 'string' && organisations.includes(row.organisation))
			signs.push('organisation');
		return signs;
	}

	/** A contact is somebody's: of another institution she may be another person. */
	#isSure({ signs }: Likeness): boolean {
		return this.table === 'contacts' ? signs.includes('organisation') : signs.length > 1;
	}

	#isLikely(signs: Likeness['signs']): boolean {
		const known = signs.filter((sign): sign is Sign => sign !== 'organisation');
		return mayBeTwins(this.table, known);
	}

	#note(key: string, row: AnyRow): void {
		const rows = this.#by.get(key);
		if (rows) rows.push(row);
		else this.#by.set(key, [row]);
	}
}

const keysOf = (traits: Traits) => SIGNS.flatMap((sign) => traits[sign].map((value) => `${sign} ${value}`));

/** The same name in the same town is the same house, also after it moved. */
function isSameTown(one: unknown, other: unknown): boolean {
	const [here, there] = [one, other].map((address) => (address as Address | undefined)?.postalCode ?? '');
	return here !== '' && here === there;
}
