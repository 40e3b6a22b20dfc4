/**
 * What phones send besides changing and making records: kind × what it is about × who, decided by the first lock alone. Which step
 * a request is in, and every other state, is each action's own table (decide.test.ts beside it); here it is who.
 */
import type { ProposalTable } from '../../../src/lib/domain/directory/proposal';
import { newId } from '../../../src/lib/domain/id';
import { NETWORK_DEFAULTS } from '../../../src/lib/domain/place/network-settings';
import type { AnyRow, Table } from '../../../src/lib/domain/tables';
import type { Mutation } from '../../../src/lib/protocol/mutation';
import { RECIPIENT } from '../../support/one-of-each';
import { idOf } from '../../support/directory-rows';
import { sealedLike } from '../../support/sealed-like';
import { REGION } from '../../support/small-network';
import { A, keeping, publishing, signing } from '../key-mutations';
import { mutationOf } from '../mutation-scene';
import { TREFFEN, TREFFEN_BESIDE } from './circle-rows';
import { CASE_CELLS } from './cases';
import { REQUESTS } from './request-cells';
import { MINUTES_CELLS } from './minutes';
import { EVERYBODY, type Marks, NOBODY, type Person } from './people';
import { BESIDE } from './places';

export interface ActionCell {
	kind: Mutation['kind'];
	about: string;
	who: Marks;
	/** As this person would send it; `row` gives a row of the matrix. */
	send: (row: (table: Table, name: string) => AnyRow, who: Person) => Mutation;
}

//                       guest mia anna karla kira beate orla sven
const HERE: Marks = '    - - - + - + - -'.trim();
const THERE: Marks = '   - - - - + + - -'.trim();
const EITHER: Marks = '  - - - + + + - -'.trim();
const SIGNED_IN: Marks = '- + + + + + + -'.trim();
const MIA: Marks = '     - + - - - - - -'.trim();

const saying = (table: ProposalTable, record: string) =>
	mutationOf('proposal.make', {
		...{ id: newId(), table, record, about: 'gone', changes: {}, word: '', replyTo: '' }
	});
const deciding = (about: string, who: Marks): ActionCell => ({
	...{ kind: 'proposal.decide', about, who },
	send: (row) => {
		const { id } = row('proposals', about);
		return mutationOf('proposal.decide', { id, outcome: 'declined', changes: {}, answer: '' });
	}
});
const proposing = (about: string, who: Marks): ActionCell => ({
	...{ kind: 'proposal.make', about, who },
	send: (row) => saying('offers', row('offers', about).id)
});

const PROPOSALS: ActionCell[] = [
	proposing('public, here', EVERYBODY),
	proposing('public, beside', EVERYBODY),
	proposing('members, here', SIGNED_IN),
	proposing('members, beside', SIGNED_IN),
	// What is in no directory yet, or any more, its office changes itself.
	proposing('draft, here', NOBODY),
	proposing('withdrawn, here', NOBODY),
	deciding('here', HERE),
	deciding('beside', THERE),
	deciding('of both', EITHER),
	deciding('of none', NOBODY)
];

const sealed = { wrapped: sealedLike('anders'), recovery: sealedLike('anders') };
/** Hers is the one that there is; whoever has none makes one. */
const keyOf = (who: Person) => (['mia', 'anna', 'karla'].includes(who) ? idOf(`key${who}`) : newId());
const stopping = (about: string, who: Marks): ActionCell => ({
	...{ kind: 'key.stop', about, who },
	send: (row) => mutationOf('key.stop', { id: row('keyVersions', about).id })
});
const wrappedAnew = (about: string, network: string, who: Marks): ActionCell => ({
	...{ kind: 'signingKey.keep', about, who },
	send: (row) =>
		keeping({ ...sealed, id: row('signingKeys', about).id, network, publicKey: A(43), entry: undefined })
});
const word = (about: string, network: string, who: Marks): ActionCell => ({
	...{ kind: 'keyLog.sign', about, who },
	send: () => signing({ network, kind: 'revoked' })
});

