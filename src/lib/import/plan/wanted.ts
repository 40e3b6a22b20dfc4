/**
 * The lines of a list become entries that the directory should have: institutions with what belongs to them. An entry that the
 * list names twice is one; what the second time says otherwise is a doubt. Nothing is compared with the directory here.
 */
import type { ListEntry } from '../../domain/directory/list-file';
import type { PlanTable } from '../../domain/directory/import-plan';
import { nameWords, signsInCommon, traitsOf } from '../../domain/directory/twins';
import { isSame } from '../../domain/record-changes';
import type { OrganisationGroup } from '../../domain/vocabulary';
import { placed } from '../../text/list-doubts';
import { PLAN_FIELDS, planDoubts } from '../../text/plan-doubts';
import type { ReadSheet } from '../read-list';
import { fieldsOf, type Say, shownValue } from './fields';
import { groupBelow } from './section-group';

export interface Wanted {
	table: PlanTable;
	sheet: string;
	row: number;
	title: string;
	/** What the list says; nothing that it does not. */
	fields: Record<string, unknown>;
	organisation?: Wanted;
	problems: string[];
	doubtful: boolean;
}
/** What is said of a row that is no entry. */
export type Remark = Pick<Wanted, 'sheet' | 'row' | 'title' | 'problems'>;

interface Place {
	sheet: string;
	row: number;
}

export class WantedEntries {
	readonly all: Wanted[] = [];
	readonly remarks: Remark[] = [];
	/** Contacts of nobody. */
	readonly homeless: Wanted[] = [];
	readonly #named = new Map<string, Wanted[]>();
	/** Codes of the legal bases that there are. */
	readonly #bases: readonly string[];

	constructor(sheets: readonly ReadSheet[], bases: readonly string[]) {
		this.#bases = bases;
		for (const { name, entries } of sheets) this.#takeSheet(sheets.length > 1 ? name : '', entries);
	}

	#takeSheet(sheet: string, entries: readonly ListEntry[]): void {
		let group: OrganisationGroup | undefined;
		for (const entry of entries) {
			const { kind, row, name, problems } = entry;
			if (kind !== 'skip') this.#take(entry, { sheet, row }, group);
			else {
				group = groupBelow(name, group);
				if (problems.length > 0) this.remarks.push({ sheet, row, title: name, problems });
			}
		}
	}

	#take(entry: ListEntry, place: Place, group: OrganisationGroup | undefined): void {
		const organisation = this.#organisationOf(entry, place, group);
		const table = TABLE_OF[entry.kind];
		if (table === undefined || table === 'organisations') return;
		const wanted = this.#entryOf(table, entry, place);
		if (organisation) wanted.organisation = organisation;
		if (table === 'contacts' && !organisation) {
			sayOf(wanted, place)(planDoubts.noOrganisation(entry.name));
			this.homeless.push(wanted);
		} else this.#add(wanted, place);
	}

	/** The institution that a line is about, or that it names. */
	#organisationOf(entry: ListEntry, place: Place, group: OrganisationGroup | undefined): Wanted | undefined {
		const { kind, organisation: name } = entry;
		if (name === '') return undefined;
		// The address of an expert or an offer need not be that of the house.
		const isItsOwn = kind === 'organisation' || kind === 'contact';
		const told = kind === 'organisation' ? entry : addressAlone(entry, isItsOwn);
		const wanted = this.#entryOf('organisations', { ...told, name }, place);
		if (kind !== 'organisation') Object.assign(wanted, { problems: [], doubtful: false });
		if (group) wanted.fields.group = group;
		return this.#add(wanted, place);
	}

	#entryOf(table: PlanTable, entry: ListEntry, { sheet, row }: Place): Wanted {
		const { name: title, problems } = entry;
		const doubtful = problems.length > 0;
		const wanted: Wanted = { table, sheet, row, title, fields: {}, problems: [...problems], doubtful };
		wanted.fields = fieldsOf(table, entry, this.#bases, sayOf(wanted, { sheet, row }));
		return wanted;
	}

	/** The entry that stands for it: itself, or the one above that is the same. */
	#add(wanted: Wanted, place: Place): Wanted {
		const key = `${wanted.table} ${nameWords(wanted.title)}`;
		const namesakes = this.#named.get(key) ?? [];
		const same = namesakes.findLast((other) => isOneEntry(other, wanted));
		if (same) return join(same, wanted, place);
		this.#named.set(key, [...namesakes, wanted]);
		this.all.push(wanted);
		return wanted;
	}
}

const TABLE_OF: Readonly<Partial<Record<ListEntry['kind'], PlanTable>>> = {
	organisation: 'organisations',
	contact: 'contacts',
	expert: 'experts',
	offer: 'offers'
};

function addressAlone(entry: ListEntry, isItsOwn: boolean): ListEntry {
	const nothing = { function: '', phones: [], fax: '', emails: [], legalBases: [] };
	return { ...entry, ...nothing, ...(!isItsOwn && { street: '', postalCode: '', place: '' }) };
}

function sayOf(wanted: Wanted, place: Place): Say {
	return (doubt, isRemark = false) => {
		const problem = placed(place, doubt);
		if (!wanted.problems.includes(problem)) wanted.problems.push(problem);
		if (!isRemark) wanted.doubtful = true;
	};
}

/** Two lines of one name: an institution in the same town, a person or an offer with something else in common. */
function isOneEntry(one: Wanted, other: Wanted): boolean {
	if (one.table === 'organisations') return !isElsewhere(one, other);
	if (isSame(one.fields, other.fields) && one.organisation === other.organisation) return true;
	if (one.organisation && one.organisation === other.organisation) return true;
	// Copies: what is known of an entry is remembered, and these still grow.
	return signsInCommon(traitsOf({ ...one.fields }), traitsOf({ ...other.fields })).length > 1;
}

function isElsewhere(one: Wanted, other: Wanted): boolean {
	const [here, there] = [one, other].map(({ fields }) => {
		const { postalCode = '', place = '' } = (fields.address ?? {}) as { postalCode?: string; place?: string };
		return postalCode || place;
	});
	return here !== '' && there !== '' && here !== there;
}

/** What the later line adds to the earlier one; where they do not agree the earlier one holds. */
function join(one: Wanted, later: Wanted, place: Place): Wanted {
	const say = sayOf(one, place);
	for (const [field, value] of Object.entries(later.fields)) {
		const known = one.fields[field];
		if (known === undefined) one.fields[field] = value;
		else if (field === 'legalBases') one.fields[field] = [...new Set([...texts(known), ...texts(value)])];
		else if (!isSame(known, value) && field !== 'group' && field !== 'name')
			say(planDoubts.otherwise(PLAN_FIELDS[field] ?? field, shownValue(value)));
	}
	for (const problem of later.problems) if (!one.problems.includes(problem)) one.problems.push(problem);
	one.doubtful ||= later.doubtful;
	if (later.organisation && !one.organisation) one.organisation = later.organisation;
	return one;
}

const texts = (value: unknown) => value as string[];
