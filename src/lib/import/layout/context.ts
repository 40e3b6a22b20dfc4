/** What titles and headings above a row say about it: that it is about experts, and by which legal bases they advise. */
import { basesIn, basesOfAdvised, speaksOfExperts } from '../cells/bases';

export interface Context {
	expert: boolean;
	bases: readonly string[];
	/** A paragraph alone, with nothing that says "InsoFa". */
	onlyBasis: boolean;
	/** Another heading has come since that says nothing of bases. */
	goesOn: boolean;
}

export const NO_CONTEXT: Context = { expert: false, bases: [], onlyBasis: false, goesOn: false };

/** Adds what one title or heading says; the later wins, and "InsoFa" of a title holds for the bases below it. */
export function withText(context: Context, text: string): Context {
	const named = basesIn(text);
	const experts = speaksOfExperts(text);
	const bases = named.length === 0 && (context.expert || experts) ? basesOfAdvised(text) : named;
	if (bases.length === 0 && !experts) return context;
	return {
		expert: true,
		bases: bases.length > 0 ? bases : context.bases,
		onlyBasis: !experts && (context.onlyBasis || !context.expert),
		goesOn: false
	};
}

/** A list that is of others, too: its title makes nobody an expert. */
const OF_OTHERS = /partner|einrichtung|institution|organisation|ansprech|mitglied|träger|angebot|netzwerk/i;
/** An agreement after § 8a is what a provider has; it says nothing of a person. */
const ONLY_8A = /8\s?a\b/;

export function contextOf(titles: readonly string[]): Context {
	return titles
		.filter((title) => !ONLY_8A.test(title) || speaksOfExperts(title) || basesIn(title).length > 1)
		.filter((title) => isOfExperts(title))
		.reduce(withText, NO_CONTEXT);
}

const isOfExperts = (title: string) => !OF_OTHERS.test(title.replace(/geheimnisträger/gi, ''));
