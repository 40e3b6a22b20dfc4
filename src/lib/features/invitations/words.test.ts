import { describe, expect, it } from 'vitest';
import type { Refusal, Said } from '$lib/domain/meeting/answering';
import { refusalOf, refusedAs } from '$lib/protocol/answer-refusals';
import { ownState, refusalSentence, REFUSAL_WORDS, seatState } from './words';

const said = (
	answer: Said['answer'],
	deputyAnswer: Said['deputyAnswer'] = '',
	way: Said['way'] = 'room'
) => ({
	...{ answer, deputyAnswer, way }
});

describe('a refusal', () => {
	const refusals = Object.keys(REFUSAL_WORDS) as Refusal[];

	it.each(refusals)('%s is understood on the phone as the server meant it', (refusal) => {
		const { code, field } = refusedAs(refusal);
		expect(refusalOf(code, [field])).toBe(refusal);
	});

	it('each has a sentence of its own', () => {
		expect(new Set(Object.values(REFUSAL_WORDS)).size).toBe(refusals.length);
	});

	it('of a row that is not hers any more says that she is not asked', () => {
		expect(refusalSentence(refusalOf('not_found'), 'not_found')).toBe(REFUSAL_WORDS.notAsked);
	});

	it('of another kind has the usual sentence', () => {
		expect(refusalOf('too_many_requests')).toBeUndefined();
		expect(refusalSentence(undefined, 'too_many_requests')).toMatch(/Versuche/);
	});
});

it.each([
	['member', said(''), 'Sie sind eingeladen. Kommen Sie?'],
	['member', said('yes'), 'Sie kommen.'],
	['member', said('yes', '', 'online'), 'Sie nehmen online teil.'],
	['member', said('no'), 'Sie kommen nicht.'],
	['member', said('deputy'), 'Berta ist gefragt und hat noch nicht geantwortet.'],
	['member', said('deputy', 'yes'), 'Berta kommt für Sie.'],
	['member', said('deputy', 'no'), 'Berta kann nicht kommen. Bitte antworten Sie selbst noch einmal.'],
	['deputy', said('deputy'), 'Sie sind als Vertretung gefragt. Kommen Sie?'],
	['deputy', said('deputy', 'yes'), 'Sie kommen.'],
	['deputy', said('deputy', 'no'), 'Sie kommen nicht. Das Mitglied weiß Bescheid.']
] as const)('says to the %s where it stands: %o', (who, row, words) => {
	expect(ownState(who, row, 'Berta')).toBe(words);
});

it.each([
	[said(''), 'Noch keine Antwort'],
	[said('yes', '', 'online'), 'Kommt, online'],
	[said('no'), 'Kommt nicht'],
	[said('deputy'), 'Vertretung ist gefragt'],
	[said('deputy', 'yes'), 'Vertretung kommt'],
	[said('deputy', 'no'), 'Vertretung kann nicht, Mitglied ist wieder gefragt']
])('says to the office where a seat stands: %o', (row, words) => {
	expect(seatState(row)).toBe(words);
});
