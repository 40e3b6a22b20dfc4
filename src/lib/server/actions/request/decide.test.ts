/**
 * What is answered to whom in which state: every action on a request that is there, every kind of caller, every state,
 * each answer written down by hand. `→ seen` it is written, and the request is then seen · `= seen` it was so already,
 * nothing is written · otherwise the code of the refusal.
 */
import { describe, expect, it } from 'vitest';
import type { Request } from '../../../domain/consultation/request';
import { type Caller, GUEST } from '../../../domain/access/caller';
import type { Expert } from '../../../domain/directory/directory';
import type { MutationKind } from '../../../protocol/mutation';
import type { Action } from '../action';
import { actions } from '../all';

const id = (name: string) => name.padEnd(15, '0');
const [ANNA = '', BERTA = '', CLARA = ''] = ['anna', 'berta', 'clara'].map(id);
const [NORTH = '', SOUTH = ''] = ['north', 'south'].map(id);
const BEFORE = '2026-05-04T08:00:00.000Z';
const NOW = new Date('2026-05-04T10:00:00Z');
const SEALED = 'sealed';

const member: Caller = { ...GUEST, role: 'member', userId: id('mia') };
const desk: Caller = { ...GUEST, role: 'coordination', userId: id('karla'), youthOffices: [NORTH] };
const anna: Caller = { ...GUEST, role: 'expert', userId: id('ua'), expertId: ANNA, youthOffices: [NORTH] };
const berta: Caller = { ...anna, userId: id('ub'), expertId: BERTA, deputyFor: [ANNA] };
const clara: Caller = { ...anna, userId: id('uc'), expertId: CLARA, youthOffices: [SOUTH] };

/** Who sends, and what of the request concerns her. Unless it says otherwise the request is to Anna, in the north. */
const SENDERS: Record<string, { caller: Caller; request?: Partial<Request>; receipt?: string }> = {
	'a guest': { caller: GUEST },
	'a guest, receipt': { caller: GUEST, receipt: 'f'.repeat(64) },
	'member, asked': { caller: member, request: { author: member.userId } },
	'member, receipt': { caller: member, receipt: 'f'.repeat(64) },
	'member, another': { caller: member },
	'expert, addressed': { caller: anna },
	'expert, deputy': { caller: berta },
	'expert, pool': { caller: anna, request: { expert: '' } },
	'expert, another': { caller: clara },
	'expert, asked': { caller: clara, request: { author: clara.userId } },
	'desk, reads along': { caller: desk, request: { forDesk: true } },
	'desk, does not': { caller: desk }
};

const accepted = { status: 'accepted', seenAt: BEFORE, acceptedAt: BEFORE } as const;
const closed = { ...accepted, status: 'closed', closedAt: BEFORE, closedBy: 'expert' } as const;
const notHers = ({ expertId }: Caller) => ({ acceptedBy: expertId === BERTA ? ANNA : BERTA });
/** `hers`: taken by the expert who sends, or by Anna where somebody else sends. */
const hers = ({ expertId }: Caller) => ({ acceptedBy: expertId || ANNA });
const STATES: Record<string, (caller: Caller) => Partial<Request> | undefined> = {
	missing: () => undefined,
	submitted: () => ({}),
	seen: () => ({ status: 'seen', seenAt: BEFORE }),
	'accepted, hers': (caller) => ({ ...accepted, ...hers(caller) }),
	"accepted, another's": (caller) => ({ ...accepted, ...notHers(caller) }),
	'closed, hers': (caller) => ({ ...closed, ...hers(caller) }),
	"closed, another's": (caller) => ({ ...closed, ...notHers(caller) })
};

