/**
 * The filters of a query as one question per entry.
 *
 * | filter | experts | organisations, offers | youth offices | helplines |
 * |---|---|---|---|---|
 * | place | her areas, else her youth offices | their areas, else their region | responsible that day | their Länder |
 * | legal basis, free capacity | what she states; the absent are not free | no | no | no |
 * | topic | what they state | what they state | every topic | what they state |
 * | age group | what they state; nothing means all | the same | all | all |
 * | language | what they state; nothing means German | the same | German | German |
 * | reachable now | hours, holidays, absences | hours, holidays | office hours or on-call | hours |
 */
import type { SearchQuery } from '../../domain/directory/search-query';
import type { Entry } from './entry';
import type { Moment } from './moment';
import type { Places } from './places';

/** An entry with the number of its area. */
export interface Located {
	entry: Entry;
	area: number;
}

type Test = (located: Located) => boolean;

/** The filters that `query` sets, as one test; undefined when it sets none. */
export function testOf(query: SearchQuery, places: Places, moment: Moment): Test | undefined {
	const tests = [...statedTests(query), ...situationTests(query, places, moment)];
	if (tests.length === 0) return undefined;
	return (located) => tests.every((test) => test(located));
}

function statedTests({ kinds, among, legalBasis, topic, ageGroup, language }: SearchQuery): Test[] {
	const tests: Test[] = [];
	const keys = new Set(among);
	if (among) tests.push(({ entry }) => keys.has(`${entry.kind}/${entry.id}`));
	if (kinds && kinds.length > 0) tests.push(({ entry }) => kinds.includes(entry.kind));
	if (legalBasis) tests.push(({ entry }) => entry.legalBases.includes(legalBasis));
	if (topic) tests.push(({ entry }) => entry.topics?.includes(topic) ?? true);
	if (ageGroup) tests.push(({ entry }) => entry.ageGroups?.includes(ageGroup) ?? true);
	if (language)
		tests.push(({ entry: { languages } }) =>
			languages.length > 0 ? languages.includes(language) : language === 'de'
		);
	return tests;
}

function situationTests(query: SearchQuery, places: Places, moment: Moment): Test[] {
	const tests: Test[] = [];
	if (query.ags) {
		const answers = places.answersFor(query.ags, moment.day);
		tests.push(({ area }) => answers[area] === true);
	}
	if (query.freeCapacity)
		tests.push(({ entry }) => entry.capacity === 'free' && !moment.absent(entry.absences));
	if (query.reachableNow) tests.push(({ entry }) => moment.reachable(entry) === true);
	return tests;
}
