import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { circleRow, idOf, meetingRow } from '$tests/support/directory-rows';
import { fillCopy } from '$tests/support/fill-copy';
import type { Circle } from '../../domain/meeting/circle';
import type { Meeting } from '../../domain/meeting/meeting';
import { createDirectoryCopy, type DirectoryCopy } from '../../local/copy/directory-copy';
import { nextMeeting } from './next-meeting';

const NORTH = idOf('north');
const SOUTH = idOf('south');
const circle = (id: string, region: string): Circle => ({ ...circleRow(id, { region }), id });
const meeting = (title: string, day: string, changes: Partial<Meeting> = {}): Meeting =>
	meetingRow(title, {
		circle: idOf('circlenorth'),
		startsAt: `${day}T08:00:00.000Z`,
		endsAt: `${day}T12:00:00.000Z`,
		...changes
	});

let count = 0;
let copy: DirectoryCopy;
beforeEach(async () => {
	copy = createDirectoryCopy(`meetings-${count++}`);
	await fillCopy(copy, { circles: [circle(idOf('circlenorth'), NORTH), circle(idOf('circlesouth'), SOUTH)] });
});

describe('the next meeting', () => {
	const south = { circle: idOf('circlesouth') };
	it.each([
		['the first to come', [meeting('B', '2026-12-02'), meeting('A', '2026-12-09')], undefined, 'B'],
		['not one that is over', [meeting('A', '2026-11-18'), meeting('B', '2026-12-02')], undefined, 'B'],
		['one that is under way', [meeting('A', '2026-11-20'), meeting('B', '2026-12-02')], undefined, 'A'],
		[
			'not a cancelled one',
			[meeting('A', '2026-12-01', { cancelled: true }), meeting('B', '2026-12-02')],
			undefined,
			'B'
		],
		[
			'not a draft',
			[meeting('A', '2026-12-01', { publication: 'draft' }), meeting('B', '2026-12-02')],
			undefined,
			'B'
		],
		['of the own region', [meeting('A', '2026-12-01', south), meeting('B', '2026-12-02')], NORTH, 'B'],
		[
			'of any region without a place',
			[meeting('A', '2026-12-01', south), meeting('B', '2026-12-02')],
			undefined,
			'A'
		],
		['none', [meeting('A', '2026-11-01')], undefined, undefined]
	])('%s', async (_, meetings, region, expected) => {
		await fillCopy(copy, { meetings: meetings });
		const next = await nextMeeting(new Date('2026-11-20T10:00:00Z'), region, copy);
		expect(next?.meeting.title).toBe(expected);
	});
});
