import { describe, expect, it } from 'vitest';
import { fitsSurvey, isDue, isOpen, mayBegin, type Survey, type SurveyAnswer, surveyAnswer } from './survey';

const TODAY = '2026-11-30';
const topic = (id: string, title = 'Thema') => ({ id: id.padEnd(15, '0'), title });
const training = { kind: 'training', title: 'Bedarf', topics: [topic('a')], until: '2026-12-20' } as const;
const yearly = { kind: 'cooperation', title: '', topics: [], until: '2026-12-20' } as const;

describe('a survey', () => {
	it.each<[string, Partial<Survey>, boolean]>([
		['with a title and a topic', {}, true],
		['until today', { until: TODAY }, true],
		['until yesterday', { until: '2026-11-29' }, false],
		['for half a year', { until: '2027-05-29' }, true],
		['for longer', { until: '2027-05-30' }, false],
		['without a title', { title: ' ' }, false],
		['without a topic', { topics: [] }, false],
		['with two topics that would be one training', { topics: [topic('a'), topic('a', 'Anders')] }, false]
	])('of trainings begins %s: %s', (_words, change, begins) => {
		expect(mayBegin({ ...training, ...change }, TODAY)).toBe(begins);
	});

	it('that is yearly has neither title nor topics of its own', () => {
		expect(mayBegin(yearly, TODAY)).toBe(true);
		expect(mayBegin({ ...yearly, title: 'Anders' }, TODAY)).toBe(false);
		expect(mayBegin({ ...yearly, topics: [topic('a')] }, TODAY)).toBe(false);
	});

	it('is open up to its last day, or until it was closed', () => {
		expect(isOpen({ until: TODAY, closedOn: '' }, TODAY)).toBe(true);
		expect(isOpen({ until: '2026-11-29', closedOn: '' }, TODAY)).toBe(false);
		expect(isOpen({ until: '2026-12-20', closedOn: TODAY }, TODAY)).toBe(false);
	});
});

describe('the yearly question is due', () => {
	const asked = (opensOn: string) => [
		{ kind: 'cooperation', opensOn, year: Number(opensOn.slice(0, 4)) } as const
	];
	it.each([
		['never asked', [], true],
		['this year already', asked('2026-01-02'), false],
		['eleven months ago', asked('2025-12-30'), false],
		['a year ago', asked('2025-11-30'), true],
		['trainings alone', [{ kind: 'training', opensOn: '2026-11-01', year: 2026 } as const], true]
	])('%s: %s', (_words, earlier, due) => {
		expect(isDue(earlier, TODAY)).toBe(due);
	});
});

describe('an answer', () => {
	const needs = (...topics: string[]): SurveyAnswer => ({
		kind: 'training',
		needs: topics.map((one) => ({ topic: one.padEnd(15, '0'), time: 'soon' })),
		line: ''
	});
	it('is about the topics of its survey, each once', () => {
		expect(fitsSurvey(needs(), training)).toBe(true);
		expect(fitsSurvey(needs('a'), training)).toBe(true);
		expect(fitsSurvey(needs('a', 'a'), training)).toBe(false);
		expect(fitsSurvey(needs('b'), training)).toBe(false);
		expect(fitsSurvey(needs(), yearly)).toBe(false);
	});

	it('says something of every statement, from one to five', () => {
		const marks = { reachable: 1, knowsWhom: 2, heard: 3, passedOn: 4, meetings: 5, helpsWork: 5 };
		const read = (change: object) =>
			surveyAnswer.safeParse({ kind: 'cooperation', marks: { ...marks, ...change }, line: '' }).success;
		expect(read({})).toBe(true);
		for (const value of [0, 6, 2.5, undefined]) expect(read({ heard: value })).toBe(false);
	});
});
