// The pseudonymisation check: what it finds and flags on the three sets (tests/deidentify/README.md says how far each is to
// be trusted), how long 150 words take in Chromium with the CPU slowed four times, and how much has to be loaded for it.
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { checkText } from '../../../src/lib/deidentify/check-text';
import { loadLexicon } from '../../../src/lib/deidentify/lexicon';
import { readMarkedTexts, readPlainTexts } from '../../../tests/deidentify/read-texts';
import { falseFlags, recallOf, type Group } from '../../../tests/deidentify/score';
import { bundled, slowPage } from './in-page';
import { median, type Figure } from './table';

const TODAY = '2026-11-22';
const SLOWER = 4;
const RUNS = 30;
const WORDS = 150;
const SLOWEST_MS = 50;
const LARGEST_KB = 1_000;
const WANTED: readonly [Group, number | undefined][] = [
	['identifiers', 0.99],
	['names', 0.95],
	['facilities and places', undefined]
];

export async function measureCheckText(browser: Browser): Promise<Figure[]> {
	const lexicon = await loadLexicon();
	const check = (text: string) => checkText(text, TODAY, lexicon);
	const found = ['a', 'b', 'c'].flatMap((set) => figuresOf(set, check));
	const code = await bundled('deidentify/load-check');
	return [...found, sizeOf(code), await timed(browser, code)];
}

function figuresOf(set: string, check: (text: string) => ReturnType<typeof checkText>): Figure[] {
	const recall = recallOf(readMarkedTexts(`identifying-${set}.txt`), check);
	const name = `set ${set.toUpperCase()}`;
	const figures = WANTED.map(([group, wanted]): Figure => {
		const { found, of } = recall.get(group) ?? { found: 0, of: 0 };
		const share = found / of;
		return {
			what: `check of a text, ${name}: ${group} found`,
			wanted: wanted === undefined ? '' : `≥ ${wanted * 100} %`,
			measured: `${(share * 100).toFixed(1)} % (${found} of ${of})`,
			met: share >= (wanted ?? 0)
		};
	});
	const { flags, words, per100 } = falseFlags(readPlainTexts(`plain-${set}.txt`), check);
	const flagged: Figure = {
		what: `check of a text, ${name}: false flags per 100 words`,
		wanted: '≤ 1',
		measured: `${per100.toFixed(2)} (${flags} in ${words.toLocaleString('en')} words)`,
		met: per100 <= 1
	};
	return [...figures, flagged];
}

function sizeOf(code: string): Figure {
	const size = gzipSync(code).length / 1_000;
	return {
		what: 'word lists and checker, compressed',
		wanted: `≤ ${LARGEST_KB.toLocaleString('en')} KB`,
		measured: `${size.toFixed(0)} KB`,
		met: size <= LARGEST_KB
	};
}

/** As text: tsx gives named functions a helper that the browser does not have. Every run has words of its own, as typing has. */
const TIMED = `(async (texts) => {
	const check = await globalThis.measured.loadCheck();
	return texts.map((text) => {
		const started = performance.now();
		check(text, '${TODAY}');
		return performance.now() - started;
	});
})`;

async function timed(browser: Browser, code: string): Promise<Figure> {
	const words = readMarkedTexts('identifying-a.txt').flatMap(({ text }) => text.split(/\s+/));
	const texts = Array.from({ length: RUNS }, (_, run) =>
		words.slice(run * WORDS, (run + 1) * WORDS).join(' ')
	);
	const page = await slowPage(browser, code, SLOWER);
	const times = await page.evaluate<number[]>(`${TIMED}(${JSON.stringify(texts)})`);
	await page.close();
	const slowest = Math.max(...times);
	return {
		what: `check of ${WORDS} words, CPU slowed ${SLOWER} ×`,
		wanted: `≤ ${SLOWEST_MS} ms`,
		measured: `${median(times).toFixed(1)} ms (slowest of ${times.length}: ${slowest.toFixed(1)} ms)`,
		met: slowest <= SLOWEST_MS
	};
}
