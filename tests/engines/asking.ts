/** A request from the form to its code, and the list of contacts: what more than one story goes through. */
import type { Screen } from './screen';

/** From the form to the receipt; gives the request's id. */
export async function ask(screen: Screen, question: string): Promise<string> {
	await screen.open('/anfrage?ags=01053100&profession=midwife');
	await screen.tap('button', 'Nein, ich brauche Rat');
	for (const choice of ['Nächste freie Fachkraft', '3 bis 5 Jahre', 'Vernachlässigung', 'Heute'])
		await screen.choose(choice);
	await screen.fill('Was haben Sie beobachtet', question);
	await screen.fill('Ihre dienstliche Telefonnummer', '040 66969 123');
	await screen.tap('button', 'Weiter zur Zusammenfassung');
	await screen.heading('Bitte prüfen');
	await screen.tap('button', 'Jetzt senden');
	return (await screen.at(/^\/anfrage\/status\/(\w{15})$/))[1]!;
}

const CURRENT = `return document.querySelector('li[aria-current="step"]')?.textContent ?? ''`;
export const reaches = (screen: Screen, step: string) =>
	screen.until(`step „${step}“`, async () => (await screen.driver.run<string>(CURRENT)).includes(step));

/** The code of the request that is shown. */
export const codeOf = (screen: Screen) =>
	screen.until('the code', () =>
		screen.driver.run<string>(`return document.querySelector('.code')?.textContent.replace(/\\s/g, '') ?? ''`)
	);

const ENTRIES = `return document.querySelector('main li a[href^="/kontakte/"]') !== null`;
export const hasList = (screen: Screen) =>
	screen.until('the list', () => screen.driver.run<boolean>(ENTRIES));
