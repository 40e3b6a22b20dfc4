/** A word and what stands around it, as the rules of evidence.ts ask for it. */
import type { Lexicon } from '../lexicon';
import type { Word } from '../words';
import type { Judged } from './name-class';

/** A word at its position: its neighbours are what the rules ask. */
export interface Position {
	words: readonly Word[];
	judged: readonly Judged[];
	index: number;
	lexicon: Lexicon;
}

export type Rule = (position: Position) => number;

export const at = ({ words, index }: Position, step: number) => words[index + step];
export const self = ({ words, index }: Position): Word => words[index] as Word;
export const own = ({ judged, index }: Position): Judged => judged[index] as Judged;
/** The word before, when only blanks, a full stop of an abbreviation or a bracket lie between. */
export const before = (position: Position): Word | undefined =>
	/^(?:\.?\s+|\s*[(„"“:]\s*|\s*\.\s*)$/u.test(self(position).gap) ? at(position, -1) : undefined;
export const directlyBefore = (position: Position): Word | undefined =>
	/^\.?\s+$/u.test(self(position).gap) ? at(position, -1) : undefined;

export const isCapital = (word: Word) => word.shape === 'title' || word.shape === 'mixed';
