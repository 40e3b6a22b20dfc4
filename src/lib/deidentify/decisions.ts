// What somebody decided about what the check of her text found. What identifies by its form may stay only with a reason,
// a hint with one tap. A decision holds for these very words; other words are a new finding. Nothing of it is sent.
import * as z from 'zod/mini';
import { LIMITS } from '$lib/domain/limits';
import type { Finding } from './finding';

/** Why something stays in the text. `noName` is the one tap for hints. */
export const REASONS = ['ownContact', 'publicOffice', 'noPerson', 'other'] as const;
export type Reason = (typeof REASONS)[number];

export const decision = z.object({
	kind: z.string(),
	text: z.string(),
	reason: z.enum([...REASONS, 'noName']),
	/** With "other reason". */
	note: z.string().check(z.maxLength(LIMITS.line))
});
export type Decision = z.infer<typeof decision>;

/** The words a finding is about. */
export function foundWords(text: string, { start, end }: Pick<Finding, 'start' | 'end'>): string {
	return text.slice(start, end);
}

/** Whether the reason is one: "another reason" needs words. */
export function isReason(reason: Reason | '', note: string): reason is Reason {
	return reason !== '' && (reason !== 'other' || note.trim() !== '');
}

/** `decisions` with one more; deciding again about the same words replaces the old. */
export function decide(decisions: readonly Decision[], made: Decision): Decision[] {
	return [...decisions.filter(({ kind, text }) => kind !== made.kind || text !== made.text), made];
}

/** Findings that still wait for a decision. */
export function openFindings(
	text: string,
	findings: readonly Finding[],
	decisions: readonly Decision[]
): Finding[] {
	return findings.filter((finding) => !decisions.some((decision) => holds(decision, text, finding)));
}

/** The decisions that hold for something in the text now, for the summary; dismissed hints need no mention. */
export function standingDecisions(
	texts: readonly { text: string; findings: readonly Finding[] }[],
	decisions: readonly Decision[]
): Decision[] {
	return decisions.filter(
		(decision) =>
			decision.reason !== 'noName' &&
			texts.some(({ text, findings }) => findings.some((finding) => holds(decision, text, finding)))
	);
}

/** A dismissed hint does not excuse what must be resolved. */
function holds({ kind, text, reason }: Decision, within: string, finding: Finding): boolean {
	return (
		kind === finding.kind &&
		text === foundWords(within, finding) &&
		(finding.level === 'hint' || reason !== 'noName')
	);
}
