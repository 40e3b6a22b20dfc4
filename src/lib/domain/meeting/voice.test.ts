// Who votes for a seat (§ 3 of the rules of procedure: a member, or for a meeting whom she has sent).
import { describe, expect, it } from 'vitest';
import { speaksFor, type Voice } from './voice';

const MIA = 'mia';
const DORA = 'dora';
const here: Voice = {
	seat: { id: 'seat', circle: 'north', publication: 'published', account: MIA },
	otherCircles: ['south'],
	attendance: undefined
};
const sent = { ...here, attendance: { answer: 'deputy', deputyAnswer: '', deputyAccount: DORA } } as const;
const topics = { circle: 'north', kind: 'topics', meeting: '' } as const;
const inMeeting = { ...topics, meeting: 'spring' };
const dates = { ...inMeeting, kind: 'dates' } as const;

describe('§ 3: for a seat speaks', () => {
	it.each([
		['its member', MIA, topics, here, true],
		['nobody', '', topics, here, false],
		['no deputy who was not sent', DORA, inMeeting, here, false],
		['no deputy who was sent to another meeting', DORA, topics, sent, false],
		['the deputy who was sent there', DORA, inMeeting, sent, true],
		['its member, too, who has sent her', MIA, inMeeting, sent, true],
		[
			'no deputy who has said that she cannot come',
			DORA,
			inMeeting,
			{ ...sent, attendance: { ...sent.attendance, deputyAnswer: 'no' } },
			false
		],
		[
			'no deputy any more once the member comes',
			DORA,
			inMeeting,
			{ ...sent, attendance: { ...sent.attendance, answer: 'yes' } },
			false
		],
		[
			'nobody of another circle, for topics',
			MIA,
			inMeeting,
			{ ...here, seat: { ...here.seat!, circle: 'south' } },
			false
		],
		[
			'somebody of another circle, for a date of both',
			MIA,
			dates,
			{ ...here, seat: { ...here.seat!, circle: 'south' } },
			true
		],
		[
			'nobody of a seat that was given up',
			MIA,
			topics,
			{ ...here, seat: { ...here.seat!, publication: 'withdrawn' } },
			false
		],
		['nobody of a seat that is not there', MIA, topics, { ...here, seat: undefined }, false]
	] as const)('%s', (_what, account, ballot, voice, expected) => {
		expect(speaksFor(account, ballot, voice as Voice)).toBe(expected);
	});
});
