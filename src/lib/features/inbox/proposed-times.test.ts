import { describe, expect, it } from 'vitest';
import { proposedTimes, type TimeField } from './proposed-times';

const NOW = new Date('2026-11-22T08:00:00Z');
const at = (day: string, time: string): TimeField => ({ day, time });

describe('proposed times', () => {
	it.each<[string, TimeField[], ReturnType<typeof proposedTimes>]>([
		['nothing chosen', [at('', '')], { problem: 'none' }],
		['a day without a time', [at('2026-11-23', '')], { problem: 'half' }],
		['a time without a day', [at('', '09:00')], { problem: 'half' }],
		['already over', [at('2026-11-22', '08:59')], { problem: 'past' }],
		['in winter', [at('2026-11-23', '09:30')], { times: ['2026-11-23T08:30:00.000Z'] }],
		['in summer', [at('2027-07-01', '09:30')], { times: ['2027-07-01T07:30:00.000Z'] }],
		[
			'in order, twice the same once, empty rows left out',
			[at('2026-11-24', '10:00'), at('', ''), at('2026-11-23', '10:00'), at('2026-11-24', '10:00')],
			{ times: ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z'] }
		]
	])('%s', (_name, fields, expected) => expect(proposedTimes(fields, NOW)).toEqual(expected));
});
