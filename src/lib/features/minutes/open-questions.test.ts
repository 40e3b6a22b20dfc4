// What stayed open: of published minutes alone, as it would be with what waits, and what following one changes.
import { describe, expect, it } from 'vitest';
import type { MinuteParagraph } from '$lib/domain/meeting/minutes';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { followed, openQuestions } from './open-questions';

const row = (name: string, changes: Partial<MinuteParagraph> = {}): MinuteParagraph => ({
	...(rowOf('paragraphs', idOf(name)) as unknown as MinuteParagraph),
	...{ section: 'questions', state: 'open', text: name },
	...changes
});
const OUT = [{ meeting: idOf('writtenmeet'), version: 1 }];
const queued = (name: string, changes: object, code?: 'conflict') => ({
	...{ mutation: `m${name}`, recordId: idOf(name), createdAt: '' },
	body: { id: idOf(name), changes: changes as never },
	...(code && { code })
});

describe('open questions', () => {
	it('are those of published minutes, and none that was taken out', () => {
		const rows = [
			row('da'),
			row('entwurf', { edition: 2 }),
			row('fort', { removed: true }),
			row('wort', { section: 'keywords' }),
			row('anderswo', { meeting: idOf('woanders') })
		];
		expect(openQuestions(rows, OUT, []).map(({ text }) => text)).toEqual(['da']);
	});

	it('are shown with what waits; what was refused is said, and not shown as so', () => {
		const change = { state: { from: 'open', to: 'brought' }, broughtOn: { from: '', to: '2027-01-20' } };
		expect(openQuestions([row('da')], OUT, [queued('da', change)])).toMatchObject([
			{ state: 'brought', broughtOn: '2027-01-20', waiting: true, refused: [] }
		]);
		expect(openQuestions([row('da')], OUT, [queued('da', change, 'conflict')])).toMatchObject([
			{ state: 'open', waiting: false, refused: ['mda'] }
		]);
	});

	it('following one says what changes alone', () => {
		const question = { owner: 'A', state: 'open', broughtOn: '' } as const;
		expect(followed(question, { state: 'brought', broughtOn: '2027-01-20', owner: 'A' })).toEqual({
			state: { from: 'open', to: 'brought' },
			broughtOn: { from: '', to: '2027-01-20' }
		});
		expect(followed(question, { owner: 'A' })).toEqual({});
	});
});
