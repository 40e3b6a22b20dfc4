/** What is answered to whom who decides on what is said of an entry: each answer is written down by hand. */
import { newId } from '../../../domain/id';
import { type DecidedRow, describeDecisions, KEY, type KindOfProposal } from '$tests/support/decided';
import { gone, number, shown } from '$tests/support/said';

const taken = (changes: object = number, outcome = 'accepted') => ({
	id: newId(),
	outcome,
	changes,
	answer: ''
});
const said = {
	id: newId(),
	updated: '',
	networks: [KEY],
	table: 'offers',
	record: KEY,
	changes: number,
	state: 'open'
};
const waits = { proposal: said, row: shown };
const declared = {
	proposal: { ...said, about: 'new', changes: { title: { to: 'Elterncafé' } } },
	row: shown
};
const closedAs = (state: string, phone = '040 66969 111') => ({
	proposal: { ...said, state },
	row: { ...shown, phone }
});

/** What is not said of an entry but decided: saying it has its own tables (make.test.ts, declare.test.ts). */
const TABLE: Record<Exclude<KindOfProposal, 'proposal.make'>, DecidedRow[]> = {
	'proposal.decide': [
		['the desk', 'takes it over', taken(), waits, 'done: update offers, update proposals'],
		[
			'the desk',
			'takes over another value',
			taken({ phone: { from: '040 66969 100', to: '040 66969 112' } }),
			waits,
			'done: update offers, update proposals'
		],
		['the desk', 'says that it is done', taken({}), waits, 'done: update proposals'],
		['the desk', 'declines', taken({}, 'declined'), waits, 'done: update proposals'],
		['the desk', 'declines and changes it', taken(number, 'declined'), waits, 'bad_request'],
		[
			'the desk',
			'what was changed since',
			taken(),
			{ ...waits, row: { ...shown, phone: '110' } },
			'conflict'
		],
		['the desk', 'words for a number', taken({ phone: { to: 'ruft an' } }), waits, 'bad_request'],
		['the desk', 'of an entry withdrawn since', taken(), { ...waits, row: gone.row }, 'not_found'],
		[
			'the desk',
			'closes one of a withdrawn entry',
			taken({}),
			{ ...waits, row: gone.row },
			'done: update proposals'
		],
		['the desk', 'of an entry that is gone', taken(), { proposal: said }, 'not_found'],
		[
			'the desk',
			'closes one of an entry that is gone',
			taken({}),
			{ proposal: said },
			'done: update proposals'
		],
		['the desk', 'once more', taken(), closedAs('accepted'), 'done: '],
		['the desk', 'what a colleague has declined', taken(), closedAs('declined'), 'conflict'],
		[
			'the desk',
			'what a colleague has taken over otherwise',
			taken(),
			closedAs('accepted', '110'),
			'conflict'
		],
		['the desk', 'one nobody knows', taken(), {}, 'not_found'],
		['the desk', 'that a new entry is made', taken({}), declared, 'done: update proposals'],
		[
			'the desk',
			'that a new entry is made which is not',
			taken({}),
			{ ...declared, row: undefined },
			'not_found'
		],
		[
			'the desk',
			'declines a new entry',
			taken({}, 'declined'),
			{ ...declared, row: undefined },
			'done: update proposals'
		],
		["another network's desk", 'takes it over', taken(), waits, 'not_found'],
		['an expert', 'takes it over', taken(), waits, 'forbidden'],
		['a member', 'takes it over', taken(), waits, 'forbidden'],
		['a guest', 'takes it over', taken(), waits, 'unauthenticated']
	]
};

describeDecisions(TABLE);
