// What becomes of requests and entries when an expert's account ends: Anna leaves, Berta is her deputy.
import { describe, expect, it } from 'vitest';
import { expertRow, idOf } from '$tests/support/directory-rows';
import { AWAY, KEY, people, request, START } from '$tests/support/watched-requests';
import { LIMITS } from '../../domain/limits';
import { type Departure, NOTHING_ASKED, type Taker } from '../../protocol/departures';
import { CALLERS, NORTH } from '$tests/support/small-network';
import { concerns, deputiesAfter, entryAfter, handedOn, type LeavingRequest } from './plan';

const [ANNA, BERTA, CLARA] = [idOf('anna'), idOf('berta'), idOf('clara')];
const leaving = { user: 'user-anna', expert: ANNA };
const asked = (changes: Partial<LeavingRequest> = {}): LeavingRequest => ({
	...request({ recipients: [KEY.anna, KEY.berta] }),
	urgency: 'thisWeek',
	updated: START.toISOString(),
	...changes
});
const accepted = { status: 'accepted', acceptedBy: ANNA, acceptedAt: START.toISOString() } as const;

describe('a request concerns her', () => {
	it.each<[string, Partial<LeavingRequest>, boolean]>([
		['addressed to her', {}, true],
		['accepted by her', accepted, true],
		['of the pool, accepted by her', { ...accepted, expert: '' }, true],
		['addressed to another, accepted by her', { ...accepted, expert: BERTA }, true],
		['addressed to her, accepted by her deputy', { ...accepted, acceptedBy: BERTA }, false],
		['of the pool, accepted by nobody', { expert: '' }, false],
		['closed', { ...accepted, status: 'closed' }, false]
	])('%s: %s', (_, changes, hers) => expect(concerns(asked(changes), leaving)).toBe(hers));

	it('never, who is no expert', () =>
		expect(concerns(asked({ expert: '' }), { user: 'user-mia', expert: '' })).toBe(false));
});

describe('after her it is answered by', () => {
	it.each<[string, Partial<LeavingRequest>, Taker]>([
		['her deputy, who can read it', {}, 'deputy'],
		['her deputy, though she had accepted it', accepted, 'deputy'],
		['the others of the pool', { ...accepted, expert: '' }, 'pool'],
		['whom it was addressed to', { ...accepted, expert: BERTA }, 'addressee'],
		['nobody, when it is sealed to her alone', { ...accepted, recipients: [KEY.anna] }, 'nobody'],
		['nobody of the pool, when it is', { ...accepted, expert: '', recipients: [KEY.anna] }, 'nobody']
	])('%s', (_, changes, taker) =>
		expect(handedOn(asked(changes), leaving, people(), START).taker).toBe(taker)
	);

	it('her deputy’s deputy while that one is away', () => {
		const others = people({ berta: { absences: AWAY } });
		expect(handedOn(asked({ recipients: [KEY.anna, KEY.clara] }), leaving, others, START).taker).toBe(
			'deputy'
		);
	});

	it('her deputy, where it was sealed to the two alone when she accepted, and not to whom it was addressed to', () => {
		const others = people({ berta: { youthOffices: [] } });
		for (const expert of ['', CLARA])
			expect(handedOn(asked({ ...accepted, expert }), leaving, others, START)).toEqual({
				expert: ANNA,
				taker: 'deputy'
			});
	});

	it('nobody, when her deputy has no account either', () =>
		expect(handedOn(asked(), leaving, people({}, ['user-berta', 'user-clara']), START).taker).toBe('nobody'));
});

describe('her entry', () => {
	const anna = expertRow('anna', { absences: [{ from: '2026-01-01', until: '2026-01-05' }] });
	const fate = (changes: Partial<Departure>) => entryAfter(anna, { ...NOTHING_ASKED, ...changes }, START);

	it.each<[string, Partial<Departure>, unknown]>([
		['stays', {}, {}],
		['is withdrawn', { entry: 'withdrawn' }, { publication: 'withdrawn' }],
		[
			'is away until further notice',
			{ entry: 'absent' },
			{ absences: [...anna.absences, { from: '2026-11-02', until: '' }] }
		],
		[
			'is away until a day',
			{ entry: 'absent', until: '2026-11-02' },
			{ absences: [...anna.absences, { from: '2026-11-02', until: '2026-11-02' }] }
		]
	])('%s', (_, changes, fields) => expect(fate(changes)).toEqual(fields));

	it('is not away until yesterday, nor more often than an entry holds', () => {
		expect(() => fate({ entry: 'absent', until: '2026-11-01' })).toThrow('bad_request');
		const full = { absences: Array.from({ length: LIMITS.list }, () => ({ from: '', until: '' })) };
		expect(() => entryAfter(full, { ...NOTHING_ASKED, entry: 'absent' }, START)).toThrow('bad_request');
	});
});

describe('for whom she stood in', () => {
	const dora = expertRow('dora', { youthOffices: [NORTH], deputy: ANNA });
	const named = (deputy: string, expert = dora.id, changes = {}) =>
		deputiesAfter(
			{ ...NOTHING_ASKED, deputies: [{ expert, deputy }] },
			leaving,
			[dora],
			people(changes),
			CALLERS.karla
		);

	it.each(['', BERTA])('somebody else does, or nobody: %j', (deputy) =>
		expect(named(deputy)).toEqual([{ row: dora, deputy }])
	);

	it.each<[string, () => unknown, string]>([
		['herself', () => named(ANNA), 'expert_unavailable'],
		['the one who needs one', () => named(dora.id), 'expert_unavailable'],
		['an expert of another area', () => named(CLARA), 'expert_unavailable'],
		['whom nobody knows', () => named('noexpert0000000'), 'expert_unavailable'],
		[
			'who has left',
			() => named(BERTA, dora.id, { berta: { publication: 'withdrawn' } }),
			'expert_unavailable'
		],
		['of one for whom she does not stand in', () => named('', BERTA), 'conflict']
	])('never %s', (_, name, code) => expect(name).toThrow(code));
});
