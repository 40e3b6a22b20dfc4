/** The answers of topics, ballots and votes, as in personal-answers.ts. */
import type { Answers } from './answers';
import { type Marks, NOBODY, THOSE_OF_THE_CIRCLE } from './people';

//                     guest mia anna karla kira beate orla sven
const HERE: Marks = '  - - - + - + - -'.trim();
const BESIDE: Marks = '- - - - + + - -'.trim();
const MIA: Marks = '   - + - - - - - -'.trim();

/** What members do with one, they do by actions of their own (ballots.test.ts). */
export const TOPICS: Answers = {
	read: { here: THOSE_OF_THE_CIRCLE, beside: BESIDE },
	create: { here: HERE, beside: BESIDE },
	update: { here: HERE, beside: BESIDE },
	remove: { here: HERE, beside: BESIDE }
};

/** Opened and closed by the server alone (server/ballots); that nobody opens one that is closed, not even the database's owner, ballots.test.ts says. */
const BALLOT_FACT = { here: NOBODY, beside: NOBODY };
export const BALLOTS: Answers = {
	read: { here: HERE, beside: BESIDE },
	create: BALLOT_FACT,
	update: {},
	fields: {
		circle: BALLOT_FACT,
		meeting: BALLOT_FACT,
		kind: BALLOT_FACT,
		options: BALLOT_FACT,
		majority: BALLOT_FACT,
		openedAt: BALLOT_FACT,
		closedAt: BALLOT_FACT,
		seats: BALLOT_FACT,
		given: BALLOT_FACT,
		outcome: BALLOT_FACT,
		chosen: BALLOT_FACT,
		heard: BALLOT_FACT
	},
	remove: { here: NOBODY, beside: NOBODY }
};

/** A vote is its voter's: the office reads none. For which seat and in which ballot it is, stays. */
const VOTE_FACT = { "mia's": NOBODY };
export const VOTES: Answers = {
	read: { "mia's": MIA },
	create: { 'her own': '- + + + + + + -', "another's": NOBODY },
	update: { "mia's": MIA },
	fields: { region: VOTE_FACT, ballot: VOTE_FACT, seat: VOTE_FACT, voter: VOTE_FACT },
	remove: { "mia's": NOBODY }
};
