/** What is answered to whoever proposes a topic or votes: each answer is written down by hand. */
import { newId } from '../../../domain/id';
import { CALLERS, type DecidedRow, describeDecisions, KEY, type KindOfBallot } from '$tests/support/decided';

const mia = CALLERS['a member']!.userId;
const anna = CALLERS['an expert']!.userId;
const CIRCLE = newId();
const SEAT = newId();
const [ONE, TWO] = [newId(), newId()];

const circle = { region: KEY, publication: 'published' };
const seat = { id: SEAT, circle: CIRCLE, publication: 'published', account: mia };
const proposed = { id: newId(), circle: CIRCLE, seat: SEAT, title: 'Sucht', words: '' };
const byOffice = { ...proposed, seat: '' };
const there = { circle, seat };

const ballot = {
	...{ id: newId(), region: KEY, circle: CIRCLE, meeting: '', kind: 'topics', state: 'open' },
	options: [ONE, TWO].map((id) => ({ id, title: '', startsAt: '', endsAt: '' }))
};
const dates = { ...ballot, kind: 'dates', meeting: newId() };
const said = (...words: [string, string][]) => words.map(([option, word]) => ({ option, word }));
const voting = (choices: object[]) => ({ id: ballot.id, seat: SEAT, choices });
const first = voting(said([ONE, 'yes']));
const voice = { seat, otherCircles: [], attendance: undefined, vote: undefined };
const before = (voter: string, option = ONE) => ({
	...voice,
	vote: { id: newId(), voter, choices: said([option, 'yes']), turn: 1, updated: '2026-05-01T08:00:00.000Z' }
});
const sent = { ...voice, attendance: { answer: 'deputy', deputyAnswer: '', deputyAccount: anna } };

const TABLE: Record<KindOfBallot, DecidedRow[]> = {
	'topic.propose': [
		['a member', 'for her seat', proposed, there, 'done: create topics'],
		['a member', 'without a title', { ...proposed, title: '  ' }, there, 'bad_request'],
		['a member', 'under an id that is taken', proposed, { ...there, row: { id: proposed.id } }, 'conflict'],
		['a member', 'for no seat', byOffice, { circle }, 'forbidden'],
		[
			'a member',
			'for a seat in another circle',
			proposed,
			{ circle, seat: { ...seat, circle: newId() } },
			'forbidden'
		],
		[
			'a member',
			'for a seat that was given up',
			proposed,
			{ circle, seat: { ...seat, publication: 'withdrawn' } },
			'forbidden'
		],
		[
			'a member',
			'to a circle that has ended',
			proposed,
			{ ...there, circle: { ...circle, publication: 'withdrawn' } },
			'not_found'
		],
		['a member', 'to a circle that is not there', proposed, {}, 'not_found'],
		['an expert', "for another's seat", proposed, there, 'forbidden'],
		[
			'an expert',
			'for her seat',
			proposed,
			{ circle, seat: { ...seat, account: anna } },
			'done: create topics'
		],
		['the desk', 'of its circle', byOffice, { circle }, 'done: create topics'],
		["another network's desk", 'of a foreign circle', byOffice, { circle }, 'forbidden'],
		['a guest', 'any', byOffice, { circle }, 'unauthenticated']
	],
	'ballot.vote': [
		['a member', 'her first', first, { ballot, voice }, 'done: create votes'],
		['a member', 'another', first, { ballot, voice: before(mia, TWO) }, 'done: update votes'],
		['a member', 'the same again', first, { ballot, voice: before(mia) }, 'done: '],
		['a member', 'what her deputy has said', first, { ballot, voice: before(anna) }, 'done: update votes'],
		['a member', 'takes it back', voting([]), { ballot, voice: before(mia) }, 'done: update votes'],
		['a member', 'too late', first, { ballot: { ...ballot, state: 'closed' }, voice }, 'conflict'],
		['a member', 'two topics', voting(said([ONE, 'yes'], [TWO, 'yes'])), { ballot, voice }, 'bad_request'],
		[
			'a member',
			'a topic that is not asked',
			voting(said([newId(), 'yes'])),
			{ ballot, voice },
			'bad_request'
		],
		[
			'a member',
			'two dates',
			voting(said([ONE, 'no'], [TWO, 'maybe'])),
			{ ballot: dates, voice },
			'done: create votes'
		],
		[
			'a member',
			'of a seat that was given up',
			first,
			{ ballot, voice: { ...voice, seat: undefined } },
			'forbidden'
		],
		['a member', 'in one that she does not see', first, {}, 'not_found'],
		['an expert', "another's seat", first, { ballot, voice }, 'forbidden'],
		[
			'an expert',
			'sent as deputy, in that meeting',
			first,
			{ ballot: { ...ballot, meeting: newId() }, voice: sent },
			'done: create votes'
		],
		['an expert', 'sent as deputy, in the circle', first, { ballot, voice: sent }, 'forbidden'],
		['the desk', 'for a member', first, { ballot, voice }, 'forbidden'],
		["another network's desk", 'for a member', first, { ballot, voice }, 'forbidden'],
		['a guest', 'any', first, { ballot, voice }, 'unauthenticated']
	]
};

describeDecisions(TABLE);