const TABLE: Record<Exclude<Extract<MutationKind, `request.${string}`>, 'request.submit'>, string> = {
	'request.see': `
		                  | missing         | submitted       | seen            | accepted, hers  | accepted, another's | closed, hers    | closed, another's
		a guest           | unauthenticated | unauthenticated | unauthenticated | unauthenticated | unauthenticated     | unauthenticated | unauthenticated
		a guest, receipt  | unauthenticated | unauthenticated | unauthenticated | unauthenticated | unauthenticated     | unauthenticated | unauthenticated
		member, asked     | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		member, receipt   | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		member, another   | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		expert, addressed | not_found       | → seen          | = seen          | = accepted      | already_accepted    | = closed        | already_accepted
		expert, deputy    | not_found       | → seen          | = seen          | = accepted      | already_accepted    | = closed        | already_accepted
		expert, pool      | not_found       | → seen          | = seen          | = accepted      | already_accepted    | = closed        | already_accepted
		expert, another   | not_found       | not_found       | not_found       | = accepted      | not_found           | = closed        | not_found
		expert, asked     | not_found       | not_found       | not_found       | = accepted      | not_found           | = closed        | not_found
		desk, reads along | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		desk, does not    | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden`,
	'request.accept': `
		                  | missing         | submitted       | seen            | accepted, hers  | accepted, another's | closed, hers    | closed, another's
		a guest           | unauthenticated | unauthenticated | unauthenticated | unauthenticated | unauthenticated     | unauthenticated | unauthenticated
		a guest, receipt  | unauthenticated | unauthenticated | unauthenticated | unauthenticated | unauthenticated     | unauthenticated | unauthenticated
		member, asked     | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		member, receipt   | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		member, another   | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		expert, addressed | not_found       | → accepted      | → accepted      | = accepted      | already_accepted    | wrong_status    | already_accepted
		expert, deputy    | not_found       | → accepted      | → accepted      | = accepted      | already_accepted    | wrong_status    | already_accepted
		expert, pool      | not_found       | → accepted      | → accepted      | = accepted      | already_accepted    | wrong_status    | already_accepted
		expert, another   | not_found       | not_found       | not_found       | = accepted      | not_found           | wrong_status    | not_found
		expert, asked     | not_found       | not_found       | not_found       | = accepted      | not_found           | wrong_status    | not_found
		desk, reads along | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		desk, does not    | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden`,
	'request.close': `
		                  | missing         | submitted       | seen            | accepted, hers  | accepted, another's | closed, hers    | closed, another's
		a guest           | unauthenticated | unauthenticated | unauthenticated | unauthenticated | unauthenticated     | unauthenticated | unauthenticated
		a guest, receipt  | unauthenticated | unauthenticated | unauthenticated | unauthenticated | unauthenticated     | unauthenticated | unauthenticated
		member, asked     | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		member, receipt   | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		member, another   | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		expert, addressed | not_found       | wrong_status    | wrong_status    | → closed        | already_accepted    | = closed        | already_accepted
		expert, deputy    | not_found       | wrong_status    | wrong_status    | → closed        | already_accepted    | = closed        | already_accepted
		expert, pool      | not_found       | wrong_status    | wrong_status    | → closed        | already_accepted    | = closed        | already_accepted
		expert, another   | not_found       | not_found       | not_found       | → closed        | not_found           | = closed        | not_found
		expert, asked     | not_found       | not_found       | not_found       | → closed        | not_found           | = closed        | not_found
		desk, reads along | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden
		desk, does not    | forbidden       | forbidden       | forbidden       | forbidden       | forbidden           | forbidden       | forbidden`,
	'request.handOver': `
		                  | missing         | submitted       | seen            | accepted, hers     | accepted, another's | closed, hers    | closed, another's
		a guest           | unauthenticated | unauthenticated | unauthenticated | unauthenticated    | unauthenticated     | unauthenticated | unauthenticated
		a guest, receipt  | unauthenticated | unauthenticated | unauthenticated | unauthenticated    | unauthenticated     | unauthenticated | unauthenticated
		member, asked     | forbidden       | forbidden       | forbidden       | forbidden          | forbidden           | forbidden       | forbidden
		member, receipt   | forbidden       | forbidden       | forbidden       | forbidden          | forbidden           | forbidden       | forbidden
		member, another   | forbidden       | forbidden       | forbidden       | forbidden          | forbidden           | forbidden       | forbidden
		expert, addressed | not_found       | → submitted     | → submitted     | → submitted        | already_accepted    | wrong_status    | already_accepted
		expert, deputy    | not_found       | → submitted     | → submitted     | → submitted        | already_accepted    | wrong_status    | already_accepted
		expert, pool      | not_found       | → submitted     | → submitted     | → submitted        | already_accepted    | wrong_status    | already_accepted
		expert, another   | not_found       | not_found       | not_found       | expert_unavailable | not_found           | wrong_status    | not_found
		expert, asked     | not_found       | not_found       | not_found       | expert_unavailable | not_found           | wrong_status    | not_found
		desk, reads along | forbidden       | → submitted     | → submitted     | → submitted        | → submitted         | wrong_status    | wrong_status
		desk, does not    | forbidden       | forbidden       | forbidden       | forbidden          | forbidden           | forbidden       | forbidden`,
	'request.write': `
		                  | missing         | submitted       | seen            | accepted, hers  | accepted, another's | closed, hers    | closed, another's
		a guest           | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		a guest, receipt  | not_found       | → submitted     | → seen          | → accepted      | → accepted          | wrong_status    | wrong_status
		member, asked     | not_found       | → submitted     | → seen          | → accepted      | → accepted          | wrong_status    | wrong_status
		member, receipt   | not_found       | → submitted     | → seen          | → accepted      | → accepted          | wrong_status    | wrong_status
		member, another   | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		expert, addressed | not_found       | not_found       | not_found       | → accepted      | not_found           | wrong_status    | not_found
		expert, deputy    | not_found       | not_found       | not_found       | → accepted      | not_found           | wrong_status    | not_found
		expert, pool      | not_found       | not_found       | not_found       | → accepted      | not_found           | wrong_status    | not_found
		expert, another   | not_found       | not_found       | not_found       | → accepted      | not_found           | wrong_status    | not_found
		expert, asked     | not_found       | → submitted     | → seen          | → accepted      | → accepted          | wrong_status    | wrong_status
		desk, reads along | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		desk, does not    | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found`,
	'request.withdraw': `
		                  | missing         | submitted       | seen            | accepted, hers  | accepted, another's | closed, hers    | closed, another's
		a guest           | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		a guest, receipt  | not_found       | → closed        | → closed        | → closed        | → closed            | = closed        | = closed
		member, asked     | not_found       | → closed        | → closed        | → closed        | → closed            | = closed        | = closed
		member, receipt   | not_found       | → closed        | → closed        | → closed        | → closed            | = closed        | = closed
		member, another   | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		expert, addressed | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		expert, deputy    | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		expert, pool      | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		expert, another   | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		expert, asked     | not_found       | → closed        | → closed        | → closed        | → closed            | = closed        | = closed
		desk, reads along | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		desk, does not    | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found`,
	'request.reseal': `
		                  | missing         | submitted       | seen            | accepted, hers  | accepted, another's | closed, hers    | closed, another's
		a guest           | unauthenticated | unauthenticated | unauthenticated | unauthenticated | unauthenticated     | unauthenticated | unauthenticated
		a guest, receipt  | unauthenticated | unauthenticated | unauthenticated | unauthenticated | unauthenticated     | unauthenticated | unauthenticated
		member, asked     | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		member, receipt   | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		member, another   | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found
		expert, addressed | not_found       | → submitted     | → seen          | → accepted      | not_found           | wrong_status    | not_found
		expert, deputy    | not_found       | → submitted     | → seen          | → accepted      | not_found           | wrong_status    | not_found
		expert, pool      | not_found       | → submitted     | → seen          | → accepted      | not_found           | wrong_status    | not_found
		expert, another   | not_found       | not_found       | not_found       | → accepted      | not_found           | wrong_status    | not_found
		expert, asked     | not_found       | not_found       | not_found       | → accepted      | not_found           | wrong_status    | not_found
		desk, reads along | not_found       | → submitted     | → seen          | → accepted      | → accepted          | wrong_status    | wrong_status
		desk, does not    | not_found       | not_found       | not_found       | not_found       | not_found           | not_found       | not_found`
};

