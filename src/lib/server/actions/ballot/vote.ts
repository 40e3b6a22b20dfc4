/**
 * What a seat says in a ballot. Guarantees: one vote a seat, whichever device, however often it is sent; what comes last counts until
 * the office closes it, and nothing afterwards. Only who speaks for the seat says it (domain/meeting/voice.ts), and only she gets it
 * back. That a ballot may be closed between the look and the writing, the database knows.
 */
import { createHash } from 'node:crypto';
import { type Ballot, fitsBallot, type Vote } from '../../../domain/meeting/ballot';
import { speaksFor, type Voice } from '../../../domain/meeting/voice';
import { isSame } from '../../../domain/record-changes';
import { defineAction } from '../action';
import { done, rejected } from '../decision';

export interface VoteFacts {
	/** As the caller sees it. */
	ballot?: Ballot | undefined;
	voice?: (Voice & { vote: Vote | undefined }) | undefined;
}

const vote = defineAction({
	kind: 'ballot.vote',
	guests: false,
	secret: true,
	facts: async ({ id, seat }, _caller, read): Promise<VoteFacts> => {
		const ballot = await read.one('ballots', 'id', id);
		return ballot ? { ballot, voice: await read.voice(ballot, seat) } : {};
	},
	decide({ id, body }, { ballot, voice }, { userId }, at) {
		if (!ballot || !voice) return rejected(id, 'not_found');
		if (!speaksFor(userId, ballot, voice)) return rejected(id, 'forbidden');
		if (ballot.state === 'closed') return rejected(id, 'conflict');
		if (!fitsBallot(body.choices, ballot)) return rejected(id, 'bad_request', ['choices']);
		const { vote: before } = voice;
		const { choices } = body;
		const said = { region: ballot.region, ballot: ballot.id, seat: body.seat, voter: userId, choices };
		if (!before) {
			const first = { id: voteId(ballot.id, body.seat), fields: { ...said, turn: 1 } };
			return { ...done(id, at, [{ table: 'votes', operation: 'create', ...first }]), takenIsNews: true };
		}
		if (before.voter === userId && isSame(before.choices, choices)) return done(id, at, []);
		const fields = { voter: userId, choices, turn: before.turn + 1 };
		const { id: row, updated: basedOn } = before;
		return done(id, at, [{ table: 'votes', operation: 'update', id: row, fields, basedOn }]);
	}
});

export const ballotVote = { 'ballot.vote': vote };

/** A seat has one row in a ballot, whoever is the first to make it. */
function voteId(ballot: string, seat: string): string {
	return createHash('sha256').update(`${ballot} ${seat}`).digest('hex').slice(0, 15);
}
