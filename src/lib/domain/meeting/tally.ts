/**
 * Votes → what came of a ballot. A seat counts once, by what it said last; one that is no seat any more does not count. Topics stand in
 * the order of their votes; those with equally many share a place, and no lot is drawn: which of them is next the circle has to say
 * (§ 6 d of the rules of procedure, "nach Mehrheitsprinzip"). Pure.
 */
import type { Ballot, BallotOption, OptionTally, Vote } from './ballot';
import type { Majority } from './procedure';

export interface Counted {
	seats: number;
	/** Seats that have said anything. */
	given: number;
	outcome: OptionTally[];
}

export function countVotes(
	options: readonly Pick<BallotOption, 'id'>[],
	seats: readonly string[],
	votes: readonly Pick<Vote, 'seat' | 'choices'>[]
): Counted {
	const last = new Map(votes.filter(({ seat }) => seats.includes(seat)).map((vote) => [vote.seat, vote]));
	const said = [...last.values()].filter(({ choices }) => choices.length > 0);
	const outcome = options.map(({ id }) => {
		const words = said.flatMap(({ choices }) => choices).filter(({ option }) => option === id);
		const n = (word: string) => words.filter((one) => one.word === word).length;
		return { option: id, yes: n('yes'), maybe: n('maybe'), no: n('no') };
	});
	return { seats: seats.length, given: said.length, outcome };
}

/** More than half: of the votes given, or of the seats that there are. */
export function hasMajority(
	yes: number,
	{ given, seats }: Pick<Counted, 'given' | 'seats'>,
	by: Majority
): boolean {
	return yes * 2 > (by === 'simple' ? given : seats);
}

/** The topic with the majority; at most one can have it. */
export function chosenTopics({ outcome, ...of }: Counted, majority: Majority): string[] {
	return outcome.filter(({ yes }) => hasMajority(yes, of, majority)).map(({ option }) => option);
}

export interface Placed {
	option: BallotOption;
	tally: OptionTally;
	/** From 1; equal ones share it. */
	place: number;
	/** With others on this place. */
	tied: boolean;
}

/** The options of a closed ballot by their votes, on one place by title. Of dates "wenn nötig" decides between equals. */
export function placed({ options, outcome, kind }: Pick<Ballot, 'options' | 'outcome' | 'kind'>): Placed[] {
	const known = options.flatMap((option) => {
		const tally = outcome.find((one) => one.option === option.id);
		return tally ? [{ option, tally }] : [];
	});
	const compare = (one: OptionTally, other: OptionTally) =>
		other.yes - one.yes || (kind === 'dates' ? other.maybe - one.maybe : 0);
	return known
		.map(({ option, tally }) => ({
			...{ option, tally },
			place: 1 + known.filter((one) => compare(one.tally, tally) < 0).length,
			tied: known.filter((one) => compare(one.tally, tally) === 0).length > 1
		}))
		.sort(
			(one, other) =>
				one.place - other.place ||
				one.option.startsAt.localeCompare(other.option.startsAt) ||
				one.option.title.localeCompare(other.option.title, 'de')
		);
}
