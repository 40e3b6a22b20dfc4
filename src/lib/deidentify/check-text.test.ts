import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN_HELPLINES } from '../domain/directory/helplines';
import { checkText } from './check-text';
import { replaceFinding } from './finding';
import { loadLexicon, type Lexicon } from './lexicon';

const TODAY = '2026-11-22';
let lexicon: Lexicon;
beforeAll(async () => {
	lexicon = await loadLexicon();
});
const check = (text: string) => checkText(text, TODAY, lexicon);

/** «…» marks what must be found; a text without marks stays untouched. */
const TABLE: Record<string, string[]> = {
	'behind a title': [
		'Frau «Sommer» ruft an',
		'frau «wolf» trinkt wieder',
		'Fam. «Brandt» ist weg',
		'Kinderarzt Dr. «Yılmaz» weiß es',
		'frau «vogelsang» war da',
		'Die Frau holt ihn ab',
		'die familie weiß nichts davon'
	],
	'behind kin and roles': [
		'Oma «Erika» kommt',
		'onkel «mehmet» passt auf',
		'Sportlehrer «Koch» hat es gesehen',
		'die oma (gisela) holt sie'.replace('gisela', '«gisela»'),
		'Opa ernst und verschlossen',
		'Die Mutter ist jung'
	],
	'said to be a name': [
		'er heißt «Ernst»',
		'eine frau namens «melanie»',
		'«August» heißt der Bruder',
		'so heißt das nicht'
	],
	'by lists, in any spelling': [
		'«kevin» weint',
		'«KEVIN» WEINT',
		'«Lea-Marie» und «Ben» spielen',
		'«Thi Lan Nguyen» war da',
		'«Kevins» Vater droht',
		'Es geht um «Charlotte von Bredow» aus der Klasse'
	],
	'with an age': ['«Rojhat» (7) schläft', 'um «J.», 4 J., Sorge', 'Klasse 5 (28 Kinder)'],
	initials: [
		'Herr «K.» kommt',
		'Frau «B.» schreit',
		'«S. Hoffmann» meldet',
		'z. B. heute',
		'Kind A und Kind B',
		'Hepatitis B. Mehr nicht.'
	],
	'who does or says it': [
		'sie erzählt «Precious», dass alles gut ist',
		'das älteste, «Can», spielt im Verein',
		'«Joudi» wimmert im Schlaf',
		'«Erle» und «August» sind Geschwister',
		'Messer und Gabel sind weg',
		'er will «lilie» genannt werden',
		'«Mark» ist mein Kollege',
		'auf der Klingel steht «Kowallek»'
	],
	'whose it is': [
		'er hat «Böhnkes» Hilfeplan dabei',
		'wegen Durchfalls Tee gegeben',
		'«T.s» Mama kommt spät, «L.» auch',
		'Vater von A. Die Leitung schreibt'
	],
	'names in several parts': [
		'für «Weiß, Viola» beantragt',
		'«Cosima v. Bredow-Hahn» schreibt',
		'Ihre Mutter, Frau von «Hagenow», schweigt',
		'Herr «de Vries» kam'
	],
	'nobody of the case': [
		'Nach Emmi Pikler soll man warten',
		'beim heiligen Martin gesungen',
		'Frank und frei gesagt',
		'Jasmin- und Lavendelöl auf der Wunde',
		'Die kleine Maus schläft bei uns',
		'Papa Lagerist, Mama Friseurin',
		'Läuse, Krätze, Karies, Würmer',
		'nur Hirse, Kokosöl und Einläufe'
	],
	'words that are also names': [
		'Ein Koch aus der Nachbarschaft bringt Essen',
		'Im Sommer wie im Winter ist es kalt',
		'Das Kind ist klein und jung',
		'er isst wie ein Wolf',
		'Es ist August, am Montag ist Schule'
	],
	facilities: [
		'in der «Kita Regenbogen» fehlt sie',
		'die «schule am sachsenring» schweigt',
		'die «Anne-Frank-Schule» auch',
		'beim «SV Blau-Weiß Auental» ist er',
		'Unsere Praxis liegt neben der Grundschule'
	],
	places: [
		'Sie wohnen in «Güster» am See',
		'nach «kühsen» gezogen',
		'das Familiengericht Ratzeburg sagt nein',
		'in Hamburg und im Kreis Herzogtum Lauenburg',
		'wir müssen nach Hause'
	],
	plates: ['mit «RZ-AB 123» weg', 'auto «h xy 99» steht da', 'DIN A 4, Klasse 7, BMI 32'],
	'what stays': [
		'Er schaut Netflix, spielt Fortnite und nimmt Ritalin.',
		'Die Mutter spricht Arabisch, der Vater ist Pole.',
		'§ 8a SGB VIII, § 4 KKG'
	]
};

describe.each(Object.entries(TABLE))('%s', (_name, texts) => {
	it.each(texts)('%s', (marked) => {
		const text = marked.replace(/[«»]/g, '');
		const wanted = [...marked.matchAll(/«([^»]*)»/g)].map((match) => match[1]);
		expect(check(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
	});
});

describe('what is proposed', () => {
	it.each([
		['Heute hat Kevin geweint, Kevins Mutter nicht.', 'Heute hat Kind A geweint, Kind As Mutter nicht.'],
		['Frau Müller und Oma Erika', 'Frau A und Oma B'],
		['in der Kita Regenbogen', 'in der Kita'],
		['Sie wohnen in Güster.', 'Sie wohnen in einem kleinen Ort.'],
		['Auto RZ-AB 123', 'Auto [Kennzeichen entfernt]']
	])('%s', (text, wanted) => {
		let replaced = text;
		for (const finding of [...check(text)].reverse()) replaced = replaceFinding(replaced, finding);
		expect(replaced).toBe(wanted);
		expect(check(replaced)).toEqual([]);
	});
});

it.each(BUILT_IN_HELPLINES.map(({ phone }) => phone))('the helpline %s stays', (phone) => {
	expect(check(`Bitte ${phone} anrufen`)).toEqual([]);
});

describe('any text', () => {
	const pieces = fc.constantFrom(
		...'Frau |Herr |Dr. |K. |kevin |Müller |von |Oma |heißt |(5) |, 4 J. |Kita |am |Regenbogen |in |Güster |RZ-AB 1|0171 3920000|\n|😀|ß|İ|-|’s|. |Kind A |Az. 1/2 |wohnt |3.4.'.split(
			'|'
		)
	);
	const texts = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))
	);

	it('gives findings in range, in order, without overlap, and replacing one takes its words away', () => {
		fc.assert(
			fc.property(texts, (text) => {
				let last = 0;
				for (const finding of check(text)) {
					expect(finding.start).toBeGreaterThanOrEqual(last);
					expect(finding.end).toBeGreaterThan(finding.start);
					expect(finding.end).toBeLessThanOrEqual(text.length);
					expect(finding.suggestion).not.toBe('');
					const rest = text.length - (finding.end - finding.start);
					expect(replaceFinding(text, finding)).toHaveLength(rest + finding.suggestion.length);
					last = finding.end;
				}
			}),
			{ numRuns: 300 }
		);
	});
});
