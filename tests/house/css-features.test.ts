// What style sheets may use: no tool here knows which browser has which feature, so what came after the oldest of ours
// (src/lib/text/browsers.ts: Safari 17, Firefox 121, Chrome 120) stands here by name. It is not used, or is one of the few without
// which a page is as good.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What it is called, how it is written, an example, and which of ours do not have it. */
const TOO_NEW: readonly [name: string, written: RegExp, example: string, missing: string][] = [
	['field-sizing', /\bfield-sizing\s*:/, 'field-sizing: content;', 'Safari 17, Firefox, Chrome 120'],
	['text-wrap: balance', /\btext-wrap\s*:\s*balance/, 'text-wrap: balance;', 'Safari 17.4'],
	['text-wrap: pretty', /\btext-wrap\s*:\s*pretty/, 'text-wrap: pretty;', 'Safari 17, Firefox'],
	['scrollbar-width', /\bscrollbar-width\s*:/, 'scrollbar-width: none;', 'Safari 17, Chrome 120'],
	['scrollbar-color', /\bscrollbar-color\s*:/, 'scrollbar-color: red blue;', 'Safari 17, Chrome 120'],
	['scrollbar-gutter', /\bscrollbar-gutter\s*:/, 'scrollbar-gutter: stable;', 'Safari 17'],
	['light-dark()', /\blight-dark\(/, 'color: light-dark(red, blue);', 'Safari 17, Chrome 120'],
	['relative colours', /\(\s*from\s/, 'color: rgb(from red r g b);', 'Safari 17, Firefox 121'],
	['@starting-style', /@starting-style\b/, '@starting-style { }', 'Safari 17, Firefox 121'],
	['allow-discrete', /\ballow-discrete\b/, 'transition: display 1s allow-discrete;', 'Safari 17, Firefox'],
	['@property', /@property\b/, '@property --x { }', 'Firefox 121'],
	['@scope', /@scope\b/, '@scope (.a) { }', 'Safari 17, Firefox'],
	['@function', /@function\b/, '@function --x() { }', 'Safari, Firefox, Chrome 120'],
	['style queries', /@container[^{]*\bstyle\(/, '@container style(--x: 1) { }', 'Safari 17, Firefox'],
	['anchors', /\b(?:position-anchor|anchor-name|position-area)\s*:|\banchor\(/, 'anchor-name: --x;', 'all'],
	['intrinsic sizes moved', /\binterpolate-size\s*:|\bcalc-size\(/, 'interpolate-size: x;', 'all'],
	['scroll timelines', /\b(?:animation|scroll|view)-timeline\b/, 'animation-timeline: view();', 'Safari'],
	['view transitions', /view-transition/, 'view-transition-name: x;', 'Safari 17, Firefox'],
	['content-visibility', /\bcontent-visibility\s*:/, 'content-visibility: auto;', 'Safari 17, Firefox 121'],
	['text-box', /\btext-box(?:-trim|-edge)?\s*:/, 'text-box: trim-both;', 'Safari 17, Firefox, Chrome 120'],
	['rounding', /[\s:(,](?:round|mod|rem)\(/, 'width: round(1px, 2px);', 'Chrome 120'],
	['if() and siblings', /[\s:(,](?:if|sibling-index|sibling-count)\(/, 'order: sibling-index();', 'all'],
	['zoom', /[\s;{]zoom\s*:/, ' zoom: 2;', 'Firefox 121'],
	['line-clamp', /[\s;{]line-clamp\s*:/, ' line-clamp: 2;', 'all without its prefix'],
	['corner-shape', /\bcorner-shape\s*:/, 'corner-shape: bevel;', 'Safari, Firefox, Chrome 120'],
	['stretch', /:\s*stretch\b(?<=(?:width|height|size)\s*:\s*stretch)/, 'width: stretch;', 'all'],
	[
		'newer pseudo-classes',
		/(?<!bind):(?:open|state\(|has-slotted|target-current)(?![\w-])/,
		'a:open { }',
		'all'
	],
	['parts of details and select', /::(?:details-content|picker|checkmark)/, 'a::details-content { }', 'all'],
	['popover', /\s(?:popover|popovertarget)(?:=|\s|>)|:popover-open/, '<div popover>', 'Firefox 121'],
	['details of one name', /<details\b[^>]*\sname=/, '<details name="x">', 'Safari 17.1, Firefox 121']
];

/** Those that are used all the same: what it is like without them. */
const GOOD_WITHOUT: Readonly<Record<string, string>> = {
	'field-sizing': 'the field keeps its rows and scrolls',
	'text-wrap: balance': 'the last line of a heading is shorter',
	'text-wrap: pretty': 'the last line of a title is shorter',
	'scrollbar-width': 'the row of chips shows its bar'
};

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(?:svelte|css|html)$/.test(file))
	.map((file) => ({ file, text: looks(readFileSync(join('src', file), 'utf8')) }));

/** Of a component or a sheet what decides its looks: no script, no words of comments. */
function looks(text: string): string {
	return text
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/\/\*[\s\S]*?\*\//g, '');
}

describe('what is newer than the oldest browsers of ours', () => {
	it.each(TOO_NEW)('%s is known when it is seen', (_, written, example) => {
		expect(example).toMatch(written);
	});

	it('stands in no style sheet, but for what a page is as good without', () => {
		const used = TOO_NEW.filter(([name]) => !(name in GOOD_WITHOUT)).flatMap(([name, written, , missing]) =>
			sheets
				.filter(({ text }) => written.test(text))
				.map(({ file }) => `${file}: ${name} (not in ${missing})`)
		);
		expect(used).toEqual([]);
	});

	it('and is used at all where it is let through', () => {
		const unused = Object.keys(GOOD_WITHOUT).filter((name) => {
			const written = TOO_NEW.find(([of]) => of === name)?.[1];
			return !written || !sheets.some(({ text }) => written.test(text));
		});
		expect(unused).toEqual([]);
	});
});
