/** What the page of an entry shows, the same shape for every kind; what is empty is not shown. */
import type { Absence, Contact, Expert } from '$lib/domain/directory/directory';
import type { Address } from '$lib/domain/fields';
import type { Hours } from '$lib/domain/time/hours';
import type { YouthOffice } from '$lib/domain/place/place';
import type { EntryKind } from '$lib/domain/directory/search-query';
import type { Card } from '$lib/domain/directory/vcard';
import type { Capacity, Land } from '$lib/domain/vocabulary';

/** A row of the table of facts; `href` leads to the entry that is named. */
export interface Fact {
	label: string;
	lines: readonly string[];
	link?: { kind: EntryKind; id: string };
}

export interface EntryView {
	kind: EntryKind;
	id: string;
	title: string;
	subtitle: string;
	description: string;
	phone: string;
	mobile: string;
	email: string;
	website: string;
	address: Address | undefined;
	hours: Hours | undefined;
	/** A youth office has two numbers, and the time decides. */
	office: YouthOffice | undefined;
	land: Land | undefined;
	absences: readonly Absence[];
	/** Those who may stand in, by id: the deputy, her deputy … */
	deputies: ReadonlyMap<string, Expert>;
	expert: Expert | undefined;
	capacity: Capacity | undefined;
	contacts: readonly Contact[];
	facts: readonly Fact[];
	verifiedAt: string;
	verifiedBy: string;
	/** For how many months a check counts. */
	reviewMonths: number;
	card: Card;
}
