// Invented people who look invented, with numbers from the ranges the Bundesnetzagentur keeps free for fiction.
import type { Land } from '../../src/lib/domain/vocabulary';
import { random } from './random';

const FIRST_NAMES = (
	'Anke Aylin Bärbel Birte Carolin Dörte Elif Esther Frauke Gesa Heike Ingrid Jana Karin Lena Maren Nadia Olga Petra Rabea Silke ' +
	'Tanja Ulrike Veronika Wiebke Yasmin Zofia Bernd Cem Dirk Emre Frank Georg Holger Igor Jörg Karsten Lars Marek Norbert Omid Paul ' +
	'Rolf Sönke Thies Uwe Volker Yusuf'
).split(' ');
const FAMILY_NAMES = (
	'Schmidt Schmitt Schmid Meier Mayer Maier Meyer Müller Möller Hansen Petersen Jürgensen Groß Weiß Krüger Köhler Schröder Schäfer ' +
	'Yıldız Öztürk Nowak Kowalski Ivanova Haddad Fischer Becker Hoffmann Koch Richter Lange Vogt Thomsen Brandt Böhm'
).split(' ');
/** Nobody is called this: it marks the person as invented wherever the name stands. */
const MARKS = ['Muster', 'Beispiel', 'Probe', 'Fiktiv', 'Exempel'];

/** "Anke Schmidt-Muster" */
export function personName(...key: (string | number)[]): string {
	const { pick } = random('person', ...key);
	return `${pick(FIRST_NAMES)} ${pick(FAMILY_NAMES)}-${pick(MARKS)}`;
}

/** Ranges kept free for fiction; Länder without a demo network share one. */
const LANDLINES: Partial<Record<Land, string>> = { SH: '040 66969', NI: '030 23125', NW: '0221 4710' };
const OTHER_LANDLINES = '089 99998';

/** A landline number of the range that stands for this Land. */
export function landline(land: Land, ...key: (string | number)[]): string {
	return `${LANDLINES[land] ?? OTHER_LANDLINES} ${String(random('landline', ...key).int(1000)).padStart(3, '0')}`;
}

export function mobile(...key: (string | number)[]): string {
	return `0171 39200${String(random('mobile', ...key).int(100)).padStart(2, '0')}`;
}

/** "anke.schmidt-muster@example.org", or the like for an institution. */
export function mailAddress(name: string): string {
	const local = name
		.toLowerCase()
		.replace(/ä/g, 'ae')
		.replace(/ö/g, 'oe')
		.replace(/ü/g, 'ue')
		.replace(/ß/g, 'ss')
		.replace(/ı/g, 'i')
		.normalize('NFD')
		.replace(/[^a-z0-9 .-]/g, '')
		.trim()
		.replace(/[ .]+/g, '.');
	return `${local.slice(0, 60).replace(/[.-]+$/, '')}@example.org`;
}

const STREETS = ['Musterweg', 'Beispielstraße', 'Probeallee', 'Am Exempel', 'Fiktivgasse', 'Musterplatz'];

export function street(...key: (string | number)[]): string {
	const { pick, int } = random('street', ...key);
	return `${pick(STREETS)} ${1 + int(40)}`;
}
