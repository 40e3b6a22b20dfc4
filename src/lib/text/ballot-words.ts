/** German for topics, ballots and date polls; none of it is in what a guest loads. */
import type { Ballot, VoteWord } from '../domain/meeting/ballot';
import type { Majority } from '../domain/meeting/procedure';
import { type Placed, placed } from '../domain/meeting/tally';
import type { TopicState } from '../domain/meeting/topic';
import { count, formatRange } from './format';

export const TOPIC_STATE_WORDS: Readonly<Record<TopicState, string>> = {
	open: 'vorgeschlagen',
	chosen: 'gewählt',
	backlog: 'im Themenspeicher',
	done: 'besprochen'
};

export const DATE_WORDS: Readonly<Record<VoteWord, string>> = {
	yes: 'Ja',
	maybe: 'Wenn nötig',
	no: 'Nein'
};

export const MAJORITY_WORDS: Readonly<Record<Majority, string>> = {
	simple: 'Gewählt ist, was mehr als die Hälfte der abgegebenen Stimmen hat.',
	absolute: 'Gewählt ist, was mehr als die Hälfte aller Plätze hinter sich hat.'
};

/** "3 von 12 Plätzen haben abgestimmt." */
export function turnoutSentence(given: number, seats: number): string {
	return `${given} von ${count(seats, 'Platz', 'Plätzen')} ${given === 1 ? 'hat' : 'haben'} geantwortet.`;
}

/** What came of a vote on topics: who is next, or that the circle has to say it. */
export function outcomeSentence(ballot: Ballot): string {
	const places = placed(ballot);
	const [first] = places;
	if (!first || ballot.given === 0)
		return 'Es wurde keine Stimme abgegeben. Alle Themen bleiben im Themenspeicher.';
	if (ballot.chosen.includes(first.option.id)) return `Gewählt ist „${first.option.title}“.`;
	if (!first.tied)
		return `Die meisten Stimmen hat „${first.option.title}“, aber nicht die nötige Mehrheit. Entschieden ist damit nichts.`;
	const equal = places.filter(({ place }) => place === 1).map(({ option }) => `„${option.title}“`);
	return `Gleichstand: ${listed(equal)} haben gleich viele Stimmen. Das Los wird nicht gezogen; der Kreis stimmt noch einmal ab oder einigt sich.`;
}

const listed = (names: string[]): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;

/** "1. Sucht: 5 Stimmen"; who shares a place is told so. */
export function placeWords({ place, tied, tally }: Placed): string {
	return `Platz ${place}${tied ? ' (gleichauf)' : ''}: ${count(tally.yes, 'Stimme', 'Stimmen')}`;
}

/** "4 ja, 2 wenn nötig, 1 nein" */
export function datesTally({ yes, maybe, no }: Record<VoteWord, number>): string {
	return `${yes} ja, ${maybe} wenn nötig, ${no} nein`;
}

export const dateTitle = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
	formatRange(startsAt, endsAt);
