/** What the plan of the clocks is made from: a few people, a request that waits for one of them, and who was told what. */
import { awaited } from '../../src/lib/server/actions/request/clocks';
import type { planNotices, WatchedRequest } from '../../src/lib/server/jobs/clock-plan';
import type { People } from '../../src/lib/server/jobs/people';
import { expertRow, idOf } from './directory-rows';

export const START = new Date('2026-11-02T08:00:00Z');
const HOUR = 3_600_000;
export const after = (hours: number) => new Date(START.getTime() + hours * HOUR);
const NORTH = idOf('north');
const HERE = idOf('region');
export const AWAY = [{ from: '2026-10-01', until: '2026-12-31' }];
export const KEY = { anna: 'AAAA-AAAA-AAAA', berta: 'BBBB-BBBB-BBBB', clara: 'CCCC-CCCC-CCCC' };
type Name = keyof typeof KEY;

const account = (name: Name) => ({
	id: `user-${name}`,
	role: 'expert' as const,
	expert: idOf(name),
	networks: []
});
/** Anna, whose deputy is Berta, whose deputy is Clara; Karla of the coordination office, Kira of another network's; Mia asks. */
export function people(
	changes: Partial<Record<Name, Parameters<typeof expertRow>[1]>> = {},
	without: string[] = []
): People {
	const experts = [
		expertRow('anna', { youthOffices: [NORTH], deputy: idOf('berta'), ...changes.anna }),
		expertRow('berta', { youthOffices: [NORTH], deputy: idOf('clara'), ...changes.berta }),
		expertRow('clara', { ...changes.clara })
	];
	const accounts = [
		...(['anna', 'berta', 'clara'] as const).map(account),
		{ id: 'user-karla', role: 'coordination' as const, expert: '', networks: [HERE] },
		{ id: 'user-kira', role: 'coordination' as const, expert: '', networks: [idOf('beside')] },
		{ id: 'user-mia', role: 'member' as const, expert: '', networks: [] }
	];
	return {
		accounts: accounts.filter(({ id }) => !without.includes(id)),
		experts: new Map(experts.map((one) => [one.id, one])),
		keys: new Map((Object.keys(KEY) as Name[]).map((name) => [idOf(name), [KEY[name]]])),
		networks: new Map([[NORTH, HERE]]),
		calendars: new Map()
	};
}
export const request = (changes: Partial<WatchedRequest> = {}): WatchedRequest => ({
	id: 'request00000000',
	author: 'user-mia',
	expert: idOf('anna'),
	youthOffice: NORTH,
	acceptedBy: '',
	acceptedAt: '',
	submittedAt: START.toISOString(),
	status: 'submitted',
	round: 0,
	recipients: [KEY.anna, KEY.berta],
	...awaited(undefined, 'thisWeek', START),
	strandedAt: '',
	thread: [],
	...changes
});
export const accepted = (changes: Partial<WatchedRequest> = {}) =>
	request({ status: 'accepted', acceptedBy: idOf('anna'), acceptedAt: after(1).toISOString(), ...changes });
export const message = (from: string, hours: number) => [
	{ id: 'message00000000', from, at: after(hours).toISOString() }
];

/** "kind → account account", sorted. */
export function told(plan: ReturnType<typeof planNotices>): string[] {
	const kinds = [...new Set(plan.notices.map(({ kind }) => kind))].sort();
	return kinds.map((one) => {
		const users = plan.notices.filter(({ kind }) => kind === one).map(({ user }) => user.slice(5));
		return `${one}: ${users.sort().join(' ')}`;
	});
}
export const marked = (plan: ReturnType<typeof planNotices>) =>
	plan.marks.flatMap(({ fields }) => Object.keys(fields));
