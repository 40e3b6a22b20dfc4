import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '$lib/domain/limits';
import { requestDraft, type RequestContent } from '$lib/domain/request';
import { AGE_GROUPS, CHANNELS, CONCERNS, ESTIMATES, PROFESSIONS } from '$lib/domain/vocabulary';
import { openContent, sealContent, TooLargeError, UnreadableError } from './envelope';

const text = (maxLength: number, minLength = 0) => fc.string({ unit: 'binary', minLength, maxLength });
const contents: fc.Arbitrary<RequestContent> = fc.record(
	{
		format: fc.constant(1 as const),
		profession: fc.constantFrom(...PROFESSIONS),
		ageGroup: fc.constantFrom(...AGE_GROUPS),
		children: fc.integer({ min: 1, max: 20 }),
		concerns: fc.uniqueArray(fc.constantFrom(...CONCERNS), { minLength: 1 }),
		estimate: fc.constantFrom(...ESTIMATES),
		done: text(200),
		question: text(200, 1),
		contact: fc.record({
			channel: fc.constantFrom(...CHANNELS),
			phone: fc.constant('040 66969 123'),
			email: fc.constant(''),
			time: fc.constant('ab 14 Uhr'),
			voicemail: fc.boolean()
		})
	},
	{ requiredKeys: ['format', 'profession', 'ageGroup', 'concerns', 'question', 'contact'] }
);

describe('the door between a request and its payload', () => {
	it('opens what it sealed', () => {
		fc.assert(
			fc.property(contents, (content) => {
				expect(openContent(sealContent(content))).toEqual(content);
			})
		);
	});

	it('makes payloads that the server takes', () => {
		fc.assert(
			fc.property(contents, (content) => {
				expect(requestDraft.shape.payload.safeParse(sealContent(content)).success).toBe(true);
			})
		);
	});

	it('refuses what is too large before it is sent', () => {
		const [content] = fc.sample(contents, 1) as [RequestContent];
		const question = '\u0001'.repeat(LIMITS.payload / 6);
		expect(() => sealContent({ ...content, question })).toThrow(TooLargeError);
	});

	it.each(['', 'null', '{}', '{"format":2}', 'age-encryption.org/v1', '{"format":1', '[]'])(
		'says that it cannot read %s',
		(payload) => expect(() => openContent(payload)).toThrow(UnreadableError)
	);
});
