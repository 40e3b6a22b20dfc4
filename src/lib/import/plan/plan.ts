/**
 * A list and a network's directory become the plan of an import: for each entry that the list names, what becomes of it. Pure:
 * it writes nothing, and the same list over the same directory is the same plan.
 */
import { type PlannedRow, type PlanTable, PLAN_TABLES } from '../../domain/directory/import-plan';
import type { Address } from '../../domain/fields';
import { fold } from '../../domain/place/fold';
import { placed } from '../../text/list-doubts';
import { planDoubts } from '../../text/plan-doubts';
import type { Municipality } from '../../domain/place/place';
import type { AnyRow } from '../../domain/tables';
import type { ReadSheet } from '../read-list';
import { Candidates, type Found } from './candidates';
import { rowsWithinCaps } from './caps';
import { changesOf } from './changes';
import { type Remark, type Wanted, WantedEntries } from './wanted';

/** What the list is compared with: the entries of one network. */
export interface Directory extends Readonly<Record<PlanTable, readonly AnyRow[]>> {
	municipalities: readonly Pick<Municipality, 'ags' | 'name' | 'postalCodes'>[];
	/** Codes of the legal bases that there are. */
	bases: readonly string[];
}

/** Where a wanted entry has its place in the directory. */
interface Settled {
	row: PlannedRow;
	found: Found;
}

/** `idOf` gives a new entry its id, by its place in the plan; `more`: what else is to be said. */
export function planImport(
	sheets: readonly ReadSheet[],
	directory: Directory,
	idOf: (position: number) => string,
	more: readonly Remark[] = []
): PlannedRow[] {
	const { all, homeless, remarks } = new WantedEntries(sheets, directory.bases);
	const plan = new Plan(directory, idOf);
	const groups = new Map<Wanted, Wanted[]>();
	for (const one of all) {
		const head = one.organisation ?? one;
		groups.set(head, [...(groups.get(head) ?? []), one]);
	}
	// The institution first, then what belongs to it.
	for (const members of groups.values())
		plan.addGroup(members.toSorted((a, b) => PLAN_TABLES.indexOf(a.table) - PLAN_TABLES.indexOf(b.table)));
	for (const one of homeless) plan.addUnfit(one);
	for (const one of [...more, ...remarks]) plan.addRemark(one);
	return rowsWithinCaps(plan.rows);
}

class Plan {
	readonly rows: PlannedRow[] = [];
	readonly #settled = new Map<Wanted, Settled>();
	readonly #candidates: Readonly<Record<PlanTable, Candidates>>;
	#group = 0;

	constructor(
		readonly directory: Directory,
		readonly idOf: (position: number) => string
	) {
		const of = (table: PlanTable) => new Candidates(table, directory[table]);
		this.#candidates = {
			organisations: of('organisations'),
			contacts: of('contacts'),
			experts: of('experts'),
			offers: of('offers')
		};
	}

	addGroup(members: readonly Wanted[]): void {
		for (const wanted of members) this.#add(wanted);
		this.#group += 1;
	}

	addUnfit(wanted: Wanted): void {
		this.rows.push({ ...this.#rowOf(wanted), verdict: 'unfit' });
		this.#group += 1;
	}

	addRemark({ sheet, row, title, problems }: Remark): void {
		const line: Wanted = {
			...{ table: 'organisations', sheet, row, title, fields: {}, problems, doubtful: true }
		};
		this.rows.push({ ...this.#rowOf(line), table: '', record: '', verdict: 'skipped' });
		this.#group += 1;
	}

	#add(wanted: Wanted): void {
		const fields = this.#withMunicipality(wanted.fields);
		const house = wanted.organisation && this.#settled.get(wanted.organisation);
		const houses = house ? housesOf(house) : [];
		const found = this.#candidates[wanted.table].find(fields, houses);
		const row = { ...this.#rowOf(wanted), fields };
		if (house) this.#belong(row, house);
		if (found.verdict === 'there') this.#compare(row, found.row, houses);
		else this.#ask(row, found);
		this.rows.push(row);
		this.#settled.set(wanted, { row, found });
	}

	#rowOf({ table, sheet, row, title, fields, organisation, problems, doubtful }: Wanted): PlannedRow {
		const position = this.rows.length;
		const about = organisation?.title ?? '';
		return {
			...{ position, group: this.#group, verdict: 'new', table, record: this.idOf(position), needs: '' },
			...{ sheet, row, title, about, fields, changes: {}, twins: [], problems, doubtful }
		};
	}

	/** The institution by its id; one that is not there yet is needed. */
	#belong(row: PlannedRow, house: Settled): void {
		row.fields = { ...row.fields, organisation: house.row.record };
		if (house.found.verdict !== 'there') row.needs = house.row.record;
	}

	#compare(row: PlannedRow, there: AnyRow, houses: readonly string[]): void {
		// An institution that the office has not told apart yet moves nobody.
		const stays = houses.includes(String(there.organisation));
		const { organisation, ...others } = row.fields;
		const said = organisation === undefined || stays ? others : row.fields;
		row.record = there.id;
		row.changes = changesOf(row.table as PlanTable, said, there);
		row.verdict = Object.keys(row.changes).length > 0 ? 'changed' : 'same';
		if (!row.changes.organisation) row.needs = '';
	}

	/** What may be there, or is called the same. */
	#ask(row: PlannedRow, { verdict, twins }: Exclude<Found, { verdict: 'there' }>): void {
		row.verdict = verdict;
		row.twins = twins;
		if (verdict === 'duplicate' || twins.length === 0) return;
		row.problems = [...row.problems, placed(row, planDoubts.namesake())];
		row.doubtful = true;
	}

	/** The municipality of an address, where postal code and name leave no doubt. */
	#withMunicipality(fields: Record<string, unknown>): Record<string, unknown> {
		const address = fields.address as Address | undefined;
		if (!address?.postalCode || !address.place) return fields;
		const here = this.directory.municipalities.filter(
			({ name, postalCodes }) =>
				postalCodes.includes(address.postalCode) && fold(name) === fold(address.place)
		);
		return here.length === 1 ? { ...fields, address: { ...address, ags: here[0]!.ags } } : fields;
	}
}

/** The entry that it is, or all that it may be. */
function housesOf({ row, found }: Settled): string[] {
	return found.verdict === 'duplicate' ? found.twins.map(({ id }) => id) : [row.record];
}
