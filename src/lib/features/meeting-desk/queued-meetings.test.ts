import { describe, expect, it } from 'vitest';
import { idOf, meetingRow } from '$tests/support/directory-rows';
import { byStage } from './meetings-by-stage';
import { meetingsWithQueue, type QueuedMeetings } from './queued-meetings';

const MEETING = meetingRow('meeting', { circle: idOf('circle') });
const AT = '2026-11-02T08:00:00.000Z';
const save = (to: string, code?: 'conflict'): QueuedMeetings['saved'][number] => ({
	...{
		mutation: `save-${to}`,
		recordId: MEETING.id,
		createdAt: AT,
		...(code && { code, fields: ['title'] })
	},
	body: { id: MEETING.id, table: 'meetings', changes: { title: { from: 'meeting', to } } }
});

describe('meetings with what waits of them', () => {
	it('show what was saved last, and that it waits', () => {
		const [one] = meetingsWithQueue([MEETING], { created: [], saved: [save('eins'), save('zwei')] });
		expect(one).toMatchObject({ meeting: { title: 'zwei' }, waiting: true, refused: undefined });
	});

	it('what was refused changes nothing, and is told', () => {
		const [one] = meetingsWithQueue([MEETING], { created: [], saved: [save('eins', 'conflict')] });
		expect(one).toMatchObject({
			meeting: { title: 'meeting' },
			waiting: false,
			refused: { mutation: 'save-eins', code: 'conflict', fields: ['title'] }
		});
	});

	it('a new one is there before the server knows it, and once when it does', () => {
		const { id, ...fields } = MEETING;
		const created = [
			{ mutation: 'new', recordId: id, createdAt: AT, body: { id, table: 'meetings' as const, fields } }
		];
		expect(meetingsWithQueue([], { created, saved: [] })).toMatchObject([{ meeting: { id }, waiting: true }]);
		expect(meetingsWithQueue([MEETING], { created, saved: [] })).toMatchObject([{ waiting: false }]);
	});
});

describe('the list by stage', () => {
	const at = (name: string, fields: object) => ({
		meeting: meetingRow(name, { circle: idOf('circle'), ...fields })
	});

	it('has what is to come by its day, and what has been the latest first', () => {
		const past = (day: string) => ({
			startsAt: `2026-10-${day}T08:00:00.000Z`,
			endsAt: `2026-10-${day}T12:00:00.000Z`
		});
		const groups = byStage(
			[
				at('late', { startsAt: '2026-12-09T08:00:00.000Z', endsAt: '2026-12-09T12:00:00.000Z' }),
				at('soon', {}),
				at('asked', { stage: 'invited' }),
				at('over', { stage: 'fixed', ...past('01') }),
				at('held', { stage: 'held', ...past('08') }),
				at('away', { stage: 'archived', ...past('02') }),
				at('gone', { publication: 'withdrawn' })
			],
			new Date(AT)
		);
		expect(
			groups.map(({ group, meetings }) => [group, ...meetings.map(({ meeting }) => meeting.title)])
		).toEqual([
			['planned', 'soon', 'late'],
			['invited', 'asked'],
			['after', 'held', 'over'],
			['archived', 'away']
		]);
	});
});