const cells = Object.entries(TABLE).flatMap(([kind, text]) => {
	const [head = [], ...lines] = text
		.trim()
		.split('\n')
		.map((line) => line.split('|').map((cell) => cell.trim()));
	const states = head.slice(1);
	return lines.flatMap(([sender = '', ...answers]) =>
		answers.map((answer, at) => ({ kind: kind as MutationKind, sender, state: states[at] ?? '', answer }))
	);
});

describe('every action on a request', () => {
	it('has a cell for every sender in every state', () => {
		const named = cells.map(({ kind, sender, state }) => `${kind} ${sender} ${state}`);
		const wanted = Object.keys(TABLE).flatMap((kind) =>
			Object.keys(SENDERS).flatMap((sender) =>
				Object.keys(STATES).map((state) => `${kind} ${sender} ${state}`)
			)
		);
		expect(named.sort()).toEqual(wanted.sort());
	});

	it.each(cells)('$kind | $sender | $state | $answer', ({ kind, sender, state, answer }) => {
		expect(answerOf(kind, sender, state)).toBe(answer);
	});
});

function answerOf(kind: MutationKind, name: string, state: string): string {
	const { caller, request: hers, receipt = '' } = SENDERS[name]!;
	const change = STATES[state]!(caller);
	const request = change && { ...requestOf(), ...hers, ...change };
	const to = caller.expertId === BERTA ? ANNA : BERTA;
	const facts = {
		request,
		receipt,
		region: undefined,
		expert: { id: to, publication: 'published', youthOffices: [NORTH] },
		self: { deputy: caller.expertId === ANNA ? BERTA : '' } as Expert
	};
	const mutation = { id: id('m'), kind, body: bodyOf(to) };
	const action = actions[kind] as unknown as Action<MutationKind>;
	if (caller.role === 'guest' && !action.guests) return 'unauthenticated';
	const { result, effects } = action.decide(mutation as never, facts, caller, NOW);
	if (result.outcome === 'rejected') {
		expect(effects).toEqual([]);
		return result.code;
	}
	expect(effects.map(({ basedOn }) => basedOn)).toEqual(effects.length > 0 ? [BEFORE] : []);
	return `${effects.length > 0 ? '→' : '='} ${result.state?.status}`;
}

/** Of each body that an action on a request reads, whatever it reads. */
const bodyOf = (to: string) => ({
	id: id('r'),
	to,
	proof: '',
	message: { id: id('n'), payload: SEALED },
	resealed: { payload: SEALED, thread: [], recipients: [] }
});

const requestOf = (): Request => ({
	id: id('r'),
	updated: BEFORE,
	youthOffice: NORTH,
	expert: ANNA,
	legalBasis: 'kkg4',
	urgency: 'within48h',
	receipt: 'e'.repeat(64),
	payload: SEALED,
	recipients: [],
	forDesk: false,
	author: '',
	status: 'submitted',
	round: 0,
	acceptedBy: '',
	submittedAt: BEFORE,
	seenAt: '',
	acceptedAt: '',
	answeredAt: '',
	closedAt: '',
	closedBy: '',
	dueAt: '',
	waitingSince: '',
	remindedAt: '',
	overdueAt: '',
	strandedAt: '',
	deleteAt: BEFORE,
	thread: []
});
