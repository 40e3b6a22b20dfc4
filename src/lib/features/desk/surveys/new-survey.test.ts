import { describe, expect, it } from 'vitest';
import { mayBegin } from '$lib/domain/survey/survey';
import { changeSurveyBody } from '$lib/protocol/surveys';
import { blankSurvey, openingOf, topicsIn } from './new-survey';

const TODAY = '2026-11-30';
const NETWORK = 'network00000000';
const blank = blankSurvey(TODAY);

describe('a survey that is about to begin', () => {
	it('begins with a title and four weeks', () => {
		expect(blank).toMatchObject({ title: 'Fortbildungsbedarf 2026', until: '2026-12-28' });
	});

	it('takes the topics as they are written or pasted', () => {
		expect(topicsIn('- Sucht der Eltern\n\n  • Medien \nSucht der Eltern\n')).toEqual([
			'Sucht der Eltern',
			'Medien'
		]);
	});

	it('is one that the server takes', () => {
		const read = openingOf('training', NETWORK, { ...blank, topics: 'Sucht\nMedien' }, TODAY);
		const body = 'body' in read ? changeSurveyBody.parse(read.body) : undefined;
		expect(body).toMatchObject({
			to: 'open',
			network: NETWORK,
			topics: [{ title: 'Sucht' }, { title: 'Medien' }]
		});
		expect(body?.to === 'open' && mayBegin(body, TODAY)).toBe(true);
		const yearly = openingOf('cooperation', NETWORK, blank, TODAY);
		expect('body' in yearly && mayBegin(yearly.body, TODAY)).toBe(true);
	});

	it.each([
		['topics', { topics: '' }],
		['topics', { topics: '1\n2\n3\n4\n5\n6\n7\n8\n9' }],
		['topics', { topics: 'x'.repeat(201) }],
		['title', { title: ' ', topics: 'Sucht' }],
		['until', { until: '', topics: 'Sucht' }],
		['until', { until: '2026-11-29', topics: 'Sucht' }],
		['until', { until: '2027-06-30', topics: 'Sucht' }]
	])('says at %s what is missing of %j', (field, change) => {
		const read = openingOf('training', NETWORK, { ...blank, ...change }, TODAY);
		expect('problems' in read && Object.keys(read.problems)).toEqual([field]);
	});
});
