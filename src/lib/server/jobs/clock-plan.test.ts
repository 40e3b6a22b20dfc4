import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import {
	accepted,
	after,
	AWAY,
	KEY,
	marked,
	message,
	people,
	request,
	told
} from '$tests/support/watched-requests';
import { awaited } from '../actions/request/clocks';
import { planNotices, type WatchedRequest } from './clock-plan';
import type { People } from './people';

describe('who is told of a waiting request', () => {
	it.each<[string, WatchedRequest, People, string[]]>([
		['the one it is addressed to', request(), people(), ['newRequest: anna']],
		['her deputy while she is away', request(), people({ anna: { absences: AWAY } }), ['newRequest: berta']],
		[
			'the deputy’s deputy while both are away',
			request({ recipients: [KEY.clara] }),
			people({ anna: { absences: AWAY }, berta: { absences: AWAY } }),
			['newRequest: clara']
		],
		[
			'everybody when everybody is away',
			request(),
			people({ anna: { absences: AWAY }, berta: { absences: AWAY }, clara: { absences: AWAY } }),
			['newRequest: berta clara']
		],
		['the whole pool', request({ expert: '' }), people(), ['newRequest: anna berta']],
		[
			'of the pool only who is there',
			request({ expert: '' }),
			people({ anna: { absences: AWAY } }),
			['newRequest: berta']
		],
		[
			'her to whom it was handed over',
			request({ round: 1, expert: idOf('berta') }),
			people(),
			['handedOver: berta']
		],
		['nobody once it is accepted', accepted(), people(), []],
		[
			'the deputy when her account is switched off',
			request(),
			people({}, ['user-anna']),
			['newRequest: berta']
		],
		[
			'the deputy when her entry is withdrawn',
			request(),
			people({ anna: { publication: 'withdrawn' } }),
			['newRequest: berta']
		]
	])('%s', (_, row, who, expected) => {
		const plan = planNotices([row], who, after(1));
		expect(told(plan)).toEqual(expected);
		expect(plan.marks).toEqual([]);
	});
});

describe('time', () => {
	it.each<[number, string[], string[]]>([
		[0, ['newRequest: anna'], []],
		[23.99, ['newRequest: anna'], []],
		[24, ['reminder: anna'], ['remindedAt']],
		[47.99, ['reminder: anna'], ['remindedAt']],
		[48, ['overdue: anna berta karla'], ['overdueAt']],
		[1000, ['overdue: anna berta karla'], ['overdueAt']]
	])('after %d hours', (hours, expected, marks) => {
		const plan = planNotices([request()], people(), after(hours));
		expect(told(plan)).toEqual(expected);
		expect(marked(plan)).toEqual(marks);
	});

	it.each<[string, Partial<WatchedRequest>, number]>([
		['reminded already', { remindedAt: after(24).toISOString() }, 30],
		['overdue already', { overdueAt: after(48.1).toISOString() }, 60],
		['answered', { waitingSince: '', dueAt: '' }, 60],
		['closed', { status: 'closed' }, 60]
	])('%s: nothing more', (_, changes, hours) => {
		expect(planNotices([request(changes)], people(), after(hours))).toEqual({ notices: [], marks: [] });
	});

	it('a mark from before the clock began anew does not count', () => {
		const again = {
			...awaited(undefined, 'thisWeek', after(100)),
			remindedAt: after(24).toISOString(),
			overdueAt: after(48).toISOString()
		};
		expect(told(planNotices([accepted(again)], people(), after(173)))).toEqual(['reminder: anna']);
		expect(told(planNotices([accepted(again)], people(), after(197)))).toEqual(['overdue: anna berta karla']);
	});

	it('stands still on a weekend, over the night on which the clock changes too', () => {
		const start = new Date('2026-10-23T10:00:00Z');
		const row = request(awaited(undefined, 'thisWeek', start));
		const at = (moment: string) => told(planNotices([row], people(), new Date(moment)));
		expect(row.dueAt).toBe('2026-10-27T11:00:00.000Z');
		expect(at('2026-10-25T22:00:00Z')).toEqual(['newRequest: anna']);
		expect(at('2026-10-26T11:00:00Z')).toEqual(['reminder: anna']);
		expect(at('2026-10-27T10:59:00Z')).toEqual(['reminder: anna']);
		expect(at('2026-10-27T11:00:00Z')).toEqual(['overdue: anna berta karla']);
	});

	it('nobody is late on a Sunday, whatever an older version promised', () => {
		const row = request({ waitingSince: '2026-11-06T14:00:00.000Z', dueAt: '2026-11-08T14:00:00.000Z' });
		const at = (moment: string) => told(planNotices([row], people(), new Date(moment)));
		expect(at('2026-11-08T20:00:00Z')).toEqual(['reminder: anna']);
		expect(at('2026-11-09T07:00:00Z')).toEqual(['overdue: anna berta karla']);
	});

	it('has the key that 0.1 gave it: an update tells nobody again', () => {
		const row = request({ waitingSince: '2026-11-20T08:00:00.000Z', dueAt: '2026-11-22T08:00:00.000Z' });
		const [first] = planNotices([row], people(), new Date('2026-11-20T09:00:00Z')).notices;
		expect(first?.key).toBe(`${row.id}:0:newRequest:2026-11-20 08:00:00.000Z`);
	});
});

