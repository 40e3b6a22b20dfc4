// The keys of a network as a phone has them, and what a QR code on a screen stands for, for the stories about trust.
import type { Locator, Page } from '@playwright/test';
import { encode } from 'uqr';
import { expect } from './fixtures';

type Rows = Record<string, string>[];

/** All rows of a table in the copy on this phone. */
export function keptRows(page: Page, table: string): Promise<Rows> {
	return page.evaluate(async (store) => {
		const open = indexedDB.open('schutznetz-directory');
		await new Promise((resolve) => (open.onsuccess = resolve));
		const read = open.result.transaction(store).objectStore(store).getAll();
		await new Promise((resolve) => (read.onsuccess = resolve));
		open.result.close();
		return read.result as Record<string, string>[];
	}, table);
}

/** A network's signing key as the copy on this phone has it. */
export async function keptSigningKey(page: Page, network: string): Promise<Record<string, string>> {
	const region = (await keptRows(page, 'regions')).find((one) => one.name === network);
	return (await keptRows(page, 'signingKeys')).find((one) => one.network === region?.id) ?? {};
}

/** Fails unless the picture is the QR code of exactly this text: module by module, as a camera would see them. */
export async function expectCodeOf(picture: Locator, text: string): Promise<void> {
	const { data } = encode(text, { border: 2 });
	const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
	const drawn = (await picture.locator('path').getAttribute('d')) ?? '';
	expect([...drawn.matchAll(/M(\d+ \d+)h1v1h-1z/g)].map(([, place]) => place)).toEqual(dark);
	await expect(picture).toHaveAttribute('viewBox', `0 0 ${data.length} ${data.length}`);
}
