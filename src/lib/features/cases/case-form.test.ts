import { describe, expect, it } from 'vitest';
import { caseContent } from '$lib/domain/meeting/case-content';
import { newId } from '$lib/domain/id';
import { contentOf, emptyCase, problemsOf, readCase, textsOf, type CaseForm } from './case-form';

const MEETING = newId();
const form = (changes: Partial<CaseForm> = {}): CaseForm => ({
	...emptyCase(MEETING),
	...{ kind: 'short', question: ' Wer zahlt? ', minutes: '10', lawEnforcement: 'fitting', informed: true },
	...changes
});
const running = { court: 'no', interest: true } as const;
const wrong = (changes: Partial<CaseForm>) => Object.keys(problemsOf(form(changes)));

describe('what a case has to say (§ 7)', () => {
	it.each<[string, Partial<CaseForm>, string[]]>([
		['a short question', {}, []],
		['a short question of eleven minutes', { minutes: '11' }, ['minutes']],
		['another of eleven minutes', { kind: 'closed', minutes: '11' }, []],
		['no kind', { kind: '' }, ['kind']],
		['no question', { question: '  ' }, ['question']],
		['half a minute', { minutes: '0,5' }, ['minutes']],
		['no answer on law enforcement', { lawEnforcement: '' }, ['lawEnforcement']],
		['others who do not know of it', { informed: false }, ['informed']],
		['a running case with consent', { ...running, kind: 'consented', consent: true }, []],
		['a running case without it', { ...running, kind: 'consented' }, ['consent']],
		[
			'one that is not in the interest of the family',
			{ ...running, kind: 'consented', consent: true, interest: false },
			['interest']
		],
		[
			'one without a word on the court',
			{ ...running, kind: 'consented', consent: true, court: '' },
			['court']
		],
		['an altered one', { ...running, kind: 'altered', altered: 'Alter, Ort', sure: 'yes' }, []],
		['one that says nothing of how', { ...running, kind: 'altered', sure: 'yes' }, ['altered']],
		[
			'one whose writer is unsure',
			{ ...running, kind: 'altered', altered: 'Alter', sure: 'unsure' },
			['sure']
		]
	])('%s', (_what, changes, fields) => {
		expect(wrong(changes)).toEqual(fields);
	});

	it('is sealed without what was typed for another kind', () => {
		const at = new Date('2026-11-01T08:00:00Z');
		const typed = { ...running, consent: true, familyAgrees: true, altered: 'Alter', sure: 'yes' } as const;
		const short = contentOf(form(typed), at);
		expect(caseContent.parse(short)).toEqual(short);
		expect(short).toEqual({
			...{ format: 1, meeting: MEETING, kind: 'short', question: 'Wer zahlt?', lawEnforcement: 'fitting' },
			...{ method: '', informed: true, writtenAt: '2026-11-01T08:00:00.000Z' }
		});
		const altered = contentOf(form({ ...typed, kind: 'altered' }), at);
		expect(caseContent.parse(altered)).toEqual(altered);
		expect([altered.altered, altered.consent, altered.familyAgrees]).toEqual(['Alter', undefined, undefined]);
		const consented = contentOf(form({ ...typed, kind: 'consented' }), at);
		expect(caseContent.parse(consented)).toEqual(consented);
		expect([consented.altered, consented.consent, consented.familyAgrees]).toEqual([undefined, true, true]);
		expect(() => contentOf(form({ informed: false }), at)).toThrow(RangeError);
	});

	it('is checked in every text that goes along', () => {
		const words = { question: 'F', altered: 'A', method: 'M' };
		expect(textsOf(form({ ...words, kind: 'altered' }))).toEqual(words);
		expect(textsOf(form(words)).altered).toBe('');
	});
});

describe('a draft', () => {
	it('comes back for its meeting, and is none otherwise', () => {
		const typed = form();
		expect(readCase(JSON.parse(JSON.stringify(typed)), MEETING)).toEqual(typed);
		expect(readCase(typed, newId())).toBeUndefined();
		expect(readCase({ question: 'F' }, MEETING)).toBeUndefined();
	});
});
