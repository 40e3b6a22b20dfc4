/**
 * How findings are measured against marks: the one rule for tests and figures. It counts and never looks for names itself.
 */
import type { Finding } from '../../src/lib/deidentify/finding';
import type { Mark, MarkKind, MarkedText, PlainText } from './read-texts';

const HINTS: readonly MarkKind[] = ['name', 'facility', 'place'];
const DAYS: readonly MarkKind[] = ['birthDate', 'date'];

/** The kinds a finding may have to count for a mark: days for days, hints for hints, otherwise the kind itself. */
function mayBe(mark: MarkKind, found: MarkKind): boolean {
	return [HINTS, DAYS].some((group) => group.includes(mark) && group.includes(found)) || mark === found;
}

/**
 * A mark is found when one finding covers at least half of it and is of its kind: among names, facilities and places, and
 * among days, any will do. What must be resolved needs a finding that is binding.
 */
export function isFound(mark: Mark, findings: readonly Finding[]): boolean {
	return findings.some((finding) => {
		const covered = Math.min(mark.end, finding.end) - Math.max(mark.start, finding.start);
		if (covered * 2 < mark.end - mark.start) return false;
		const bindingEnough = HINTS.includes(mark.kind) || finding.level === 'must';
		return bindingEnough && mayBe(mark.kind, finding.kind);
	});
}

export interface Recall {
	found: number;
	of: number;
}
export type Group = 'identifiers' | 'names' | 'facilities and places';

export function groupOf(kind: MarkKind): Group {
	if (kind === 'name') return 'names';
	return kind === 'facility' || kind === 'place' ? 'facilities and places' : 'identifiers';
}

type Check = (text: string) => readonly Finding[];

/** Marks found by kind and by group. `missed` is told of each mark that was not found. */
export function recallOf(
	texts: readonly MarkedText[],
	check: Check,
	missed: (text: MarkedText, mark: Mark) => void = () => undefined
): Map<MarkKind | Group, Recall> {
	const counts = new Map<MarkKind | Group, Recall>();
	for (const text of texts) {
		const findings = check(text.text);
		for (const mark of text.marks) {
			const found = isFound(mark, findings);
			if (!found) missed(text, mark);
			for (const key of [mark.kind, groupOf(mark.kind)]) {
				const { found: before, of } = counts.get(key) ?? { found: 0, of: 0 };
				counts.set(key, { found: before + (found ? 1 : 0), of: of + 1 });
			}
		}
	}
	return counts;
}

/** Findings in texts without personal data, for every 100 words. */
export function falseFlags(
	texts: readonly PlainText[],
	check: Check
): { flags: number; words: number; per100: number } {
	let flags = 0;
	let words = 0;
	for (const { text } of texts) {
		flags += check(text).length;
		words += text.split(/\s+/).length;
	}
	return { flags, words, per100: (flags / words) * 100 };
}
