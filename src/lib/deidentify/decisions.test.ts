import { describe, expect, it } from 'vitest';
import type { Finding } from './finding';
import { decide, isReason, openFindings, standingDecisions, type Decision } from './decisions';

const TEXT = 'Erika, 0171 3920000';
const NAME: Finding = { start: 0, end: 5, kind: 'name', level: 'hint', suggestion: 'Kind A' };
const PHONE: Finding = {
	start: 7,
	end: 19,
	kind: 'phone',
	level: 'must',
	suggestion: '[Telefonnummer entfernt]'
};
const decided = (change: Partial<Decision>): Decision => ({
	kind: 'phone',
	text: '0171 3920000',
	reason: 'ownContact',
	note: '',
	...change
});

describe('a finding', () => {
	it.each<[string, Partial<Decision>, Finding[]]>([
		['with a reason', {}, [NAME]],
		['about other words', { text: '0171' }, [NAME, PHONE]],
		['about another kind', { kind: 'iban' }, [NAME, PHONE]],
		['dismissed like a hint, which what must be resolved cannot be', { reason: 'noName' }, [NAME, PHONE]],
		['a hint, with one tap', { kind: 'name', text: 'Erika', reason: 'noName' }, [PHONE]]
	])('decided %s', (_how, change, open) =>
		expect(openFindings(TEXT, [NAME, PHONE], [decided(change)])).toEqual(open)
	);

	it('is decided wherever its words stand', () => {
		const moved = { ...PHONE, start: 4, end: 16 };
		expect(openFindings('Tel 0171 3920000', [moved], [decided({})])).toEqual([]);
	});
});

describe('a reason', () => {
	it.each([
		['', '', false],
		['ownContact', '', true],
		['other', '  ', false],
		['other', 'steht so im Auftrag', true]
	] as const)('%s with “%s”: %s', (reason, note, fine) => expect(isReason(reason, note)).toBe(fine));

	it('given again for the same words replaces the first', () => {
		const again = decided({ reason: 'noPerson' });
		expect(decide([decided({})], again)).toEqual([again]);
	});
});

describe('the summary names', () => {
	const texts = [{ text: TEXT, findings: [NAME, PHONE] }];
	it.each<[string, Decision, number]>([
		['what stays for a reason', decided({}), 1],
		['no dismissed hint', decided({ kind: 'name', text: 'Erika', reason: 'noName' }), 0],
		['nothing that is not in the text any more', decided({ text: '0171 000' }), 0]
	])('%s', (_what, decision, named) => expect(standingDecisions(texts, [decision])).toHaveLength(named));
});
