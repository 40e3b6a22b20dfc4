import { describe, expect, it } from 'vitest';
import { findDates } from './date';
import { findEmails } from './email';
import { findFileNumbers } from './file-number';
import type { Detector } from './detector';
import { findIbans } from './iban';
import { healthInsuranceNumbers, pensionInsuranceNumbers, taxIds } from './personal-number';
import { findPhones } from './phone';
import { findPostalPlaces } from './postal-place';
import { findStreets } from './street';

const TODAY = '2026-11-22';

/** «…» marks what must be found in a text; a text without marks must stay untouched. */
function expectMarks(detector: Detector, marked: string): void {
	const text = marked.replace(/[«»]/g, '');
	const wanted = [...marked.matchAll(/«([^»]*)»/g)].map((match) => match[1]);
	const found = detector(text, TODAY)
		.sort((a, b) => b.end - b.start - (a.end - a.start))
		.reduce<{ start: number; end: number }[]>(
			(kept, one) => (kept.some((k) => one.start < k.end && k.start < one.end) ? kept : [...kept, one]),
			[]
		)
		.sort((a, b) => a.start - b.start)
		.map((finding) => text.slice(finding.start, finding.end));
	expect(found).toEqual(wanted);
}

const both =
	({ alone, named }: { alone: Detector; named: Detector }): Detector =>
	(text, today) => [...alone(text, today), ...named(text, today)];

