/** What a search asks and what it gets: the shapes between the list on the screen and the index in the worker. */
import type { AgeGroup, Capacity, Language, Topic } from '../vocabulary';

export const ENTRY_KINDS = ['experts', 'organisations', 'youthOffices', 'offers', 'helplines'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface SearchQuery {
	text: string;
	kinds?: EntryKind[];
	/** AGS of a municipality: entries responsible for it. */
	ags?: string;
	legalBasis?: string;
	topic?: Topic;
	ageGroup?: AgeGroup;
	language?: Language;
	/** Only entries reachable at `now`. */
	reachableNow?: boolean;
	freeCapacity?: boolean;
	/** Only these entries ("kind/id"): what is marked on the phone. */
	among?: string[];
	/** The server's time (local/live/clock.ts), ISO 8601. */
	now: string;
	offset: number;
	limit: number;
}

/** One line of the list: enough to show and to call, without reading the record. */
export interface SearchHit {
	kind: EntryKind;
	id: string;
	title: string;
	subtitle: string;
	place: string;
	/** The number that is right now: on-call for a youth office at night, the deputy's for an absent expert. */
	phone: string;
	/** Whom `phone` reaches when it is not the entry itself: the deputy's name. */
	standIn?: string;
	/** For organisations: the contact whose name was searched for. */
	contact?: string;
	capacity?: Capacity;
	/** True now, by hours, holidays and absences; undefined where no hours are known. */
	reachable: boolean | undefined;
	/** Absent today, for experts. */
	absent: boolean;
	/** Until when the last check counts; empty where nobody has checked. */
	validUntil: string;
}

export interface SearchAnswer {
	hits: SearchHit[];
	total: number;
	/** Index build time or query time in ms, for the measurements. */
	took: number;
	/** False while the index is still being built: the list then shows what Dexie gives. */
	ready: boolean;
}
