/** What every engine has to do; a picture of the screen stays of what failed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { describe, inject, test } from 'vitest';
import type { Driver } from './driver';
import { openGate, type Gate } from './gate';
import { Screen } from './screen';
import { walk } from './way';

const ENTRIES = `return document.querySelector('main li a[href^="/kontakte/"]') !== null`;

export function describeEngine(name: string, start: () => Promise<Driver>): void {
	/** Each story on a phone that has never seen the app. */
	async function onAPhone(act: (driver: Driver, gate: Gate, screen: Screen) => Promise<void>): Promise<void> {
		const driver = await start().catch(start);
		const gate = await openGate(inject('demo').url);
		try {
			await act(driver, gate, new Screen(driver, gate.url));
		} catch (error) {
			await keepPicture(name, driver);
			throw error;
		} finally {
			await driver.quit();
			await gate.goDown();
		}
	}

	describe(name, () => {
		test('the whole way', () =>
			onAPhone((_, gate, screen) => {
				const steps: string[] = [];
				const walker = { screen, gate, access: inject('demo') };
				return walk(walker, (step) => steps.push(step)).catch((error: unknown) => {
					throw new Error(`${steps.at(-1)}: ${String(error)}`, { cause: error });
				});
			}));

		test('without a worker, left in the middle of a sync, and a second tab beside it', () =>
			onAPhone(async (driver, gate, screen) => {
				gate.miss(/data-worker/);
				const release = gate.hold('/api/sync/snapshot');
				await screen.open('/kontakte');
				await screen.until('the question for the directory', async () => gate.waiting() > 0);
				await screen.open('/mehr/hilfe');
				await screen.heading('Hilfe');
				await driver.openTab();
				await screen.open('/kontakte');
				await screen.heading('Kontakte');
				release();
				await screen.until('the list', () => driver.run<boolean>(ENTRIES));
			}));
	});
}

async function keepPicture(name: string, driver: Driver): Promise<void> {
	const picture = await driver.picture().catch(() => undefined);
	if (picture === undefined) return;
	await mkdir('test-results/engines', { recursive: true });
	await writeFile(`test-results/engines/${name}.png`, Buffer.from(picture, 'base64'));
}
