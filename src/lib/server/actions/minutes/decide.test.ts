/** What is answered to whom who writes minutes or sends something in for them: each answer is written down by hand, with what is written. */
import { newId } from '../../../domain/id';
import { CALLERS, type DecidedRow, describeDecisions, KEY, type KindOfMinutes } from '$tests/support/decided';
import { rowOf } from '$tests/support/one-of-each';

const MEETING = newId();
const meeting = { id: MEETING, circle: newId() };
const here = { meeting, region: KEY, published: 0 };
const written = {
	...{ id: KEY, meeting: MEETING, edition: 1, section: 'keywords', point: '', rank: 'V', text: 'Wort' },
	...{ owner: '', source: '' }
};
const paragraph = { ...rowOf('paragraphs', KEY), region: KEY, meeting: MEETING, text: 'alt' };
const decision = { ...paragraph, section: 'decisions', number: 7 };
const question = { ...paragraph, section: 'questions', state: 'open' };
const there = { row: paragraph, published: 0 };
const text = { text: { from: 'alt', to: 'neu' } };
const changed = (changes: object, edition = 1) => ({ id: KEY, edition, changes });
const out = { removed: { from: false, to: true } };
const brought = { id: KEY, changes: { state: { from: 'open', to: 'brought' } } };
const sentIn = { id: KEY, meeting: MEETING, kind: 'notice', text: ' Neue Sprechzeiten ' };

// Whoever of these sits in the circle of that meeting.
for (const name of ['a member', 'an expert', 'the desk'])
	CALLERS[name] = { ...CALLERS[name]!, meetings: [MEETING] };

const TABLE: Record<KindOfMinutes, DecidedRow[]> = {
	'paragraph.write': [
		['the desk', 'a paragraph', written, here, 'done: create paragraphs'],
		['the desk', 'nothing but blanks', { ...written, text: ' \n' }, here, 'bad_request'],
		['the desk', 'under an id that is taken', written, { ...here, row: paragraph }, 'conflict'],
		['the desk', 'when the minutes are out', written, { ...here, published: 1 }, 'wrong_status'],
		[
			'the desk',
			'for a correction',
			{ ...written, edition: 2 },
			{ ...here, published: 1 },
			'done: create paragraphs'
		],
		['the desk', 'for a correction of nothing', { ...written, edition: 2 }, here, 'bad_request'],
		['the desk', 'of no meeting', written, {}, 'not_found'],
		["another network's desk", 'a paragraph', written, here, 'forbidden'],
		['an expert', 'a paragraph', written, here, 'forbidden'],
		['a member', 'a paragraph', written, here, 'forbidden'],
		['a guest', 'a paragraph', written, here, 'unauthenticated']
	],
	'paragraph.change': [
		['the desk', 'its words', changed(text), there, 'done: update paragraphs'],
		[
			'the desk',
			'words that somebody else has changed',
			changed({ text: { from: 'älter', to: 'neu' } }),
			there,
			'conflict'
		],
		['the desk', 'to nothing', changed({ text: { from: 'alt', to: ' ' } }), there, 'bad_request'],
		['the desk', 'that it is taken out', changed(out), there, 'done: update paragraphs'],
		[
			'the desk',
			'that a numbered decision is taken out',
			changed(out),
			{ ...there, row: decision },
			'bad_request'
		],
		['the desk', 'its number', changed({ number: { from: 0, to: 9 } }), there, 'bad_request'],
		[
			'the desk',
			'its section',
			changed({ section: { from: 'keywords', to: 'teams' } }),
			there,
			'bad_request'
		],
		['the desk', 'its network', changed({ region: { from: KEY, to: newId() } }), there, 'bad_request'],
		['the desk', 'when the minutes are out', changed(text), { ...there, published: 1 }, 'wrong_status'],
		['the desk', 'in a correction', changed(text, 2), { ...there, published: 1 }, 'done: update paragraphs'],
		['the desk', 'of none', changed(text), {}, 'not_found'],
		["another network's desk", 'its words', changed(text), there, 'forbidden'],
		['an expert', 'its words', changed(text), there, 'forbidden'],
		['a member', 'its words', changed(text), there, 'forbidden'],
		['a guest', 'its words', changed(text), there, 'unauthenticated']
	],
	'question.follow': [
		['the desk', 'that it was brought there', brought, { row: question }, 'done: update paragraphs'],
		['the desk', 'what is no question', brought, { row: paragraph }, 'bad_request'],
		['the desk', 'its words', { id: KEY, changes: text }, { row: question }, 'bad_request'],
		['the desk', 'of none', brought, {}, 'not_found'],
		["another network's desk", 'that it was brought there', brought, { row: question }, 'forbidden'],
		['an expert', 'that it was brought there', brought, { row: question }, 'forbidden'],
		['a member', 'that it was brought there', brought, { row: question }, 'forbidden'],
		['a guest', 'that it was brought there', brought, { row: question }, 'unauthenticated']
	],
	'contribution.make': [
		['a member', 'a notice', sentIn, here, 'done: create contributions'],
		['an expert', 'a notice', sentIn, here, 'done: create contributions'],
		['the desk', 'a notice, where it has a seat itself', sentIn, here, 'done: create contributions'],
		['a member', 'nothing but blanks', { ...sentIn, text: '  ' }, here, 'bad_request'],
		['a member', 'when the minutes are out', sentIn, { ...here, published: 1 }, 'wrong_status'],
		['a member', 'under an id that is taken', sentIn, { ...here, row: {} }, 'conflict'],
		[
			'a member',
			'for a meeting that she is not of',
			sentIn,
			{ ...here, meeting: { id: newId() } },
			'forbidden'
		],
		['a member', 'for no meeting', sentIn, {}, 'not_found'],
		["another network's desk", 'a notice', sentIn, here, 'forbidden'],
		['a guest', 'a notice', sentIn, here, 'unauthenticated']
	]
};

describeDecisions(TABLE);
