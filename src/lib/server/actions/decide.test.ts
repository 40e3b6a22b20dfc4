/** A new request, a key, the counting, by whom: each answer written down by hand, with what is written. */
import { describe, expect, it } from 'vitest';
import { type Caller, GUEST } from '../../domain/access/caller';
import { newId } from '../../domain/id';
import type { MutationKind } from '../../protocol/mutation';
import type { Action } from './action';
import { actions } from './all';

const NOW = new Date('2026-05-04T10:00:00Z');
const KEY = newId();
const CALLERS: Record<string, Caller> = {
	'a member': { ...GUEST, role: 'member', userId: newId() },
	'an expert': { ...GUEST, role: 'expert', userId: newId(), expertId: newId() },
	'the desk': { ...GUEST, role: 'coordination', userId: newId(), networks: [KEY] },
	"another network's desk": { ...GUEST, role: 'coordination', userId: newId(), networks: [newId()] },
	'a guest': GUEST
};

/** The answer, and what is written: `done: create ownKeys`. */
function answerOf(kind: MutationKind, body: object, facts: object, who: string): string {
	const action = actions[kind] as unknown as Action<MutationKind>;
	const mutation = { id: newId(), kind, body };
	const { result, effects, counters = [] } = action.decide(mutation as never, facts, CALLERS[who]!, NOW);
	if (result.outcome === 'rejected') {
		expect([effects, counters]).toEqual([[], []]);
		return result.code;
	}
	const written = effects.map(({ operation, table }) => `${operation} ${table}`);
	if (counters.length > 0) written.push(`count ${counters.length}`);
	return [result.outcome, written.join(', ')].join(': ');
}

describe('key.publish', () => {
	const kept = { ownKey: { id: KEY, recipient: 'age1' } };
	const entered = { publicKey: { id: KEY } };
	const rows: [who: string, what: string, facts: object, answer: string][] = [
		['a member', 'her first', {}, 'done: create ownKeys'],
		['an expert', 'her first', { self: {} }, 'done: create ownKeys, create publicKeys'],
		['an expert', 'her first, without an entry', {}, 'done: create ownKeys'],
		['the desk', 'its first', {}, 'done: create ownKeys, create publicKeys'],
		['a member', 'hers again', kept, 'done: update ownKeys'],
		['an expert', 'hers again', { ...kept, ...entered, self: {} }, 'done: update ownKeys, update publicKeys'],
		['an expert', 'another in its place', { ...kept, ownKey: { id: KEY, recipient: 'age2' } }, 'forbidden'],
		['an expert', 'a second one', { ownKey: { id: newId() }, self: {} }, 'conflict'],
		['an expert', "under another's id", { ...entered, self: {} }, 'conflict'],
		['a member', "under another's id", entered, 'conflict']
	];
	it.each(rows)('%s | %s | %j | %s', (who, _what, facts, answer) => {
		expect(answerOf('key.publish', { id: KEY, recipient: 'age1' }, facts, who)).toBe(answer);
	});
});

describe('request.submit', () => {
	const open = { publication: 'published', audience: 'public' };
	const facts = { youthOffice: open, legalBasis: open };
	const sent = { id: KEY, round: 0, status: 'accepted', acceptedAt: '2026-05-04T09:00:00.000Z' };
	const rows: [who: string, what: string, facts: object, answer: string][] = [
		['a guest', 'for the first time', facts, 'done: create requests'],
		['a guest', 'once more, by the same receipt', { ...facts, sent }, 'done: '],
		['a member', 'once more, and sees it', { ...facts, sent, request: sent }, 'done: '],
		['a member', 'under the id of another', { ...facts, request: sent }, 'conflict']
	];
	it.each(rows)('%s | %s | %j | %s', (who, _what, facts, answer) => {
		expect(answerOf('request.submit', { id: KEY, expert: '' }, facts, who)).toBe(answer);
	});
});

