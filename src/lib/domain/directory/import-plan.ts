/**
 * What a list that was read would do to a network's directory: one row for each entry that it names, with what becomes of it. The
 * plan is made once (import/plan/), looked at and corrected by the office, and then written as it stands.
 */
import type { OfferKind, OrganisationGroup } from '../vocabulary';
import type { RecordChanges } from '../record-changes';
import type { Sign } from './twins';

/** In the order in which their entries are written: what is named comes first. */
export const PLAN_TABLES = ['organisations', 'contacts', 'experts', 'offers'] as const;
export type PlanTable = (typeof PLAN_TABLES)[number];

/**
 * - `new` there is none like it, but perhaps one of its name · `changed` it is there, and says something else · `same` it is there as it is
 * - `duplicate` there is one that has several things in common with it: the office says which · `unfit` it cannot be written · `skipped` a title, a
 *   heading or a remark of the list about which something is to be said
 */
export const PLAN_VERDICTS = ['new', 'changed', 'same', 'duplicate', 'unfit', 'skipped'] as const;
export type PlanVerdict = (typeof PLAN_VERDICTS)[number];

/** An entry that is there and may be the one of the list, and what it would become. */
export interface PlanTwin {
	id: string;
	/** By what it may be; `organisation`: both belong to the same one. */
	signs: (Sign | 'organisation')[];
	changes: RecordChanges;
}

export interface PlannedRow {
	/** Which of the plan's rows it is, from 0; what belongs to an institution stands below it. */
	position: number;
	/** Rows of one group are written together: an institution with what belongs to it. */
	group: number;
	verdict: PlanVerdict;
	/** Empty for what is skipped. */
	table: PlanTable | '';
	/** The id that a new entry gets, or that of the entry that is there. */
	record: string;
	/** The new institution (its `record`) without which it cannot be written; empty where there is none. */
	needs: string;
	/** Where it stands in the list; the sheet only where there are several. */
	sheet: string;
	row: number;
	title: string;
	/** The institution it belongs to, by name. */
	about: string;
	/** What the list says of it, as fields of the table. */
	fields: Record<string, unknown>;
	/** Of one that is there: what would change. */
	changes: RecordChanges;
	twins: PlanTwin[];
	/** German sentences that name row, column and cell. */
	problems: string[];
	/** Something about it is to be checked. */
	doubtful: boolean;
}

/** What a list does not say and an entry needs; asked once for all of it. */
export interface ImportChoices {
	/** Of institutions that stand under no heading that says it. */
	group: OrganisationGroup | '';
	offerKind: OfferKind | '';
	/** In whose areas new experts advise. */
	youthOffices: readonly string[];
	audience: 'public' | 'members';
}

/** Whether the office has to say it before a plan can be written. */
export const CHOICES = ['group', 'offerKind', 'youthOffices'] as const;
export type Choice = (typeof CHOICES)[number];

/** The choice that a new entry of the plan waits for. */
export function choiceFor({ table, fields }: Pick<PlannedRow, 'table' | 'fields'>): Choice | undefined {
	if (table === 'organisations') return fields.group === undefined ? 'group' : undefined;
	if (table === 'offers') return 'offerKind';
	return table === 'experts' ? 'youthOffices' : undefined;
}

export function isChosen(choice: Choice, choices: ImportChoices): boolean {
	return choices[choice].length > 0;
}

const NO_HOURS = { always: false, slots: [], closedOnHolidays: true };
const NO_ADDRESS = { street: '', postalCode: '', place: '', ags: '' };
const REACHES = { topics: [], ageGroups: [], languages: [], areas: [], accessibility: '' };

/** A new entry, whole: what the list says, what the office chose, and nothing else. */
export function newEntry(
	table: PlanTable,
	fields: Readonly<Record<string, unknown>>,
	network: string,
	choices: ImportChoices
): Record<string, unknown> {
	const { audience } = choices;
	const shared = { publication: 'published', audience, verifiedAt: '', verifiedBy: '' };
	const empty: Record<PlanTable, object> = {
		organisations: {
			...REACHES,
			...{ name: '', group: choices.group, kind: '', region: network, address: NO_ADDRESS },
			...{ phone: '', email: '', website: '', hours: NO_HOURS, description: '' }
		},
		contacts: { organisation: '', name: '', function: '', phone: '', fax: '', email: '', deputy: '' },
		experts: {
			...REACHES,
			...{ name: '', function: '', organisation: '', address: NO_ADDRESS, phone: '', fax: '', email: '' },
			...{ hours: NO_HOURS, legalBases: [], youthOffices: choices.youthOffices, professions: [] },
			...{ absences: [], deputy: '', capacity: 'free' }
		},
		offers: {
			...REACHES,
			...{ title: '', kind: choices.offerKind, organisation: '', region: network, address: NO_ADDRESS },
			...{ phone: '', email: '', website: '', hours: NO_HOURS, description: '', cost: '' }
		}
	};
	return { ...shared, ...empty[table], ...fields };
}
