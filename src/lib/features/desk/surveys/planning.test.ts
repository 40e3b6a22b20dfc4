import { describe, expect, it } from 'vitest';
import { meeting } from '$lib/domain/meeting/meeting';
import { isTraining } from '$lib/domain/meeting/year-of-meetings';
import { blankPlan, planOf } from './planning';

const NOW = new Date('2026-11-30T12:00:00Z');
const TOPIC = { id: 'topic0000000000', title: 'Sucht der Eltern' };
const CIRCLE = { id: 'circle000000000' };
const typed = { ...blankPlan(TOPIC, [CIRCLE]), day: '2027-03-10' };

describe('a topic that is planned', () => {
	it('is a meeting by its own id, whole as the server wants it, and counts as a training', () => {
		const read = planOf(TOPIC, typed, NOW);
		if (!('mutation' in read)) throw new Error('it is planned');
		const { id, table, fields } = read.mutation.body;
		expect([id, table]).toEqual([TOPIC.id, 'meetings']);
		const row = meeting.parse({ ...fields, id, updated: NOW.toISOString() });
		expect(row).toMatchObject({ startsAt: '2027-03-10T08:00:00.000Z', endsAt: '2027-03-10T12:00:00.000Z' });
		expect(isTraining(row)).toBe(true);
	});

	it('keeps a title that says already that it is one', () => {
		expect(blankPlan({ title: 'Fachtag Sucht' }, []).title).toBe('Fachtag Sucht');
		expect(blankPlan({ title: 'x'.repeat(200) }, []).title).toHaveLength(200);
	});

	it('has no circle chosen where there are several', () => {
		expect(blankPlan(TOPIC, [CIRCLE, { id: 'other0000000000' }]).circle).toBe('');
	});

	it.each([
		['title', { title: ' ' }],
		['circle', { circle: '' }],
		['day', { day: '' }],
		['day', { day: '2026-11-30', from: '08:00' }],
		['from', { from: '' }],
		['until', { until: '09:00' }]
	])('says at %s what is missing of %j', (field, change) => {
		const read = planOf(TOPIC, { ...typed, ...change }, NOW);
		expect('problems' in read && Object.keys(read.problems)).toEqual([field]);
	});
});
