// Lessons from closed cases as a file between networks: it comes back as it was written, and nothing else comes in by it (§ 7, kind 4).
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import type { Lesson } from './lesson';
import { LESSON_FILE, lessonsToAdd, readLessonFile, writeLessonFile } from './lesson-file';

const HERE = idOf('here');
const lesson = (id: string, changes: Partial<Lesson> = {}): Lesson => ({
	...(rowOf('lessons', idOf(id)) as Lesson),
	...{ publication: 'published', source: '', origin: '' },
	...changes
});
const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = (changes: object = {}, first: object = {}) =>
	bytesOf(
		JSON.stringify({
			...{ format: 'schutznetz-lernen', version: 1, network: 'Kreis Nord' },
			lessons: [{ id: idOf('one'), title: 'A', happened: 'B', learnt: 'C', forWhom: 'D', ...first }],
			...changes
		})
	);

describe('§ 7: what was learnt from closed cases, shared between networks', () => {
	it('comes back as it was written, whatever was typed', () => {
		const text = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
			.filter((one) => one.trim() !== '' && /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u.test(one));
		fc.assert(
			fc.property(fc.array(fc.tuple(text, text, text, text), { minLength: 1, maxLength: 5 }), (all) => {
				const lessons = all.map(([title, happened, learnt, forWhom], n) =>
					lesson(`l${n}`, { title, happened, learnt, forWhom })
				);
				const read = readLessonFile(bytesOf(writeLessonFile('Kreis <Nord>', lessons)));
				if (typeof read === 'string') throw new Error(read);
				expect(read.network).toBe('Kreis <Nord>');
				expect(lessonsToAdd(read, HERE, [])).toEqual(
					lessons.map(({ id, title, happened, learnt, forWhom }) => ({
						...{ title, happened, learnt, forWhom },
						...{ region: HERE, publication: 'draft', source: 'Kreis <Nord>', origin: id }
					}))
				);
			}),
			{ numRuns: 100 }
		);
	});

	it('takes along what is its own and published, and nothing more of it', () => {
		const written = writeLessonFile('Nord', [
			lesson('own', { title: 'Eigene' }),
			lesson('draft', { publication: 'draft', title: 'Entwurf' }),
			lesson('gone', { publication: 'withdrawn', title: 'Weg' }),
			lesson('other', { source: 'Süd', origin: idOf('x'), title: 'Fremde' })
		]);
		const read = readLessonFile(bytesOf(written));
		expect(typeof read !== 'string' && read.lessons.map((one) => Object.keys(one))).toEqual([
			['id', 'title', 'happened', 'learnt', 'forWhom']
		]);
		expect(written).not.toMatch(/Entwurf|Weg|Fremde|region|updated/);
	});

	it('does not come twice, also where it was changed or withdrawn here, and is no lesson of one’s own', () => {
		const read = readLessonFile(file());
		if (typeof read === 'string') throw new Error(read);
		const known = (changes: Partial<Lesson>) => [lesson('row', { region: HERE, ...changes })];
		expect(lessonsToAdd(read, HERE, known({ origin: idOf('one'), publication: 'withdrawn' }))).toEqual([]);
		expect(lessonsToAdd(read, HERE, known({ id: idOf('one') }))).toEqual([]);
		expect(lessonsToAdd(read, HERE, known({ origin: idOf('one'), region: idOf('beside') }))).toHaveLength(1);
	});
});

describe('a file that is none', () => {
	it.each<[string, Uint8Array, string]>([
		['empty', new Uint8Array(), 'empty'],
		['a byte too large', new Uint8Array(LESSON_FILE.bytes + 1).fill(32), 'too_large'],
		['no JSON', bytesOf('<html>'), 'not_json'],
		['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'not_json'],
		['a list', bytesOf('[]'), 'other_format'],
		['of another program', bytesOf('{"format":"x"}'), 'other_format'],
		['of a version to come', file({ version: 2 }), 'unfit'],
		['with more than it may say', file({ script: 'alert(1)' }), 'unfit'],
		['with a lesson that says more', file({}, { publication: 'published' }), 'unfit'],
		['with a lesson without a title', file({}, { title: ' ' }), 'unfit'],
		['with control characters', file({}, { learnt: 'a\u0000b' }), 'unfit'],
		['with an id that is none', file({}, { id: '../../etc' }), 'unfit'],
		['with a text that is a list', file({}, { happened: ['a'] }), 'unfit'],
		['with a text that is too long', file({}, { happened: 'x'.repeat(5001) }), 'unfit'],
		['without a network', file({ network: '' }), 'unfit'],
		['without lessons', file({ lessons: [] }), 'unfit'],
		[
			'with __proto__',
			bytesOf(new TextDecoder().decode(file()).replace('"format"', '"__proto__":{"a":1},"format"')),
			'unfit'
		]
	])('%s', (_, bytes, problem) => expect(readLessonFile(bytes)).toBe(problem));

	it('with one lesson twice, or with one more than may be', () => {
		const one = { id: idOf('one'), title: 'A', happened: 'B', learnt: 'C', forWhom: '' };
		expect(readLessonFile(file({ lessons: [one, one] }))).toBe('unfit');
		const many = (n: number) => Array.from({ length: n }, (_, at) => ({ ...one, id: idOf(`n${at}x`) }));
		expect(typeof readLessonFile(file({ lessons: many(LESSON_FILE.lessons) }))).toBe('object');
		expect(readLessonFile(file({ lessons: many(LESSON_FILE.lessons + 1) }))).toBe('unfit');
	});
});
