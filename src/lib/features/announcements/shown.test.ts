import { expect, it } from 'vitest';
import type { Announcement } from '$lib/domain/meeting/announcement';
import { rowOf } from '$tests/support/one-of-each';
import { shownAnnouncements } from './shown';

const row = (id: string, changes: Partial<Announcement>): Announcement => ({
	...(rowOf('announcements', id.padEnd(15, '0')) as Announcement),
	...changes
});
const CIRCLES = [
	{ id: 'circlesouth0000', name: 'Süd' },
	{ id: 'circlenorth0000', name: 'Nord' }
];

it('stand with the newest first, the circles by name, and what was typed as text', () => {
	const shown = shownAnnouncements(
		[
			row('old', { sentAt: '2026-01-01T08:00:00.000Z', circles: [] }),
			row('new', {
				sentAt: '2026-02-01T08:00:00.000Z',
				circles: ['circlesouth0000', 'circlenorth0000', 'unknown00000000'],
				text: '\nErstens <b>fett</b>\nweiter\n\n \nZweitens'
			}),
			row('gone', { sentAt: '2026-03-01T08:00:00.000Z', publication: 'withdrawn' })
		],
		CIRCLES
	);
	expect(shown.map(({ id, to }) => [id.replace(/0+$/, ''), to])).toEqual([
		['new', 'Nord, Süd'],
		['old', '']
	]);
	expect(shown[0]?.paragraphs).toEqual(['Erstens <b>fett</b>\nweiter', 'Zweitens']);
});
