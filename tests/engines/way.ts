/**
 * The way of a person through the app, as every engine has to let her go it: from the first visit to the page that opens when the
 * server is gone. Each step is told before it is gone, so that a failure names it.
 */
import { expect } from 'vitest';
import { ACCOUNTS } from '../../scripts/demo/accounts';
import { ask, codeOf, hasList, reaches } from './asking';
import type { DemoAccess } from './demo';
import type { Gate } from './gate';
import type { Screen } from './screen';

export interface Walker {
	screen: Screen;
	gate: Gate;
	access: DemoAccess;
}

const EXPERT = ACCOUNTS.find(({ email }) => email.startsWith('insofa'))!.email;
const SNAPSHOT = '/api/sync/snapshot';

const STEPS: [name: string, step: (walker: Walker, told: Told) => Promise<void>][] = [
	['left by a full load in the middle of the first sync, and back', leaveAndComeBack],
	['full loads one after the other', loadAgainAndAgain],
	['a request is sent once', sendOne],
	['without network it waits, and is sent later, once', sendLater],
	['an expert signs in, opens her key and answers', answer],
	['signed out, nothing of her is left', signOut],
	['the answer is read by the code', readByCode],
	['a deep link opens after the server is gone', openWithoutServer]
];

/** What one step tells the next. */
interface Told {
	code?: string;
	request?: string;
}

export async function walk(walker: Walker, say: (step: string) => void): Promise<void> {
	const told: Told = {};
	for (const [name, step] of STEPS) {
		say(name);
		await step(walker, told);
		expect(await walker.screen.shows('Eine neue Version ist da'), name).toBe(false);
	}
}

async function leaveAndComeBack({ screen, gate }: Walker): Promise<void> {
	const release = gate.hold(SNAPSHOT);
	await screen.open('/kontakte');
	await screen.until('the question for the directory', async () => gate.waiting() > 0);
	await screen.open('/mehr/hilfe');
	await screen.heading('Hilfe');
	release();
	await screen.open('/kontakte');
	await hasList(screen);
	await screen.driver.back();
	await screen.heading('Hilfe');
	await screen.driver.back();
	await hasList(screen);
}

/** Each page is left as soon as it has drawn itself: wherever its sync is by then. */
async function loadAgainAndAgain({ screen }: Walker): Promise<void> {
	for (let count = 0; count < 3; count += 1) {
		await screen.open('/zustaendigkeit');
		await screen.heading('Zuständigkeit');
		await screen.open('/kontakte');
		await screen.heading('Kontakte');
	}
	await hasList(screen);
}

async function sendOne({ screen, gate }: Walker, told: Told): Promise<void> {
	told.request = await ask(screen, 'Wie spreche ich die Sorge an?');
	await reaches(screen, 'Übertragen');
	told.code = await codeOf(screen);
	expect(gate.sent('request.submit')).toEqual([told.request]);
}

async function sendLater({ screen, gate }: Walker, told: Told): Promise<void> {
	await appIsKept(screen);
	await gate.goDown();
	const request = await ask(screen, 'Und was tue ich bis dahin?');
	await screen.sees('Noch nicht gesendet');
	await gate.comeUp();
	await screen.open('/mehr/abgleich');
	await screen.tap('button', 'Jetzt abgleichen');
	await screen.open(`/anfrage/status/${request}`);
	await reaches(screen, 'Übertragen');
	expect(gate.sent('request.submit')).toEqual([told.request, request]);
}

async function answer({ screen, gate, access }: Walker, { request }: Told): Promise<void> {
	await signIn(screen, access);
	await screen.open(`/anfragen/${request}`);
	await screen.fill('Ihre Passphrase', access.passphrase);
	await screen.tap('button', 'Öffnen');
	await screen.sees('Wie spreche ich die Sorge an?');
	await screen.tap('button', 'Anfrage annehmen');
	await screen.fill('Ihre Antwort', ANSWER);
	// Who reads along is told to a device once, and this one is new.
	await screen.choose('Ja, sie dürfen mitlesen.');
	await screen.tap('button', 'Antwort senden');
	await screen.until('the answer on its way', async () => gate.sent('request.write').includes(request!));
	await screen.until('an empty queue', () => screen.driver.run<boolean>(QUEUE_IS_EMPTY));
}

