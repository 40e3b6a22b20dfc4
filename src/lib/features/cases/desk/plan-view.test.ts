import { describe, expect, it } from 'vitest';
import { meetingRow, idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import type { CaseText, MeetingCase } from '$lib/domain/meeting/case';
import type { CaseContent } from '$lib/domain/meeting/case-content';
import { TEMPLATE } from '$lib/domain/meeting/procedure';
import { planCases } from '$lib/domain/meeting/case-plan';
import type { CaseRow } from '../cases-here';
import { cueOf, plannable, timeForCases } from './plan-view';

const caseRow = (name: string, changes: Partial<MeetingCase> = {}): CaseRow => ({
	row: { ...(rowOf('cases', idOf(name)) as unknown as MeetingCase), minutes: 20, ...changes },
	text: rowOf('caseTexts', idOf(name)) as unknown as CaseText
});
const contents: Record<string, Pick<CaseContent, 'kind' | 'lawEnforcement' | 'court' | 'method'>> = {
	[idOf('all')]: { kind: 'short', lawEnforcement: 'fitting', method: 'Runde' },
	[idOf('out')]: { kind: 'altered', lawEnforcement: 'no', court: 'no', method: '' }
};
const content = (id: string) => contents[id] as CaseContent | undefined;

describe('the time for cases', () => {
	it('is what the agenda gives them, after all that comes before', () => {
		expect(timeForCases({ points: [...TEMPLATE.points] })).toEqual({ minutes: 75, after: 165 });
		expect(timeForCases({ points: [] })).toEqual({ minutes: 0, after: 0 });
		expect(timeForCases({})).toEqual({ minutes: 0, after: 0 });
	});
});

describe('what the office can plan', () => {
	it('are cases that were taken in and that it could read', () => {
		const late = caseRow('late', { state: 'late' });
		const { ready, unread } = plannable([caseRow('all'), caseRow('sealed'), late, caseRow('out')], content);
		expect(ready.map(({ id, leave }) => [id, leave])).toEqual([
			[idOf('all'), []],
			[idOf('out'), ['kripo', 'police', 'court']]
		]);
		expect(unread.map(({ id }) => id)).toEqual([idOf('sealed')]);
	});
});

describe('the cue', () => {
	it('says when each begins, who goes out, and who is called in at the end', () => {
		const meeting = meetingRow('meeting', {
			...{ startsAt: '2026-12-02T08:00:00.000Z', points: [...TEMPLATE.points] }
		});
		const { ready } = plannable([caseRow('out'), caseRow('all')], content);
		const { lines, end } = cueOf(planCases(ready, 75).planned, meeting);
		expect(lines.map(({ one, at, out }) => [one.id, at.toISOString(), out])).toEqual([
			[idOf('all'), '2026-12-02T10:45:00.000Z', []],
			[idOf('out'), '2026-12-02T11:05:00.000Z', ['kripo', 'police', 'court']]
		]);
		expect([end.at.toISOString(), end.back]).toEqual([
			'2026-12-02T11:25:00.000Z',
			['kripo', 'police', 'court']
		]);
	});
});
