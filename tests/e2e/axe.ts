// What axe finds wrong with a page: light and dark, on a small phone and on a desktop.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const SIZES = [
	{ width: 360, height: 740 },
	{ width: 1280, height: 800 }
];
/** In the dark only colours are others; everything else was looked at in the light. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A line for each fault, with scheme, width, rule and elements; leaves the page in the last of its looks. */
export async function violations(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const size of SIZES) {
			await page.setViewportSize(size);
			const faults = await look(page, colorScheme === 'dark' ? OF_COLOUR : undefined);
			for (const fault of faults) found.push(`${colorScheme}, ${size.width} px: ${fault}`);
		}
	}
	return found;
}

/** `rules`: only these. axe is brought once a document; reading it in again would cost as much as the look. */
async function look(page: Page, rules: string[] | undefined): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
	return page.evaluate(async (only) => {
		const { axe } = window as unknown as { axe: typeof Axe };
		const options = only ? { runOnly: only } : {};
		const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'] });
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
	}, rules);
}