const KEYS: ActionCell[] = [
	{
		kind: 'key.publish',
		about: 'her own',
		who: SIGNED_IN,
		send: (_row, who) => publishing({ id: keyOf(who), ...sealed })
	},
	{
		...{ kind: 'key.publish', about: "another's place", who: NOBODY },
		send: (_row, who) =>
			publishing({ id: idOf(who === 'anna' ? 'keykarla' : 'keyanna'), recipient: RECIPIENT })
	},
	{
		...{ kind: 'key.publish', about: 'another key than she has', who: '- - - - + + + -' },
		send: (_row, who) => publishing({ id: keyOf(who), recipient: `age1${'p'.repeat(58)}` })
	},
	stopping("mia's", MIA),
	stopping("anna's", '- - + + - + - -'),
	stopping('beside', THERE),
	stopping('of no network', NOBODY),
	wrappedAnew('here', REGION, HERE),
	wrappedAnew('beside', BESIDE, THERE),
	word('here', REGION, HERE),
	word('beside', BESIDE, THERE)
];

const counting = (about: string, region: string, who: Marks): ActionCell => ({
	...{ kind: 'count.add', about, who },
	send: () =>
		mutationOf('count.add', {
			...{ id: newId(), salt: A(22), region, profession: 'midwife', legalBasis: 'kkg4' },
			...{ ageGroup: 'under1', concerns: ['neglect'], way: 'phone', answered: 'atOnce' }
		})
});
const inviting = (about: string, meeting: string, who: Marks): ActionCell => ({
	...{ kind: 'guest.announce', about, who },
	send: () =>
		mutationOf('guest.announce', { id: newId(), meeting, name: 'Gerda Gast', from: 'Ambulanz', why: '' })
});
const onGuest = (kind: 'guest.cancel' | 'guest.decide', about: string, who: Marks): ActionCell => ({
	...{ kind, about, who },
	send: (row) => {
		const { id } = row('guests', about);
		return kind === 'guest.cancel'
			? mutationOf(kind, { id })
			: mutationOf(kind, { id, outcome: 'approved', answer: '' });
	}
});
const SHE_AND_OFFICE: Marks = '- + - + - + - -';
const GUESTS: ActionCell[] = [
	inviting('here', TREFFEN, SHE_AND_OFFICE),
	inviting('beside', TREFFEN_BESIDE, THERE),
	onGuest('guest.cancel', "mia's", SHE_AND_OFFICE),
	onGuest('guest.cancel', "Max's, agreed to", HERE),
	onGuest('guest.cancel', 'beside', THERE),
	onGuest('guest.decide', "mia's", HERE),
	onGuest('guest.decide', 'beside', THERE)
];
const settings = (about: string, id: string, who: Marks): ActionCell => ({
	...{ kind: 'network.set', about, who },
	send: () => mutationOf('network.set', { id, settings: { ...NETWORK_DEFAULTS, answerHours: 24 } })
});
/** Whose row it is not: tests/contract/invitations.test.ts has those whose it is. */
const INVITATIONS: ActionCell[] = [
	{
		...{ kind: 'attendance.answer', about: 'a row that is not hers', who: NOBODY },
		send: () =>
			mutationOf('attendance.answer', {
				...{ id: idOf('noanswer'), as: 'member', seen: '', answer: 'yes', way: 'room' }
			})
	},
	{
		...{ kind: 'attendance.checkIn', about: 'a row that is not hers', who: NOBODY },
		send: () => mutationOf('attendance.checkIn', { id: idOf('noanswer'), said: '2026-12-02T09:00:00.000Z' })
	}
];
/** Nobody of these sits in the circle. */
const BALLOTS: ActionCell[] = [
	...(['here', 'beside'] as const).map((about): ActionCell => ({
		...{ kind: 'topic.propose', about, who: about === 'here' ? HERE : THERE },
		send: (row) => {
			const circle = String(row('topics', about).circle);
			return mutationOf('topic.propose', { id: newId(), circle, seat: '', title: 'Sucht', words: '' });
		}
	})),
	{
		...{ kind: 'ballot.vote', about: 'here', who: NOBODY },
		send: (row) =>
			mutationOf('ballot.vote', { id: row('ballots', 'here').id, seat: idOf('seat'), choices: [] })
	}
];
export const ACTION_CELLS: readonly ActionCell[] = [
	...REQUESTS,
	...PROPOSALS,
	...KEYS,
	...GUESTS,
	...INVITATIONS,
	...CASE_CELLS,
	...MINUTES_CELLS,
	counting('here', REGION, '- - + + - + - -'),
	counting('beside', BESIDE, THERE),
	settings('here', REGION, HERE),
	settings('beside', BESIDE, THERE),
	...BALLOTS
];

/** Of her own entry an expert says these herself, nobody else does, and she says no other (`expert.state`). */
export const SAID_BY_HERSELF: readonly string[] = ['absences', 'capacity', 'deputy', 'hours'];
