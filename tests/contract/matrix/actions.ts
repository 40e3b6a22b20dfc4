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
import { BERTA, REGION, requestDraftOf } from '../../support/small-network';
import { A, keeping, publishing, signing } from '../key-mutations';
import { answering, handingOver, mutationOf, resealing, withdrawal, writing } from '../mutation-scene';
import { MINUTES_CELLS } from './minutes';
import { EVERYBODY, type Marks, NOBODY, type Person } from './people';
import { BESIDE, WANDA, WEST } from './rows';

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
export const ANNA_ALONE: Marks = '- - + - - - - -';

const onRequest = (
	kind: Mutation['kind'],
	lines: Readonly<Record<string, Marks>>,
	send: (id: string, about: string) => Mutation
): ActionCell[] =>
	Object.entries(lines).map(([about, who]) => ({
		...{ kind, about, who },
		send: (row) => send(row('requests', about).id, about)
	}));

const REQUESTS: ActionCell[] = [
	{
		kind: 'request.submit',
		about: 'here',
		who: EVERYBODY,
		send: () => mutationOf('request.submit', requestDraftOf())
	},
	{
		...{ kind: 'request.submit', about: 'beside', who: EVERYBODY },
		send: () => mutationOf('request.submit', requestDraftOf({ youthOffice: WEST }))
	},
	...onRequest(
		'request.see',
		{
			'to the pool, by Mia': ANNA_ALONE,
			'to Anna, by Mia, read along': ANNA_ALONE,
			'to the pool beside, read along': NOBODY,
			'of the pool, accepted by Berta': NOBODY
		},
		(id) => answering('request.see', id)
	),
	...onRequest(
		'request.accept',
		{
			'to the pool, by Mia': ANNA_ALONE,
			'to Anna, by Mia, read along': ANNA_ALONE,
			'to the pool beside, read along': NOBODY,
			'of the pool, accepted by Berta': NOBODY
		},
		(id) => answering('request.accept', id)
	),
	...onRequest(
		'request.close',
		{ 'accepted by Anna, by Mia': ANNA_ALONE, 'of the pool, accepted by Berta': NOBODY },
		(id) => answering('request.close', id)
	),
	...onRequest(
		'request.write',
		{
			'to the pool, by Mia': MIA,
			'accepted by Anna, by Mia': '- + + - - - - -',
			'to Anna, by Mia, read along': MIA,
			'to Anna': NOBODY,
			'to the pool beside, read along': NOBODY
		},
		(id) => writing(id)
	),
	...onRequest(
		'request.withdraw',
		{
			'to the pool, by Mia': MIA,
			'accepted by Anna, by Mia': MIA,
			'to Anna, by Mia, read along': MIA,
			'to Anna': NOBODY
		},
		(id) => withdrawal(id)
	),
	...onRequest(
		'request.handOver',
		{
			'to Anna, by Mia, read along': HERE,
			'to the pool beside, read along': THERE,
			'to Anna': NOBODY,
			'of the pool, accepted by Berta': NOBODY
		},
		(id, about) => handingOver(id, about.includes('beside') ? WANDA : BERTA, [])
	),
	...onRequest(
		'request.reseal',
		{
			'to the pool, by Mia': ANNA_ALONE,
			'to Anna, by Mia, read along': '- - + + - + - -',
			'to the pool beside, read along': THERE,
			'accepted by Anna, by Mia': ANNA_ALONE,
			'of the pool, accepted by Berta': NOBODY
		},
		(id) => resealing(id, [])
	)
];

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
const settings = (about: string, id: string, who: Marks): ActionCell => ({
	...{ kind: 'network.set', about, who },
	send: () => mutationOf('network.set', { id, settings: { ...NETWORK_DEFAULTS, answerHours: 24 } })
});
export const ACTION_CELLS: readonly ActionCell[] = [
	...REQUESTS,
	...PROPOSALS,
	...KEYS,
	...MINUTES_CELLS,
	counting('here', REGION, '- - + + - + - -'),
	counting('beside', BESIDE, THERE),
	settings('here', REGION, HERE),
	settings('beside', BESIDE, THERE)
];

/** Of her own entry an expert says these herself, nobody else does, and she says no other (`expert.state`). */
export const SAID_BY_HERSELF: readonly string[] = ['absences', 'capacity', 'deputy', 'hours'];
