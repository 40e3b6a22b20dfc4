// Paragraphs as they are shown while they are written: with what waits, what is typed, what was refused, and what is on its way back.
import { describe, expect, it } from 'vitest';
import type { MinuteParagraph } from '$lib/domain/meeting/minutes';
import type { Problem } from '$lib/local/coded-error';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { isContested, type Lying, shownParagraphs, type Typed } from './paragraph-view';

const ID = idOf('absatz');
const row = { ...rowOf('paragraphs', ID), text: 'steht' } as unknown as MinuteParagraph;
const typed: Typed = {
	...{ edition: 1, section: 'keywords', point: '', rank: 'V', owner: '', source: '' },
	...{ from: 'steht', text: 'steht und mehr' }
};
const NOTHING: Lying = { rows: [], writes: [], changes: [], typed: new Map() };
const about = (mutation: string, code?: Problem) => ({
	...{ mutation, recordId: ID, createdAt: '' },
	...(code && { code })
});
const write = (text: string, code?: Problem) => ({
	...about('write', code),
	body: { ...{ id: ID, meeting: idOf('treffen'), ...typed }, text }
});
const change = (mutation: string, from: string, to: string, code?: Problem) => ({
	...about(mutation, code),
	body: { id: ID, edition: 1, changes: { text: { from, to }, removed: { from: false, to: false } } }
});
const one = (lying: Partial<Lying>) => shownParagraphs({ ...NOTHING, ...lying })[0]!;

describe('a paragraph', () => {
	it('is as the copy has it, and over it what waits, in its order', () => {
		expect(one({ rows: [row] })).toMatchObject({ text: 'steht', state: 'stored', known: true });
		const changes = [change('a', 'steht', 'erst'), change('b', 'erst', 'dann')];
		expect(one({ rows: [row], changes })).toMatchObject({ text: 'dann', state: 'waiting' });
		expect(one({ writes: [write('neu')] })).toMatchObject({ text: 'neu', state: 'waiting', known: false });
	});

	it('that was refused is there with its words, whatever refused it', () => {
		expect(one({ rows: [row], changes: [change('a', 'alt', 'meins', 'conflict')] })).toMatchObject({
			text: 'steht',
			notTaken: { mutations: ['a'], code: 'conflict', text: 'meins' }
		});
		const lost = [change('a', 'neu', 'weiter', 'not_found')];
		expect(one({ writes: [write('neu', 'wrong_status')], changes: lost })).toMatchObject({
			known: false,
			notTaken: { mutations: ['write', 'a'], text: 'weiter' }
		});
	});

	it('asks where somebody else has written since she began, and not where she alone has', () => {
		const lying = { rows: [row], typed: new Map([[ID, typed]]) };
		expect(isContested(one(lying))).toBe(false);
		expect(isContested(one({ ...lying, rows: [{ ...row, text: 'anders' }] }))).toBe(true);
		expect(isContested(one({ ...lying, rows: [{ ...row, text: typed.text }] }))).toBe(false);
	});

	it('does not vanish between the answer of the server and the row', () => {
		const settled = [{ mutation: 'a', id: ID, updated: row.updated, fields: { text: 'neu' } }];
		expect(one({ rows: [row], settled })).toMatchObject({ text: 'neu', state: 'stored' });
		const later = { ...row, updated: '2027-01-01T00:00:00.000Z', text: 'noch neuer' };
		expect(one({ rows: [later], settled })).toMatchObject({ text: 'noch neuer' });
		const made = [{ mutation: 'w', id: ID, updated: '', fields: {}, made: write('neu').body }];
		expect(one({ settled: made })).toMatchObject({ text: 'neu', state: 'stored' });
	});
});
