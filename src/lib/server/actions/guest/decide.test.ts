/** What is answered to whom who announces a guest, takes that back, or decides on it: each answer is written down by hand. */
import { expect, it } from 'vitest';
import { newId } from '../../../domain/id';
import { circleRow, meetingRow } from '$tests/support/directory-rows';
import { CALLERS, type DecidedRow, describeDecisions, KEY, type KindOfGuest } from '$tests/support/decided';
import { guestActions } from './guests';

const NOW = new Date('2026-05-04T10:00:00Z');
const mia = CALLERS['a member']!;
const circle = { ...circleRow('circle', { region: KEY }) };
const meeting = { ...meetingRow('treffen', { circle: circle.id }), id: newId() };
const body = (changes: object = {}) => ({
	...{ id: newId(), meeting: meeting.id, name: 'Gerda Gast', from: 'Ambulanz', why: '' },
	...changes
});
const facts = (changes: object = {}) => ({ meeting, circle, guests: [], ...changes });
const guest = (changes: object = {}) => ({
	guest: {
		...{ id: KEY, updated: '2026-05-04T08:00:00.000Z', region: KEY, meeting: meeting.id, name: 'Gerda Gast' },
		...{ from: 'Ambulanz', state: 'announced', announcedBy: mia.userId, announcedAt: '', decidedAt: '' },
		...changes
	}
});
const decided = (outcome: string) => ({ id: KEY, outcome, answer: '' });

const TABLE: Record<KindOfGuest, DecidedRow[]> = {
	'guest.announce': [
		['a guest', 'a guest', body(), facts(), 'unauthenticated'],
		['a member', 'to a meeting that is not hers', body(), facts(), 'forbidden'],
		['an expert', 'to a meeting that is not hers', body(), facts(), 'forbidden'],
		["another network's desk", 'to a meeting here', body(), facts(), 'forbidden'],
		['the desk', 'one who called', body(), facts(), 'done: create guests'],
		['the desk', 'nobody', body({ name: ' ' }), facts(), 'bad_request'],
		['the desk', 'from nowhere', body({ from: '' }), facts(), 'bad_request'],
		['the desk', 'to no meeting', body(), facts({ meeting: undefined }), 'not_found'],
		[
			'the desk',
			'to a draft of one',
			body(),
			facts({ meeting: { ...meeting, publication: 'draft' } }),
			'not_found'
		],
		[
			'the desk',
			'to one that is called off',
			body(),
			facts({ meeting: { ...meeting, cancelled: true } }),
			'conflict'
		],
		[
			'the desk',
			'to one that has begun',
			body(),
			facts({ meeting: { ...meeting, startsAt: NOW.toISOString() } }),
			'conflict'
		],
		[
			'the desk',
			'under an id that is taken',
			body({ id: KEY }),
			facts({ guests: [guest().guest] }),
			'conflict'
		]
	],
	'guest.cancel': [
		['a guest', 'hers', { id: KEY }, guest(), 'unauthenticated'],
		['a member', 'hers', { id: KEY }, guest(), 'done: update guests'],
		[
			'a member',
			'hers, whom the office expects',
			{ id: KEY },
			guest({ state: 'approved' }),
			'done: update guests'
		],
		['a member', 'hers again', { id: KEY }, guest({ state: 'cancelled' }), 'done: '],
		['a member', "another's", { id: KEY }, guest({ announcedBy: newId() }), 'not_found'],
		['an expert', "another's", { id: KEY }, guest(), 'not_found'],
		['the desk', 'one here', { id: KEY }, guest(), 'done: update guests'],
		["another network's desk", 'one here', { id: KEY }, guest(), 'not_found']
	],
	'guest.decide': [
		['a guest', 'yes', decided('approved'), guest(), 'unauthenticated'],
		['a member', 'yes to her own guest', decided('approved'), guest(), 'forbidden'],
		['an expert', 'yes', decided('approved'), guest(), 'forbidden'],
		["another network's desk", 'yes', decided('approved'), guest(), 'not_found'],
		['the desk', 'yes', decided('approved'), guest(), 'done: update guests'],
		['the desk', 'no', decided('declined'), guest(), 'done: update guests'],
		['the desk', 'yes, as a colleague did', decided('approved'), guest({ state: 'approved' }), 'done: '],
		[
			'the desk',
			'no, where a colleague said yes',
			decided('declined'),
			guest({ state: 'approved' }),
			'conflict'
		],
		[
			'the desk',
			'yes, and she does not come',
			decided('approved'),
			guest({ state: 'cancelled' }),
			'conflict'
		],
		['the desk', 'of nobody', decided('approved'), {}, 'not_found']
	]
};
describeDecisions(TABLE);

const announce = (caller = { ...mia, meetings: [meeting.id] }, changes: object = {}) => {
	const mutation = { id: newId(), kind: 'guest.announce', body: body() } as const;
	return guestActions['guest.announce'].decide(mutation, facts(changes), caller, NOW);
};

it('§ 3: a guest is announced by a member of the circle and waits for the office', () => {
	expect(announce().effects).toMatchObject([
		{ fields: { region: KEY, state: 'announced', announcedBy: mia.userId, decidedAt: '' } }
	]);
	expect(announce({ ...CALLERS['the desk']!, meetings: [] }).effects).toMatchObject([
		{ fields: { state: 'approved' } }
	]);
});

it('so many wait of one member for one meeting', () => {
	const waiting = Array.from({ length: 5 }, () => guest({ id: newId() }).guest);
	expect(announce(undefined, { guests: waiting }).result).toMatchObject({ code: 'too_many_requests' });
	const others = waiting.map((one) => ({ ...one, announcedBy: newId() }));
	expect(announce(undefined, { guests: others }).result).toMatchObject({ outcome: 'done' });
});
