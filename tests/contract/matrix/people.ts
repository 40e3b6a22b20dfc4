/**
 * Who asks in the matrix, and how an answer is written down: eight marks, in the order of PEOPLE. What a line says was thought
 * out by hand and is derived from nothing that it judges.
 */
import { CALLERS } from '../../support/small-network';
import { idOf } from '../../support/directory-rows';

/**
 * guest · a member whose account names both networks · an expert of this network, with an entry of her own · the office of this
 * network · the one of the network beside · one that acts for both · one that acts for none any more · a suspended one of this
 * network, which is a guest for the server
 */
export const PEOPLE = ['guest', 'mia', 'anna', 'karla', 'kira', 'beate', 'orla', 'sven'] as const;
export type Person = (typeof PEOPLE)[number];

/** `'- - - + - + - -'`: + may, - may not. */
export type Marks = string;

//                       guest mia anna karla kira beate orla sven
export const NOBODY: Marks = '- - - - - - - -';
export const EVERYBODY: Marks = '+ + + + + + + +';
export const ANNA_ALONE: Marks = '- - + - - - - -';
/** Mia has a seat in the circle here (circle-rows.ts). */
export const WHO_SITS_HERE: Marks = '- + - - - - - -';
export const THOSE_OF_THE_CIRCLE: Marks = '- + - + - + - -';

export function whoMay(marks: Marks): Set<Person> {
	const said = marks.split(' ');
	if (said.length !== PEOPLE.length || said.some((one) => one !== '+' && one !== '-'))
		throw new Error(`no answer for eight: ${marks}`);
	return new Set(PEOPLE.filter((_, at) => said[at] === '+'));
}

/** Ids of the accounts; a guest has none. */
export const ACCOUNT: Readonly<Record<Person, string>> = {
	guest: '',
	mia: CALLERS.mia.userId,
	anna: CALLERS.anna.userId,
	karla: CALLERS.karla.userId,
	kira: idOf('userkira'),
	beate: idOf('userbeate'),
	orla: idOf('userorla'),
	sven: idOf('usersven')
};

/** Counts cells, and keeps those that were answered otherwise than written. */
export class Ledger {
	cells = 0;
	successes = 0;
	refusals = 0;
	#wrong: string[] = [];

	/** `cell` was `done`, or not, and may be done by those of `expected`. */
	note(cell: string, who: Person | 'nobody', done: boolean, expected: boolean): void {
		this.cells += 1;
		if (done === expected) return;
		if (done) this.successes += 1;
		else this.refusals += 1;
		this.#wrong.push(`${done ? 'unexpected success' : 'unexpected refusal'}: ${who}, ${cell}`);
	}

	/** What a refusal proves nothing without: the same, by somebody who may. */
	control(cell: string, done: boolean): void {
		if (!done) this.#wrong.push(`could not be done by anybody: ${cell}`);
	}

	/** What went wrong since the last look. */
	take(): string[] {
		return this.#wrong.splice(0);
	}

	toString(): string {
		return `cells tried ${this.cells}, unexpected successes ${this.successes}, unexpected refusals ${this.refusals}`;
	}
}
