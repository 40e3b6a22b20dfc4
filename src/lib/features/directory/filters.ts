/**
 * What the list is narrowed to, as it stands in the address: a link or a reload brings back the same list.
 * Unknown parameters and values are dropped without a word, so that an old or hostile link still shows a list.
 */
import { ENTRY_KINDS, type EntryKind, type SearchQuery } from '../../domain/directory/search-query';
import {
	AGE_GROUPS,
	LANGUAGES,
	TOPICS,
	type AgeGroup,
	type Language,
	type Topic
} from '../../domain/vocabulary';

export interface Filters {
	text: string;
	/** None means all. */
	kinds: readonly EntryKind[];
	ags: string;
	/** Code of a legal basis. */
	basis: string;
	topic: Topic | '';
	ageGroup: AgeGroup | '';
	language: Language | '';
	reachableNow: boolean;
	freeCapacity: boolean;
	/** Only what is marked on this phone. */
	favourites: boolean;
}

export const NO_FILTERS: Filters = {
	text: '',
	kinds: [],
	ags: '',
	basis: '',
	topic: '',
	ageGroup: '',
	language: '',
	reachableNow: false,
	freeCapacity: false,
	favourites: false
};

const MAX_TEXT = 200;
const AGS = /^\d{8}$/;
const CODE = /^[a-z0-9-]{1,40}$/i;

/** The filters in an address. */
export function readFilters(parameters: URLSearchParams): Filters {
	const value = (name: string, form: RegExp) => {
		const text = parameters.get(name) ?? '';
		return form.test(text) ? text : '';
	};
	const one = <T extends string>(name: string, values: readonly T[]): T | '' =>
		values.find((known) => known === parameters.get(name)) ?? '';
	const kinds = (parameters.get('art') ?? '').split(',');
	return {
		text: (parameters.get('q') ?? '').replace(/\p{Cc}/gu, ' ').slice(0, MAX_TEXT),
		kinds: ENTRY_KINDS.filter((kind) => kinds.includes(kind)),
		ags: value('ags', AGS),
		basis: value('basis', CODE),
		topic: one('thema', TOPICS),
		ageGroup: one('alter', AGE_GROUPS),
		language: one('sprache', LANGUAGES),
		reachableNow: parameters.get('erreichbar') === 'ja',
		freeCapacity: parameters.get('frei') === 'ja',
		favourites: parameters.get('gemerkt') === 'ja'
	};
}

/** The filters as the end of an address; '' when the list is whole. */
export function writeFilters(filters: Filters): '' | `?${string}` {
	const yes = (on: boolean) => (on ? 'ja' : '');
	const parameters = new URLSearchParams(
		[
			['q', filters.text],
			['art', filters.kinds.join(',')],
			['ags', filters.ags],
			['basis', filters.basis],
			['thema', filters.topic],
			['alter', filters.ageGroup],
			['sprache', filters.language],
			['erreichbar', yes(filters.reachableNow)],
			['frei', yes(filters.freeCapacity)],
			['gemerkt', yes(filters.favourites)]
		].filter((pair): pair is [string, string] => pair[1] !== '')
	);
	return parameters.size > 0 ? `?${parameters}` : '';
}

/** What the index is asked for these filters; `marked` are the keys of the favourites. */
export function toQuery(
	filters: Filters,
	page: Pick<SearchQuery, 'now' | 'offset' | 'limit'>,
	marked: readonly string[]
): SearchQuery {
	return {
		...page,
		text: filters.text,
		...(filters.kinds.length > 0 && { kinds: [...filters.kinds] }),
		...(filters.ags && { ags: filters.ags }),
		...(filters.basis && { legalBasis: filters.basis }),
		...(filters.topic && { topic: filters.topic }),
		...(filters.ageGroup && { ageGroup: filters.ageGroup }),
		...(filters.language && { language: filters.language }),
		...(filters.reachableNow && { reachableNow: true }),
		...(filters.freeCapacity && { freeCapacity: true }),
		...(filters.favourites && { among: [...marked] })
	};
}

/** How many filters the sheet holds that are set: the number on its button. */
export function countSet(filters: Filters): number {
	const { ags, basis, topic, ageGroup, language, reachableNow, freeCapacity } = filters;
	return [ags, basis, topic, ageGroup, language, reachableNow, freeCapacity].filter(Boolean).length;
}

/** Whether anything is asked for at all. */
export function isWhole(filters: Filters): boolean {
	return writeFilters(filters) === '';
}
