/** What every engine has to do; a picture of the screen stays of what failed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, inject, test } from 'vitest';
import { hasList } from './asking';
import type { Driver } from './driver';
import { openGate, type Gate } from './gate';
import { Screen } from './screen';
import { leaveInTheMiddle, walk } from './way';

const WALKS = Number(process.env.WALKS ?? 1);

interface Day {
	value: string;
	/** What is to be seen in it: its text, or in its place the word that invites. */
	looks: string;
}

/** Runs in the page. WebKit writes today into an empty day: what it says of one must not be seen. */
const DAYS = `
	return [...document.querySelectorAll('input[type=date]')].map((field) => {
		const hidden = /^(transparent|rgba\\(.*, 0\\))$/.test(getComputedStyle(field).color);
		const word = field.parentElement.innerText.trim();
		return { value: field.value, looks: hidden ? word : word === '' ? 'filled' : 'both' };
	});
`;

type Act = (driver: Driver, gate: Gate, screen: Screen) => Promise<void>;

/** A story on a phone that has never seen the app. */
export async function onAPhone(name: string, start: () => Promise<Driver>, act: Act): Promise<void> {
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

export function describeEngine(name: string, start: () => Promise<Driver>): void {
	describe(name, () => {
		// Once; `npm run measure -- engines` goes it ten times, each on a new phone.
		test('the whole way', async () => {
			const failures: unknown[] = [];
			for (let count = 0; count < WALKS; count += 1)
				await onAPhone(name, start, (_, gate, screen) => wholeWay(screen, gate)).catch((error: unknown) =>
					failures.push(error)
				);
			console.log(`way to its end ${WALKS - failures.length} of ${WALKS}`);
			if (failures.length > 0) throw failures[0];
		});

		test('left in the middle of what the worker does, again and again', () =>
			onAPhone(name, start, (_, __, screen) => leaveInTheMiddle(screen, inject('demo'), 40)));

		test('a day that nobody has chosen looks empty, and one that is chosen does not', () =>
			onAPhone(name, start, async (driver, _, screen) => {
				await screen.open('/dokumentation');
				await screen.heading('Dokumentation');
				const days = await screen.until('the days of the sheet', async () => {
					const found = await driver.run<Day[]>(DAYS);
					return found.length >= 3 && found;
				});
				// The consultation's is today at first, when to look again and the first step's end are open.
				expect(days.filter(({ value }) => value !== '').map(({ looks }) => looks)).toEqual(['filled']);
				const empty = days.filter(({ value }) => value === '').map(({ looks }) => looks);
				expect(empty.length).toBeGreaterThanOrEqual(2);
				expect(new Set(empty)).toEqual(new Set(['Wählen']));
			}));

		test('without a worker, left in the middle of a sync, and a second tab beside it', () =>
			onAPhone(name, start, async (driver, gate, screen) => {
				const missed = gate.missWorkers();
				const release = gate.hold('/api/sync/snapshot');
				await screen.open('/kontakte');
				await screen.until('the question for the directory', async () => missed() > 0 && gate.waiting() > 0);
				await screen.open('/mehr/hilfe');
				await screen.heading('Hilfe');
				await driver.openTab();
				await screen.open('/kontakte');
				await screen.heading('Kontakte');
				release();
				await hasList(screen);
			}));
	});
}

/** A failure names the step. */
async function wholeWay(screen: Screen, gate: Gate): Promise<void> {
	let last = '';
	try {
		await walk({ screen, gate, access: inject('demo') }, (step) => (last = step));
	} catch (error) {
		throw new Error(`${last}: ${String(error)}`, { cause: error });
	}
}

async function keepPicture(name: string, driver: Driver): Promise<void> {
	const picture = await driver.picture().catch(() => undefined);
	if (picture === undefined) return;
	await mkdir('test-results/engines', { recursive: true });
	await writeFile(`test-results/engines/${name}.png`, Buffer.from(picture, 'base64'));
}