describe('messages', () => {
	it.each<[string, Partial<WatchedRequest>, string[]]>([
		['the expert wrote', { waitingSince: '', dueAt: '', thread: message('expert', 2) }, ['answered: mia']],
		['to a guest', { author: '', waitingSince: '', dueAt: '', thread: message('expert', 2) }, []],
		[
			'the asker wrote back',
			{ ...awaited(undefined, 'thisWeek', after(2)), thread: message('asker', 2) },
			['asked: anna']
		],
		['the asker wrote before it was accepted', { thread: message('asker', 0.5) }, []],
		['a week ago', { waitingSince: '', dueAt: '', thread: message('expert', -24 * 7) }, []]
	])('%s', (_, changes, expected) => {
		expect(told(planNotices([accepted(changes)], people(), after(3)))).toEqual(expected);
	});
});

describe('a request that nobody can read any more', () => {
	it.each<[string, WatchedRequest, People]>([
		['her key is another now, the deputy has none', request({ recipients: ['0000-0000-0000'] }), people()],
		['she and the deputy are gone', request(), people({}, ['user-anna', 'user-berta'])],
		['she accepted, and her account was switched off', accepted(), people({}, ['user-anna'])],
		['she accepted, and is no expert any more', accepted(), people({ anna: { publication: 'withdrawn' } })],
		['the pool’s readers are gone', request({ expert: '' }), people({}, ['user-anna', 'user-berta'])]
	])('%s: the desk and the asker are told at once', (_, row, who) => {
		const plan = planNotices([row], who, after(1));
		expect(told(plan)).toContain('stranded: karla mia');
		expect(plan.marks).toEqual([{ request: row.id, fields: { strandedAt: after(1).toISOString() } }]);
	});

	it('is told once', () => {
		const row = request({ recipients: ['0000-0000-0000'], strandedAt: after(1).toISOString() });
		expect(told(planNotices([row], people(), after(2)))).toEqual(['newRequest: anna']);
	});

	it('is none any more when it was sealed anew, or her account is back', () => {
		const row = request({ strandedAt: after(1).toISOString() });
		expect(planNotices([row], people(), after(2)).marks).toEqual([
			{ request: row.id, fields: { strandedAt: '' } }
		]);
	});

	it('still has its clock', () => {
		const row = request({ recipients: ['0000-0000-0000'], strandedAt: after(1).toISOString() });
		expect(told(planNotices([row], people(), after(48)))).toEqual(['overdue: anna berta karla']);
	});
});

describe('a plan', () => {
	it('made again after its marks were written asks for nothing that was asked for before', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 200 }), fc.boolean(), (hours, readable) => {
				const row = request(readable ? {} : { recipients: ['0000-0000-0000'] });
				const first = planNotices([row], people(), after(hours));
				const written = Object.assign(row, ...first.marks.map(({ fields }) => fields));
				const second = planNotices([written], people(), after(hours));
				const known = new Set(first.notices.map(({ user, key }) => `${key} ${user}`));
				expect(second.marks).toEqual([]);
				expect(second.notices.filter(({ user, key }) => !known.has(`${key} ${user}`))).toEqual([]);
			})
		);
	});

	it('made again after a crash before the marks gives the same keys', () => {
		const keys = (hours: number) =>
			planNotices([request()], people(), after(hours)).notices.map(({ key }) => key);
		expect(keys(24)).toEqual(keys(25));
		expect(keys(48)).toEqual(keys(50));
	});
});