async function signIn(screen: Screen, { password }: DemoAccess): Promise<void> {
	await screen.open('/anmelden');
	await screen.fill('E-Mail-Adresse', EXPERT);
	await screen.fill('Passwort', password);
	await screen.tap('button', 'Anmelden');
	await screen.until(
		'the way on',
		async () => !(await screen.driver.run<string>('return location.pathname')).startsWith('/anmelden')
	);
}

/** Signed in, each page is left while its worker reads and writes, each time a little later; what was left stops no later one. */
export async function leaveInTheMiddle(screen: Screen, access: DemoAccess, times: number): Promise<void> {
	await signIn(screen, access);
	for (let count = 0; count < times; count += 1) {
		await screen.open(count % 2 === 0 ? '/anfragen' : '/kontakte');
		await screen.heading(count % 2 === 0 ? 'Anfragen' : 'Kontakte');
		await new Promise((resolve) => setTimeout(resolve, (count * LATER_MS) % WHOLE_START_MS));
	}
	await screen.open('/anfragen');
	await screen.until('her inbox', () => screen.has('field', 'Ihre Passphrase'));
}
/** Over all of them, every moment of a page's start. */
const LATER_MS = 37;
const WHOLE_START_MS = 400;

const QUEUE_IS_EMPTY = `
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('schutznetz-device');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const counting = opening.result.transaction('outbox').objectStore('outbox').count();
			counting.onsuccess = () => {
				opening.result.close();
				resolve(counting.result === 0);
			};
		};
	});
`;
const ANSWER = 'Sprechen Sie zuerst an, was gelingt.';

async function signOut({ screen }: Pick<Walker, 'screen'>): Promise<void> {
	await screen.open('/konto');
	await screen.tap('button', 'Abmelden');
	await screen.heading('Auf diesem Gerät abmelden?');
	await screen.sees('Es wartet nichts mehr auf Übertragung.');
	await screen.tap('button', 'Abmelden');
	await screen.at(/^\/$/);
	await screen.until(
		'nothing of hers on the phone',
		async () => (await screen.driver.run<number>(LEFT)) === 0
	);
}

/** How many rows of an account lie in the two databases. */
const LEFT = `
	const opened = (name) => new Promise((resolve, reject) => {
		const opening = indexedDB.open(name);
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const rows = (database, table) => new Promise((resolve) => {
		const reading = database.transaction(table).objectStore(table).getAll();
		reading.onsuccess = () => resolve(reading.result);
	});
	return (async () => {
		const device = await opened('schutznetz-device');
		const directory = await opened('schutznetz-directory');
		let left = 0;
		for (const table of ['outbox', 'drafts', 'receipts', 'favourites', 'keys'])
			left += (await rows(device, table)).filter(({ owner }) => owner !== 'guest').length;
		for (const table of ['requests', 'ownKeys']) left += (await rows(directory, table)).length;
		device.close();
		directory.close();
		return left;
	})();
`;

async function readByCode({ screen }: Walker, { code }: Told): Promise<void> {
	await screen.open('/anfrage/status');
	await screen.fill('Anfrage-Code', code ?? '');
	await screen.tap('button', 'Anfrage ansehen');
	await screen.sees(ANSWER);
}

async function openWithoutServer({ screen, gate }: Walker): Promise<void> {
	await appIsKept(screen);
	await gate.goDown();
	await screen.open('/kontakte?q=ratzeburg');
	await screen.heading('Kontakte');
	await hasList(screen);
}

/** Before the browser has got all of it, no page opens without the server. */
async function appIsKept(screen: Screen): Promise<void> {
	await screen.until('the app in the cache', () =>
		screen.driver.run<boolean>(
			`return navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)`
		)
	);
}
