/** Who may send which step of a request: kind × row × who. Which step it is in, is each action's own table (request/decide.test.ts). */
import type { Mutation } from '../../../src/lib/protocol/mutation';
import { BERTA, requestDraftOf } from '../../support/small-network';
import { answering, handingOver, mutationOf, resealing, withdrawal, writing } from '../mutation-scene';
import type { ActionCell } from './actions';
import { ANNA_ALONE, EVERYBODY, type Marks, NOBODY } from './people';
import { WANDA, WEST } from './places';

//                    guest mia anna karla kira beate orla sven
const HERE: Marks = ' - - - + - + - -'.trim();
const THERE: Marks = '- - - - + + - -'.trim();
const MIA: Marks = '  - + - - - - - -'.trim();

const onRequest = (
	kind: Mutation['kind'],
	lines: Readonly<Record<string, Marks>>,
	send: (id: string, about: string) => Mutation
): ActionCell[] =>
	Object.entries(lines).map(([about, who]) => ({
		...{ kind, about, who },
		send: (row) => send(row('requests', about).id, about)
	}));

export const REQUESTS: ActionCell[] = [
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
