/**
 * What the index keeps of a record, whatever its kind: one line of the list, what the filters look at, and the texts
 * under which it is found. Rows come in as they lie on the phone; who may see what was decided before.
 */
import type { Absence } from '../../domain/directory/directory';
import type { Hours } from '../../domain/time/hours';
import type { YouthOffice } from '../../domain/place/place';
import type { EntryKind } from '../../domain/directory/search-query';
import type { AgeGroup, Capacity, Land, Language, Topic } from '../../domain/vocabulary';
import type { Zone } from './term-index';

/** Whom an entry is responsible for; what is empty does not narrow. */
export interface Served {
	/** Municipalities (AGS); not empty: these alone. */
	areas: readonly string[];
	youthOffices: readonly string[];
	region: string;
	lands: readonly string[];
}

export interface Entry {
	kind: EntryKind;
	id: string;
	title: string;
	subtitle: string;
	place: string;
	phone: string;
	/** Youth offices answer by another number at night. */
	office?: Pick<YouthOffice, 'phone' | 'officeHours' | 'onCallPhone' | 'onCallNote'>;
	hours?: Hours;
	land: Land | undefined;
	absences: readonly Absence[];
	/** Id of the expert who stands in. */
	deputy: string;
	/** Id of the organisation behind it, whose name stands in the subtitle. */
	organisation: string;
	/** An organisation's contacts. */
	contacts: readonly { id: string; name: string }[];
	capacity?: Capacity;
	/** Until when the last check counts; empty where nobody has checked. */
	validUntil: string;
	served: Served;
	legalBases: readonly string[];
	/** `undefined`: every topic, every age (a youth office). */
	topics: readonly Topic[] | undefined;
	ageGroups: readonly AgeGroup[] | undefined;
	languages: readonly Language[];
	texts: readonly (readonly [Zone, string])[];
	phones: readonly string[];
}
