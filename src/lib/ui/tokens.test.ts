import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colours = (block: string) =>
	Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1]!, m[2]!]));
const light = colours(css.slice(0, css.indexOf('@media')));
const dark = { ...light, ...colours(css.slice(css.indexOf('@media'))) };

function luminance(hex: string): number {
	const channel = (at: number) => {
		const c = parseInt(hex.slice(at, at + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	};
	return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
	const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high! + 0.05) / (low! + 0.05);
}

/** Foreground, ground, least contrast. */
const PAIRS: [string, string, number][] = [
	...['ground', 'surface', 'sunken'].flatMap((on): [string, string, number][] => [
		['ink', on, 7],
		['ink-soft', on, 7],
		['accent-text', on, 7]
	]),
	['on-accent', 'accent', 7],
	['on-accent', 'accent-hover', 7],
	['accent-text', 'accent-soft', 7],
	['ink', 'accent-soft', 7],
	['on-danger', 'danger', 7],
	['on-danger', 'danger-hover', 7],
	...['danger', 'good', 'warn', 'info'].flatMap((tone): [string, string, number][] => [
		[`${tone}-text`, `${tone}-soft`, 7],
		['ink', `${tone}-soft`, 7]
	]),
	['danger-text', 'surface', 7],
	['danger-text', 'ground', 7],
	['line-strong', 'surface', 3],
	['line-strong', 'ground', 3],
	['focus', 'ground', 3],
	['focus', 'surface', 3]
];

describe.each([
	['light', light],
	['dark', dark]
])('colours in %s mode', (_mode, colour) => {
	it.each(PAIRS)('%s on %s has at least %d:1', (text, ground, least) => {
		expect(contrast(colour[text]!, colour[ground]!)).toBeGreaterThanOrEqual(least);
	});
});