describe('record.save', () => {
	const row = { id: KEY, updated: '2026-05-04T08:00:00.000Z', region: KEY, title: 'alt', note: '' };
	const title = { title: { from: 'alt', to: 'neu' } };
	const late = { title: { from: 'älter', to: 'neu' } };
	const rows: [who: string, table: string, changes: object, facts: object, answer: string][] = [
		['the desk', 'offers', title, { row }, 'done: update offers'],
		['the desk', 'offers', { title: { from: 'älter', to: 'alt' } }, { row }, 'done: '],
		['the desk', 'offers', late, { row }, 'conflict'],
		['the desk', 'offers', { ...title, note: { from: 'da', to: 'neu' } }, { row }, 'conflict'],
		['the desk', 'offers', { ...title, note: { to: 'neu' } }, { row }, 'done: update offers'],
		['the desk', 'offers', { title: { from: 'alt', to: 7 } }, { row }, 'bad_request'],
		['the desk', 'offers', { wages: { to: 7 } }, { row }, 'bad_request'],
		['the desk', 'offers', { id: { from: KEY, to: newId() } }, { row }, 'bad_request'],
		['the desk', 'offers', title, {}, 'not_found'],
		["another network's desk", 'offers', title, { row }, 'forbidden'],
		['the desk', 'offers', { region: { from: KEY, to: newId() } }, { row }, 'forbidden'],
		['the desk', 'publicKeys', title, { row }, 'forbidden'],
		['the desk', 'requests', title, { row }, 'forbidden'],
		['the desk', 'ownKeys', title, { row }, 'forbidden'],
		['an expert', 'offers', title, { row }, 'forbidden'],
		['a member', 'offers', title, { row }, 'forbidden'],
		['a member', 'offers', title, {}, 'forbidden']
	];
	it.each(rows)('%s | %s | %j | %j | %s', (who, table, changes, facts, answer) => {
		expect(answerOf('record.save', { id: KEY, table, changes }, facts, who)).toBe(answer);
	});
});

describe('network.set', () => {
	const region = { id: KEY, updated: '', answerHours: 48 };
	const rows: [who: string, hours: number, facts: object, answer: string][] = [
		['the desk', 24, { region }, 'done: update regions'],
		['the desk', 48, { region }, 'done: '],
		['the desk', 24, {}, 'not_found'],
		["another network's desk", 24, { region }, 'forbidden'],
		['an expert', 24, { region }, 'forbidden'],
		['a member', 24, { region }, 'forbidden']
	];
	it.each(rows)('%s | %i hours | %j | %s', (who, answerHours, facts, answer) => {
		expect(answerOf('network.set', { id: KEY, settings: { answerHours } }, facts, who)).toBe(answer);
	});
});

describe('count.add', () => {
	const known = { region: { id: KEY }, legalBasis: {}, own: [KEY] };
	const beside = { ...known, own: [newId()] };
	const rows: [who: string, facts: object, answer: string][] = [
		['a member', known, 'forbidden'],
		['an expert', known, 'done: count 8'],
		['the desk', known, 'done: count 8'],
		['an expert', beside, 'forbidden'],
		['the desk', beside, 'forbidden'],
		['an expert', { region: {} }, 'not_found'],
		['the desk', { legalBasis: {} }, 'not_found']
	];
	it.each(rows)('%s | %j | %s', (who, facts, answer) => {
		expect(answerOf('count.add', { id: newId(), concerns: ['neglect', 'unclear'] }, facts, who)).toBe(answer);
	});
});

describe('request.submit', () => {
	const NORTH = newId();
	const office = { publication: 'published', audience: 'public' };
	const members = { ...office, audience: 'members' };
	const expert = { ...office, youthOffices: [NORTH] };
	const all = { youthOffice: office, legalBasis: office, expert };
	const rows: [what: string, who: string, to: string, facts: object, answer: string][] = [
		['to the pool', 'a member', '', all, 'done: create requests'],
		['to the pool', 'an expert', '', all, 'done: create requests'],
		['to the pool', 'the desk', '', all, 'done: create requests'],
		['to the pool', 'a guest', '', all, 'done: create requests'],
		['to an expert', 'a guest', newId(), all, 'done: create requests'],
		[
			'to an expert for members',
			'a member',
			newId(),
			{ ...all, expert: { ...expert, audience: 'members' } },
			'done: create requests'
		],
		[
			'to an expert for members',
			'a guest',
			newId(),
			{ ...all, expert: { ...expert, audience: 'members' } },
			'expert_unavailable'
		],
		['to nobody', 'a member', newId(), { ...all, expert: undefined }, 'expert_unavailable'],
		[
			'to another area',
			'a member',
			newId(),
			{ ...all, expert: { ...expert, youthOffices: [] } },
			'expert_unavailable'
		],
		[
			'to one withdrawn',
			'the desk',
			newId(),
			{ ...all, expert: { ...expert, publication: 'withdrawn' } },
			'expert_unavailable'
		],
		['to an office nobody knows', 'a member', '', { ...all, youthOffice: undefined }, 'not_found'],
		['to an office for members', 'a guest', '', { ...all, youthOffice: members }, 'not_found'],
		['by an unknown basis', 'a member', '', { ...all, legalBasis: undefined }, 'not_found'],
		['a second time', 'a member', '', { ...all, request: {} }, 'conflict']
	];
	it.each(rows)('%s | %s | %s | %j | %s', (_what, who, to, facts, answer) => {
		const body = { id: newId(), youthOffice: NORTH, expert: to };
		expect(answerOf('request.submit', body, facts, who)).toBe(answer);
	});
});