const TABLE: [string, Detector, string[]][] = [
	[
		'mail addresses',
		findEmails,
		[
			'Schreiben Sie an «anna.müller@web.de», bitte.',
			'mail «max@gmx»',
			'«m.k+kita@mail.example.org».',
			'«anna (at) web.de»',
			'«anna [ät] web [punkt] de»',
			'Das Kind ist @ Oma',
			'3 @ 4 Kinder'
		]
	],
	[
		'phone numbers',
		findPhones,
		[
			'Bitte «0171 3920000» anrufen.',
			'«04541/888000»',
			'«(030) 23125-123»',
			'«+49 171 39200 12»',
			'«0049 30 23125000»',
			'«0451-123456»',
			'«0171/39 20 000»',
			'«171 3920012» ist die Handynummer',
			'Oma «Tel. 888123»',
			'«telefon: 45 67 89»',
			'Meine «Handynummer ist 3920012»',
			'Notruf 110 oder 112 oder 116 111 oder 116117',
			'Hotline 0800 19 210 00 und 0800 111 0 111',
			'Giftnotruf 0551 19240 oder 0228 19240',
			'§ 8a SGB VIII, § 4 Abs. 2 KKG',
			'rund um die Uhr, 24/7',
			'Betreuung 08.00-12.00 Uhr und 08.00 – 12.30 Uhr',
			'vom 03.04.-05.04. und vom 03.04.26 - 07.04.26',
			'0 bis 3 Jahre, 0-3 Jahre, 0,5 Liter',
			'Telefon 24/7',
			'im Jahr 2019 und 2020',
			'Das Kind wiegt 0,9 kg weniger'
		]
	],
	[
		'dates',
		findDates,
		[
			'am «zweiten März» und seit «zweitem Januar»',
			'«vierzehnter mai fünfundzwanzig» war es, am «ersten Juni zweitausendneunzehn» auch',
			'Am «19ten Mai», am «6ten Februar» und am «24. Feber» da',
			'vom «3. bis 5. März» und am «12./13.5.» weg',
			'ein Datum, «31/10», und am «dritten vierten» wieder',
			'fehlt seit «05 03 2026», an «Heiligabend 2025» auch',
			'Apgar 9/10/10, Silvester war laut, am zweiten dritten Tag',
			'Kind «geb. am 3.4.19» ist blass',
			'«geb.3.4.19»',
			'«*3.4.2019»',
			'am «03.04.2019»',
			'am «3. April 2019» war',
			'«3. april 19»',
			'«3.Apr.2019»',
			'«03/04/2019»',
			'«3-4-2019»',
			'«2019-04-03»',
			'«Geburtsdatum: 03.04.2019»',
			'«geb.dat. 3.4.19»',
			'«Geburtstag ist am 3. April»',
			'«geboren am 3.4.»',
			'«geb. 030419»',
			'sie ist «am 3.4. geboren»',
			'ist am «3. März 2024 geboren»',
			'Gespräch am «12.11.2026»',
			'Termin am «12.11.» um 10 Uhr',
			'am «3. Mai» 20 Uhr',
			'vom «03.06.» bis «17.06.2024»',
			'«Dienstag, den 5. März» war ich da',
			'am «vierten märz 2018» geboren'.replace('» geboren', ' geboren»'),
			'seit dem «3.4» nicht mehr',
			'am 20. ist das Geld alle',
			'im dritten Monat, unter der 3. Perzentile',
			'45.13.2019 gibt es nicht',
			'seit 3. Lebensjahr, 1.5 Jahre',
			'Montag, 3 Kinder, 2019 geboren',
			'24/7'
		]
	],
	[
		'streets with a number',
		findStreets,
		[
			'Kind in Unterkunft «Zum Alten Schacht 9», zu sechst',
			'Giftnotruf 030 19240 sagt, kommen Am Montag 3 Kinder?',
			'wohnt «Lindenstr. 5»',
			'wohnt «in der lindenstraße 5a»',
			'«Lübecker Straße 12»',
			'«Alte Dorfstraße 3 b» und',
			'«Konrad-Adenauer-Allee 101»',
			'«Mühlenweg 7», 2. Stock',
			'«Hauptstr 5»',
			'«Schillerstrasse 12-14»',
			'Die Familie wohnt «Am Markt 3».',
			'wohnhaft «An der Au 4»',
			'In der Bismarckstraße passierte es',
			'auf dem Weg 2 Kinder getroffen',
			'auf dem Schulweg 2 mal',
			'auf dem Spielplatz 3 Kinder',
			'am Bahnhof 5 Minuten',
			'Kitaplatz 2 Tage',
			'Am Montag 3 Stunden',
			'lebt in der Familie 3 Jahre',
			'an der Straße 10 Minuten gewartet'
		]
	],
	[
		'postal code and place',
		findPostalPlaces,
		[
			'anschrift in «6900 bregenz», jetzt «A-6020 Innsbruck»',
			'im Jahr 2019 Kinder, in 1500 Metern, seit 2020 Hamburg',
			'aus «21465 Wentorf bei Hamburg»',
			'«23909 ratzeburg»',
			'«D-30669 Langenhagen»',
			'«23627 Groß Grönau»',
			'«21039 Börnsen (Amt)»',
			'«PLZ 21465»',
			'etwa 20000 Euro Schulden',
			'eine Stadt mit 15000 Einwohnern',
			'10000 mal gesagt',
			'12345'
		]
	],
	[
		'IBANs',
		findIbans,
		[
			'«DE89 3704 0044 0532 0130 00» bei der Bank',
			'«de89370400440532013000»',
			'«GB82 WEST 1234 5698 7654 32»',
			'DE88 3704 0044 0532 0130 00',
			'«IBAN: DE88 3704 0044 0532 0130 00»',
			'ein 12 stelliges Wort mit vielen weiteren Woertern'
		]
	],
	[
		'file numbers',
		findFileNumbers,
		[
			'«Az. 51.2/123-19» liegt vor',
			'«Aktenzeichen: 12 F 345/25»',
			'beim Familiengericht «12 F 345/25»',
			'«453 Js 1234/25»',
			'«az 4711/25»',
			'«Fallnummer 20251234»',
			'«BG-Nummer: 13502//0001234»'.replace('//', '/'),
			'Betreuung 24/7',
			'die Akte 2 mal gelesen',
			'§ 8a SGB VIII',
			'der Vorgang ist klar',
			'1/2 Jahr, 3/4 der Zeit'
		]
	],
	[
		'health insurance numbers',
		both(healthInsuranceNumbers),
		['«A123456780»', '«a 123 456 780»', '«Versichertennummer: A123456789»', 'A123456789', '«KVNR X12345678»']
	],
	[
		'pension insurance numbers',
		both(pensionInsuranceNumbers),
		['«15070649C103»', '«15 070649 C 103»', '15070649C104', '«Rentenversicherungsnummer 15070649C104»']
	],
	[
		'tax ids',
		both(taxIds),
		['«86095742719»', '«47 036 892 816»', '86095742718', '«Steuer-ID: 86095742718»', 'meine Idee 12345678901']
	]
];

describe.each(TABLE)('%s', (_name, detector, texts) => {
	it.each(texts)('%s', (marked) => expectMarks(detector, marked));
});

describe('what is proposed for a date', () => {
	it.each([
		['geb. am 3.4.19', '7 Jahre'],
		['geb. 22.11.2021', '5 Jahre'],
		['geb. 23.11.2021', '4 Jahre'],
		['*1.5.2026', '6 Monate'],
		['geboren am 1. November 2026', '3 Wochen'],
		['geb. 3.4.95', '31 Jahre'],
		['geb. 31.02.2019', '[Geburtsdatum entfernt]'],
		['geb. am 3.4.', '[Geburtsdatum entfernt]'],
		['geb. 1.1.2027', '[Geburtsdatum entfernt]'],
		['am 03.04.2019', '7 Jahre'],
		['am 12.11.2026', 'vor 10 Tagen'],
		['am 22.11.2026', 'heute'],
		['am 1. Dezember 2026', 'in 9 Tagen'],
		['am 01.09.2026', 'vor 3 Monaten'],
		['am 1.1.2029', '[Datum entfernt]']
	])('%s → %s', (text, suggestion) => {
		const longest = findDates(text, TODAY).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
		expect(longest?.suggestion).toBe(suggestion);
	});
});
