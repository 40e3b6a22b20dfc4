/**
 * The answers to an invitation (§ 3 of the rules of procedure: whoever is named comes regularly, or sees to it that her deputy does).
 * The member is asked first; says she that her deputy comes, the deputy is asked in turn, and nobody after her: chains end. A member who
 * can come after all takes it back. Nobody stands in for herself, and nobody answers for a deputy but the deputy, or the office in her
 * name. Room and line are two pools: who finds one full is told, and never left out unsaid. Pure.
 */
import { instantOf } from '../time/instant';
import type { Answer, Attendance, WAYS } from './attendance';
import type { Meeting } from './meeting';
import type { Seat } from './seat';

export type Way = (typeof WAYS)[number];
/** Whose word it is; the office says it in her name. */
export type Who = 'member' | 'deputy';
export type Pools = Readonly<Record<Way, number>>;

/** How a meeting stands to answers. */
export type AnswerTime = 'open' | 'notInvited' | 'cancelled' | 'begun';
/**
 * Why a word is not taken. `notAsked`: the deputy is not, or not any more · `chain`: a deputy sends nobody · `changed`: meanwhile
 * something else was said · `full`, `lineFull`: no place in the room, or on the line · `noLine`: nobody joins by a line.
 */
export type Refusal =
	| Exclude<AnswerTime, 'open'>
	| ('noDeputy' | 'notAsked' | 'chain' | 'changed' | 'full' | 'lineFull' | 'noLine')
	| ('early' | 'over' | 'notSwitchedOn');

export type Said = Pick<Attendance, 'answer' | 'deputyAnswer' | 'way'>;
type Answered = Said & Pick<Attendance, 'answeredAt'>;
type Invited = Pick<Meeting, 'stage' | 'publication' | 'cancelled' | 'startsAt' | 'places' | 'onlinePlaces'>;

export interface Word {
	as: Who;
	/** What stood there when she said it: what somebody else has said since is not overwritten unseen. */
	seen: Answer;
	/** '' takes back what was said. */
	answer: Answer;
	way: Way;
}

export interface AnsweringFacts {
	row: Said;
	meeting: Invited;
	/** Whether the seat names somebody who can stand in. */
	hasDeputy: boolean;
	/** Who else comes. */
	others: Pools;
}

/** How `meeting` stands to answers at `at`. */
export function answerTimeOf(
	{ stage, publication, cancelled, startsAt }: Omit<Invited, 'places' | 'onlinePlaces'>,
	at: Date
): AnswerTime {
	if (cancelled) return 'cancelled';
	if (publication !== 'published' || stage === 'planned') return 'notInvited';
	return (stage === 'invited' || stage === 'fixed') && instantOf(startsAt) > at.getTime() ? 'open' : 'begun';
}

/** What `word` makes of the row, or why it is not taken. */
export function answered(
	word: Word,
	{ row, meeting, hasDeputy, others }: AnsweringFacts,
	at: Date
): Answered | Refusal {
	const time = answerTimeOf(meeting, at);
	if (time !== 'open') return time;
	const before = word.as === 'member' ? row.answer : row.deputyAnswer;
	if (word.as === 'deputy' && row.answer !== 'deputy') return 'notAsked';
	if (word.as === 'deputy' && word.answer === 'deputy') return 'chain';
	if (word.as === 'member' && word.answer === 'deputy' && !hasDeputy) return 'noDeputy';
	if (before !== word.seen && before !== word.answer) return 'changed';
	const next = nextOf(word, row);
	return noPlaceFor(next, row, meeting, others) ?? { ...next, answeredAt: at.toISOString() };
}

function nextOf({ as, answer, way }: Word, row: Said): Said {
	if (as === 'deputy') return { answer: 'deputy', deputyAnswer: answer as Said['deputyAnswer'], way };
	// The same said again: what the deputy has answered stays.
	const asked = answer === 'deputy' && row.answer === 'deputy';
	return { answer, deputyAnswer: asked ? row.deputyAnswer : '', way };
}

/** Whether somebody sits there for the seat: a deputy who is asked holds its place until she says no. */
export function comes({ answer, deputyAnswer }: Pick<Said, 'answer' | 'deputyAnswer'>): boolean {
	return answer === 'yes' || (answer === 'deputy' && deputyAnswer !== 'no');
}

function noPlaceFor(
	next: Said,
	row: Said,
	{ places, onlinePlaces }: Invited,
	others: Pools
): Refusal | undefined {
	if (!comes(next) || (comes(row) && row.way === next.way)) return undefined;
	if (next.way === 'room') return places > 0 && others.room >= places ? 'full' : undefined;
	if (onlinePlaces === 0) return 'noLine';
	return others.online >= onlinePlaces ? 'lineFull' : undefined;
}

/** On a member's phone without the addresses: those are the office's. */
type Named = Pick<Seat, 'member' | 'deputy'> &
	Partial<Pick<Seat, 'email' | 'deputyEmail' | 'account' | 'deputyAccount'>>;

/** Whether a deputy is named who is somebody else. By the address, where both have one. */
export function hasDeputy({
	member,
	email = '',
	deputy,
	deputyEmail = '',
	account = '',
	deputyAccount = ''
}: Named): boolean {
	if (deputy === '' && deputyEmail === '') return false;
	if (account !== '' && account === deputyAccount) return false;
	if (email !== '' && deputyEmail !== '') return email.toLowerCase() !== deputyEmail.toLowerCase();
	return deputyEmail !== '' || deputy.trim().toLowerCase() !== member.trim().toLowerCase();
}

export interface Asked {
	who: Who;
	name: string;
	/** In small letters; empty where none is known. */
	address: string;
}

/**
 * Whose answer a seat waits for: the member's, or once she has said so her deputy's. A deputy who cannot come leaves it to the member
 * again. Undefined where all is said.
 */
export function askedOf(
	seat: Named,
	{ answer, deputyAnswer }: Pick<Said, 'answer' | 'deputyAnswer'>
): Asked | undefined {
	if (answer === '' || (answer === 'deputy' && deputyAnswer === 'no')) return personOf(seat, 'member');
	return answer === 'deputy' && deputyAnswer === '' ? personOf(seat, 'deputy') : undefined;
}

/** Who sits there as `who`. */
export function personOf(seat: Named, who: Who): Asked {
	const [name, address = ''] = who === 'member' ? [seat.member, seat.email] : [seat.deputy, seat.deputyEmail];
	return { who, name, address: address.toLowerCase() };
}

/** Of the seats of a meeting: so many are filled, empty and unanswered, and who comes by which way. */
export function countAnswers(rows: readonly Said[]): {
	filled: number;
	empty: number;
	unanswered: number;
	pools: Pools;
} {
	const filled = rows.filter(isFilled);
	const unanswered = rows.filter(
		(row) => row.answer === '' || (row.answer === 'deputy' && row.deputyAnswer === '')
	);
	const held = (way: Way) => rows.filter((row) => comes(row) && row.way === way).length;
	return {
		filled: filled.length,
		unanswered: unanswered.length,
		empty: rows.length - filled.length - unanswered.length,
		pools: { room: held('room'), online: held('online') }
	};
}

/** Somebody has said that she comes. */
export function isFilled({ answer, deputyAnswer }: Pick<Said, 'answer' | 'deputyAnswer'>): boolean {
	return answer === 'yes' || (answer === 'deputy' && deputyAnswer === 'yes');
}
