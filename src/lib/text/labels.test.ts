import { describe, expect, it } from 'vitest';
import { REQUEST_STATUSES } from '../domain/consultation/request-status';
import { ENTRY_KINDS } from '../domain/directory/search-query';
import * as vocabulary from '../domain/vocabulary';
import { labelList, labels } from './labels';

const lists: [keyof typeof labels, readonly string[]][] = [
	['role', vocabulary.ROLES],
	['land', vocabulary.LANDS],
	['profession', vocabulary.PROFESSIONS],
	['group', vocabulary.ORGANISATION_GROUPS],
	['concern', vocabulary.CONCERNS],
	['topic', vocabulary.TOPICS],
	['ageGroup', vocabulary.AGE_GROUPS],
	['language', vocabulary.LANGUAGES],
	['capacity', vocabulary.CAPACITIES],
	['urgency', vocabulary.URGENCIES],
	['estimate', vocabulary.ESTIMATES],
	['talkedWith', vocabulary.TALKED_WITH],
	['channel', vocabulary.CHANNELS],
	['offerKind', vocabulary.OFFER_KINDS],
	['requestStatus', REQUEST_STATUSES],
	['entryKind', ENTRY_KINDS],
	['entryKindOne', ENTRY_KINDS]
];

describe('labels', () => {
	it.each(lists)('%s: each value has a word, and no two the same', (name, values) => {
		const words = values.map((value) => (labels[name] as Record<string, string>)[value]);
		expect(words.every((word) => word !== undefined && /^[\p{Lu}\d]/u.test(word))).toBe(true);
		expect(new Set(words).size).toBe(values.length);
	});

	it('says the states of a request in the words of the issue', () => {
		expect(Object.values(labels.requestState)).toEqual([
			'Wartet auf Netz',
			'Übertragen',
			'Von der Fachkraft gesehen',
			'Angenommen',
			'Abgeschlossen',
			'Nicht angenommen',
			'Gelöscht'
		]);
	});

	it('joins several values', () => {
		expect(labelList(labels.language, ['de', 'tr'])).toBe('Deutsch, Türkisch');
		expect(labelList(labels.language, [])).toBe('');
	});
});
