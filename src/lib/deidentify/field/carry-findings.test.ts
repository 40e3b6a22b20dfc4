import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryFindings } from './carry-findings';
import type { Finding } from '../finding';

const finding = (text: string, words: string): Finding => {
	const start = text.indexOf(words);
	return { start, end: start + words.length, kind: 'phone', level: 'must', suggestion: '' };
};
const covered = (now: string, findings: readonly Finding[]) =>
	findings.map(({ start, end }) => now.slice(start, end));

describe('marks while somebody types on', () => {
	const BEFORE = 'Tel. 0171 3920000 und anna@web.de';
	const FOUND = [finding(BEFORE, '0171 3920000'), finding(BEFORE, 'anna@web.de')];

	it.each([
		['behind them', `${BEFORE} Was tun?`, ['0171 3920000', 'anna@web.de']],
		['before them', `Frage: ${BEFORE}`, ['0171 3920000', 'anna@web.de']],
		['between them', BEFORE.replace('und', 'oder'), ['0171 3920000', 'anna@web.de']],
		['inside one', BEFORE.replace('3920', '39'), ['anna@web.de']],
		['nothing left', '', []]
	])('%s', (_where, now, words) => expect(covered(now, carryFindings(FOUND, BEFORE, now))).toEqual(words));

	it('stand under the words they were found for, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (start, word, end, now) => {
				const before = start + word + end;
				const found = { ...finding(before, word), start: start.length, end: start.length + word.length };
				for (const words of covered(now, carryFindings([found], before, now))) expect(words).toBe(word);
			})
		);
	});
});
