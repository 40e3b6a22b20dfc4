/**
 * The one door through which every chosen password goes: whoever sets one asks for a `ChosenPassword`, and only here is one made.
 * Guarantees: what attackers try first is refused (a list that is looked into here, nothing is asked for outside), and so is
 * what says nothing but who she is: her name and address, the networks' names, the product's. Deliberately no rules of composition: a
 * sentence of small letters is a good password.
 */
import { brotliDecompressSync } from 'node:zlib';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { networkNames } from '../pocketbase/networks';
import { bare, coresOf, effortOf, fold, once } from './folded-password';

declare const isChosen: unique symbol;
/** One that was looked at here. */
export type ChosenPassword = string & { readonly [isChosen]: true };

/** Whose password it is to be. */
export interface Chooser {
	name: string;
	email: string;
	/** What else she is called by: a network that is only being made. */
	also?: readonly string[];
}

/** Nothing but a walk over keys. */
const WALK_EFFORT = 6;
/** Digits around a known word, and the kinds of signs: a year with two of them, a date of six digits. */
const KNOWN_EFFORT = 6;
/** Digits among what somebody is called: a date of birth. */
const OWN_EFFORT = 8;
const PRODUCT = 'Schutznetz';

/** Throws `password_known`. */
export async function choose(
	clients: PocketBaseClients,
	password: string,
	{ name, email, also = [] }: Chooser
): Promise<ChosenPassword> {
	const own = [name, email, ...also, ...(await networkNames(clients))];
	if (await isKnown(password, own)) throw new AppError('password_known');
	return password as ChosenPassword;
}

/** `own`: by what she and her networks are called. */
export async function isKnown(password: string, own: readonly string[]): Promise<boolean> {
	const folded = fold(password);
	if (effortOf(bare(folded)) <= WALK_EFFORT) return true;
	if (isOwn(folded, wordsOf([PRODUCT, ...own]))) return true;
	const known = await knownPasswords();
	const cores = coresOf(folded)
		.filter(({ rest }) => digitsIn(rest) + signsIn(rest) <= KNOWN_EFFORT)
		.map(({ core }) => core);
	return [bare(folded), ...cores].some((core) => known.has(core));
}

/** Whether its letters are such words alone, in whatever order, with a few digits and with signs wherever they stand. */
function isOwn(folded: string, words: readonly string[]): boolean {
	const letters = { core: once(folded.replace(/\P{L}/gu, '')), rest: folded.replace(/\p{L}/gu, '') };
	return [letters, ...coresOf(folded)].some(
		({ core, rest }) => core !== '' && digitsIn(rest) <= OWN_EFFORT && isMadeOf(core, words)
	);
}

/** Each by itself: people write them in another order, or without one of them. */
function wordsOf(texts: readonly string[]): string[] {
	return [...new Set(texts.flatMap((text) => fold(text).match(/\p{L}+/gu) ?? []))];
}

function isMadeOf(text: string, words: readonly string[]): boolean {
	const reached = new Set([0]);
	for (let at = 0; at < text.length; at++)
		if (reached.has(at))
			for (const word of words) if (text.startsWith(word, at)) reached.add(at + word.length);
	return reached.has(text.length);
}

const digitsIn = (rest: string) => effortOf(rest.replace(/\D/g, ''));
const signsIn = (rest: string) => new Set(rest.replace(/\d/g, '')).size;

let list: Promise<ReadonlySet<string>> | undefined;

/** Read when somebody first chooses one, and kept. */
function knownPasswords(): Promise<ReadonlySet<string>> {
	list ??= read().catch((error: unknown) => {
		list = undefined;
		throw error;
	});
	return list;
}

async function read(): Promise<ReadonlySet<string>> {
	const { default: packed } = await import('./known-passwords.txt?raw');
	return new Set(brotliDecompressSync(Buffer.from(packed, 'base64')).toString().split('\n'));
}
