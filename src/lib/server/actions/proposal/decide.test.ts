/** What is answered to whom who says that an entry is wrong, or decides on it: each answer is written down by hand. */
import { describe, expect, it } from 'vitest';
import { newId } from '../../../domain/id';
import { answerOf, type DecidedRow, KEY, type KindOfProposal } from '$tests/support/decided';

const row = { id: KEY, updated: '2026-05-04T08:00:00.000Z', region: KEY };
const number = { phone: { from: '040 66969 100', to: '040 66969 111' } };
const report = (change: object = {}) => ({
	id: newId(),
	table: 'offers',
	record: KEY,
	about: 'fields',
	changes: number,
	word: '',
	replyTo: '',
	...change
});
/** That somebody should be in the directory who is not. */
const declaring = (changes: object = { name: { to: 'Anna Muster' } }) =>
	report({ table: 'experts', record: newId(), about: 'new', network: KEY, changes });
const asked = { networks: [KEY], open: 0 };
const wrong = { phone: { from: '040 66969 100' } };
const shown = { ...row, publication: 'published', audience: 'public', phone: '040 66969 100' };
const reported = { row: shown, networks: [KEY], open: 0 };
const alreadySo = { ...reported, own: true, trusted: true, row: { ...shown, phone: '040 66969 111' } };
const hidden = { ...reported, row: { ...shown, audience: 'members' } };
/** Whoever says it is the one whose entry it is, in networks that trust such people. */
const hers = { ...reported, own: true, trusted: true };
const gone = { ...reported, row: { ...shown, publication: 'withdrawn' } };

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

const TABLE: Record<KindOfProposal, DecidedRow[]> = {
	'proposal.make': [
		['a guest', 'that a number is wrong', report({ changes: wrong }), reported, 'done: create proposals'],
		['a guest', 'the right number', report(), reported, 'done: create proposals'],
		['a member', 'the right number', report(), reported, 'done: create proposals'],
		['an expert', 'the right number', report(), reported, 'done: create proposals'],
		['the desk', 'the right number', report(), reported, 'done: create proposals'],
		[
			'a guest',
			'that it is gone',
			report({ about: 'gone', changes: {} }),
			reported,
			'done: create proposals'
		],
		[
			'a guest',
			'something else, in a word',
			report({ about: 'other', changes: {}, word: 'Umgezogen' }),
			reported,
			'done: create proposals'
		],
		[
			'a guest',
			'something else, and not what',
			report({ about: 'other', changes: {} }),
			reported,
			'bad_request'
		],
		['a guest', 'no field at all', report({ changes: {} }), reported, 'bad_request'],
		['a guest', 'of an entry for members', report(), hidden, 'not_found'],
		['a member', 'of an entry for members', report(), hidden, 'done: create proposals'],
		['a guest', 'of one withdrawn meanwhile', report(), gone, 'not_found'],
		['the desk', 'of one withdrawn meanwhile', report(), gone, 'not_found'],
		['a guest', 'of one nobody knows', report(), { networks: [], open: 0 }, 'not_found'],
		[
			'a guest',
			'words for a number',
			report({ changes: { phone: { to: 'ruft an' } } }),
			reported,
			'bad_request'
		],
		[
			'a guest',
			'that words stood there',
			report({ changes: { phone: { from: { a: 1 }, to: '110' } } }),
			reported,
			'bad_request'
		],
		['a guest', 'a field nobody knows', report({ changes: { wages: { to: 7 } } }), reported, 'bad_request'],
		['a member', 'an internal note', report({ changes: { note: { to: 'x' } } }), reported, 'bad_request'],
		[
			'an expert',
			'another network for it',
			report({ changes: { region: { to: newId() } } }),
			reported,
			'bad_request'
		],
		[
			'a guest',
			'that it is withdrawn',
			report({ changes: { publication: { to: 'withdrawn' } } }),
			reported,
			'bad_request'
		],
		['an expert', 'of her own entry, where she is trusted', report(), hers, 'done: update offers'],
		[
			'an expert',
			'of her own entry, where she is not',
			report(),
			{ ...hers, trusted: false },
			'done: create proposals'
		],
		[
			'an expert',
			'of another entry, where such people are trusted',
			report(),
			{ ...hers, own: false },
			'done: create proposals'
		],
		['an expert', 'of her own entry what is so already', report(), alreadySo, 'done: '],
		[
			'an expert',
			'of her own entry, that it is wrong and not what is right',
			report({ changes: wrong }),
			hers,
			'done: create proposals'
		],
		[
			'an expert',
			'of her own entry, with a word to her office',
			report({ word: 'ab Januar' }),
			hers,
			'done: create proposals'
		],
		[
			'an expert',
			'of her own entry, by what it is known',
			report({ changes: { email: { from: '', to: 'neu@example.org' } } }),
			hers,
			'done: create proposals'
		],
		[
			'an expert',
			'of her own entry what was changed meanwhile',
			report(),
			{ ...hers, row: { ...shown, phone: '110' } },
			'done: create proposals'
		],
		[
			'an expert',
			'of her own entry what is the office’s alone',
			report({ changes: { region: { to: newId() } } }),
			hers,
			'bad_request'
		],
		['a guest', 'that she should be there', declaring(), asked, 'done: create proposals'],
		['an expert', 'that she should be there', declaring(), asked, 'done: create proposals'],
		[
			'a guest',
			'that she should be there, with the number that only members see',
			declaring({ name: { to: 'Anna Muster' }, mobile: { to: '0171 39200 11' } }),
			asked,
			'done: create proposals'
		],
		[
			'a guest',
			'that she should be there, with somebody else as her deputy',
			declaring({ name: { to: 'Anna Muster' }, deputy: { to: newId() } }),
			asked,
			'bad_request'
		],
		[
			'a guest',
			'that she should be there, instead of what stood there',
			declaring({ name: { from: 'Berta', to: 'Anna Muster' } }),
			asked,
			'bad_request'
		],
		[
			'a guest',
			'that she should be there, and not who',
			declaring({ phone: { to: '110' } }),
			asked,
			'bad_request'
		],
		[
			'a guest',
			'that she should be there, by her own word on what is the office’s',
			declaring({ name: { to: 'Anna' }, legalBases: { to: ['kkg4'] } }),
			asked,
			'bad_request'
		],
		[
			'a guest',
			'that a helpline should be there',
			{ ...declaring(), table: 'helplines' },
			asked,
			'bad_request'
		],
		['a guest', 'to a network that does not ask', declaring(), { networks: [], open: 0 }, 'not_found'],
		['a guest', 'that somebody should be there who is', declaring(), { ...asked, row: shown }, 'conflict'],
		['a guest', 'as one new entry too many', declaring(), { ...asked, open: 50 }, 'too_many_requests'],
		['an expert', 'as one new entry too many', declaring(), { ...asked, open: 50 }, 'done: create proposals'],
		['a guest', 'as the twentieth', report(), { ...reported, open: 19 }, 'done: create proposals'],
		['a guest', 'as one too many', report(), { ...reported, open: 20 }, 'too_many_requests']
	],
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

describe.each(Object.entries(TABLE))('%s', (kind, rows) => {
	it.each(rows)('%s | %s', (who, _what, body, facts, answer) => {
		expect(answerOf(kind as KindOfProposal, body, facts, who)).toBe(answer);
	});
});
