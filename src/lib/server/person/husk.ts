/**
 * What is left of an expert's entry while a request still names it: who may read that request, and which deputy has it, follows from the
 * entry. It says nothing of her any more, nobody but the office sees it, and it goes like any withdrawn entry once nothing needs it.
 */
import type { Expert } from '../../domain/directory/directory';

/** Youth offices and deputy stay as they were. */
export type Husk = Omit<Expert, 'id' | 'updated' | 'youthOffices' | 'deputy'>;

export const HUSK: Husk = {
	publication: 'withdrawn',
	audience: 'members',
	verifiedAt: '',
	verifiedBy: '',
	note: '',
	name: 'Gelöschte Person',
	function: '',
	organisation: '',
	address: { street: '', postalCode: '', place: '', ags: '' },
	phone: '',
	mobile: '',
	fax: '',
	email: '',
	hours: { always: false, slots: [], closedOnHolidays: true },
	legalBases: [],
	areas: [],
	professions: [],
	topics: [],
	ageGroups: [],
	languages: [],
	absences: [],
	capacity: 'free',
	accessibility: ''
};
