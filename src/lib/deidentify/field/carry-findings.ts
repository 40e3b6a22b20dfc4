// Findings of an earlier text in the text as it is now: the check waits for a pause, the marks must not stand beside their
// words meanwhile. What the typing touched is dropped until the next check.
import type { Finding } from '../finding';

export function carryFindings(findings: readonly Finding[], before: string, now: string): Finding[] {
	const shorter = Math.min(before.length, now.length);
	let head = 0;
	while (head < shorter && before[head] === now[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
	const shift = now.length - before.length;
	return findings.flatMap((finding) => {
		if (finding.end <= head) return [finding];
		if (finding.start < before.length - tail) return [];
		return [{ ...finding, start: finding.start + shift, end: finding.end + shift }];
	});
}
