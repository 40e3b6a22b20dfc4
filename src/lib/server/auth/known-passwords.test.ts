// Which passwords the server refuses as known, and that it takes what is a secret of its own.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../domain/limits';
import { isKnown } from './known-passwords';

const OWN = [
	'Dr. Karin Koch-Weiß',
	'k.koch@jugendamt-beispiel.example.org',
	'Netzwerk Kinderschutz Beispielkreis'
];

describe('a password is refused that is', () => {
	it.each([
		// on a list as it stands
		['administrator'],
		['unbelievable'],
		// a known one, and what people add to make it long enough
		['passwort1234'],
		['Passwort2024'],
		['Passwort2024!!'],
		['!!Passwort!!!'],
		['password12345'],
		['PASSWORT-2026'],
		['Sommer20242024'],
		['Sommer 2024!!'],
		['123456Passwort'],
		['Schmetterling1'],
		['Geburtstag2026'],
		['Schneider1990!'],
		['maximilian123'],
		// said several times
		['passwortpasswort'],
		['Passwort-Passwort'],
		['Passwort1Passwort1'],
		['hallohallohallo'],
		['HalloHalloHal'],
		// in disguise
		['P@ssw0rt2024'],
		['p4ssw0rd!!!!'],
		['$ommer202420'],
		['$chmetter1ing'],
		['Fußball20262026'],
		// a walk over the keys, or hardly more
		['aaaaaaaaaaaa'],
		['            '],
		['123456789012'],
		['qwertzuiopü+'],
		['qwertz123456'],
		['1q2w3e4r5t6z'],
		['1qay2wsx3edc'],
		['asdfasdfasdf'],
		['abcdefghijkl'],
		['111111222222'],
		['0000000000001'],
		// who she is, or where
		['karin.koch2026'],
		['Koch-Weiß, Karin'],
		['KochKarin1980'],
		['Karin01.02.1980'],
		['K4r1n_K0ch!!!'],
		['k.koch@jugendamt-beispiel.example.org'],
		['Jugendamt2026!'],
		['Schutznetz2026'],
		['schutznetz-beispielkreis'],
		['Netzwerk Kinderschutz Beispielkreis'],
		['Kinderschutz-Netzwerk 1']
	])('%j', async (password) => {
		expect(password.length).toBeGreaterThanOrEqual(LIMITS.passwordLength);
		expect(await isKnown(password, OWN)).toBe(true);
	});
});

describe('a password is taken that is', () => {
	it.each([
		// a sentence, small letters and all
		['leise otter ordnen kiesel'],
		['Leise Otter ordnen Kiesel'],
		['morgens trinke ich lieber tee'],
		['die rote tür am alten hafen'],
		['Karin mag drei alte Boote'],
		// several words
		['kieselotterdachs'],
		['correct horse battery staple'],
		// made by a machine
		['xq7-Vt2-mK9-pL4'],
		['hV3nTq8ZrW1c'],
		['739105846217'],
		// a known word with as much again around it
		['Sommer 7391058462'],
		// in another script
		['тихая выдра и камешки'],
		['静かなカワウソが小石を並べる']
	])('%j', async (password) => expect(await isKnown(password, OWN)).toBe(false));

	it('is no business of somebody else’s name', async () => {
		expect(await isKnown('karin.koch-weiss', ['Zoe Yilmaz', 'z@example.org'])).toBe(false);
	});

	it('is random: of letters, of letters and digits, of whatever a person can type', async () => {
		const signs = (all: string) =>
			fc.string({ unit: fc.constantFrom(...all), minLength: LIMITS.passwordLength, maxLength: 70 });
		const letters = 'abcdefghijklmnopqrstuvwxyz';
		const random = fc.oneof(
			signs(letters),
			signs(`${letters}${letters.toUpperCase()}0123456789`),
			signs(`${letters}${letters.toUpperCase()}0123456789-_.!?#+ äöüß`)
		);
		await fc.assert(
			fc.asyncProperty(random, async (password) => {
				// What the generator likes to begin with is none: the same sign over and over.
				fc.pre(new Set(password.toLowerCase()).size > 6);
				expect(await isKnown(password, OWN)).toBe(false);
			}),
			{ numRuns: 300 }
		);
	});
});

it('whatever is typed is looked at without a fault, and soon', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.string({ unit: 'binary', maxLength: 70 }),
			fc.string({ maxLength: 40 }),
			async (password, own) => {
				expect(typeof (await isKnown(password, [own]))).toBe('boolean');
			}
		)
	);
});
