/** What is answered to whom who says that an entry is wrong: each answer is written down by hand. */
import { newId } from '../../../domain/id';
import { type DecidedRow, describeDecisions } from '$tests/support/decided';
import { alreadySo, gone, hers, hidden, report, reported, shown, wrong } from '$tests/support/said';

const ROWS: DecidedRow[] = [
	['a guest', 'that a number is wrong', report({ changes: wrong }), reported, 'done: create proposals'],
	['a guest', 'the right number', report(), reported, 'done: create proposals'],
	['a member', 'the right number', report(), reported, 'done: create proposals'],
	['an expert', 'the right number', report(), reported, 'done: create proposals'],
	['the desk', 'the right number', report(), reported, 'done: create proposals'],
	["another network's desk", 'the right number', report(), reported, 'done: create proposals'],
	['a guest', 'that it is gone', report({ about: 'gone', changes: {} }), reported, 'done: create proposals'],
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
	['a guest', 'as the twentieth', report(), { ...reported, open: 19 }, 'done: create proposals'],
	['a guest', 'as one too many', report(), { ...reported, open: 20 }, 'too_many_requests']
];

describeDecisions({ 'proposal.make': ROWS });
