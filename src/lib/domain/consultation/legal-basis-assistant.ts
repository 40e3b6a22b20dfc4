/**
 * The way to a legal basis for somebody who does not know hers: at most three questions, one per basis, answered by yes
 * or no. Questions are data of the bases (legal-basis.ts): a Land that adds a basis with a question adds it here.
 * Guarantees an end whatever is answered, at a basis that holds in the Land. Decides nothing: every basis can be chosen.
 */
import type { LegalBasis } from './legal-basis';
import { legalBasesIn, proposeLegalBasis } from './propose-legal-basis';
import type { Land, Profession } from '../vocabulary';

/** More than this nobody answers between two visits. */
export const MOST_QUESTIONS = 3;

/** What the assistant says next: a question about one basis, or the basis it ended at. */
export type AssistantStep =
	| { ask: LegalBasis; number: number; of: number }
	/** Undefined only where no legal bases are loaded. */
	| { found: LegalBasis | undefined };

/**
 * After `answers` (a "don't know" counts as no: the basis at the end is the one with the stricter rule). Bases that are
 * usual for the profession are asked about first; one that a Land made for certain professions is asked of those alone.
 */
export function nextStep(
	profession: Profession | '',
	land: Land | undefined,
	legalBases: readonly LegalBasis[],
	answers: readonly boolean[]
): AssistantStep {
	const holding = legalBasesIn(land, legalBases);
	const usual = (basis: LegalBasis) => profession !== '' && basis.professions.includes(profession);
	const fitting = holding.filter(
		(basis) =>
			basis.question !== '' && (basis.lands.length === 0 || basis.professions.length === 0 || usual(basis))
	);
	const asked = [...fitting.filter(usual), ...fitting.filter((basis) => !usual(basis))].slice(
		0,
		MOST_QUESTIONS
	);
	const yes = answers.findIndex((answer) => answer);
	if (yes >= 0 && asked[yes]) return { found: asked[yes] };
	const ask = asked[answers.length];
	if (ask) return { ask, number: answers.length + 1, of: asked.length };
	return {
		found:
			holding.find(({ question }) => question === '') ??
			proposeLegalBasis(profession, land, legalBases) ??
			holding.at(-1)
	};
}
