import { describe, expect, it } from 'vitest';
import { PROFESSIONS } from '$lib/domain/vocabulary';
import { labels } from '$lib/text/labels';
import { professionOf } from './profession-words';

describe('what a list says that somebody does', () => {
	it.each(PROFESSIONS)('is %s by its own words', (profession) =>
		expect(professionOf(labels.profession[profession])).toBe(profession)
	);

	it.each([
		['Kinderärztin', 'doctor'],
		['Familienhebamme', 'midwife'],
		['Physiotherapeutin', 'therapist'],
		['Kinder- und Jugendlichenpsychotherapeut', 'psychologist'],
		['Schulsozialarbeiterin', 'socialWorker'],
		['Grundschullehrer', 'teacher'],
		['Erzieherin', 'daycare'],
		['Kindertagespflege', 'daycare'],
		['Mitarbeiterin im ASD', 'youthOffice'],
		['Ehrenamtliche Trainerin', 'volunteer'],
		['Richterin', ''],
		['', '']
	])('%j is %j', (word, profession) => expect(professionOf(word)).toBe(profession));
});
