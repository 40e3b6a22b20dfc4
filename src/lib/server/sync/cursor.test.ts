import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Caller, GUEST } from '../../domain/access/caller';
import { cursor as cursorSchema } from '../../protocol/pull';
import { type Cursor, ownerOf, PERSONAL_DONE, readCursor, writeCursor } from './cursor';

const id = fc.stringMatching(/^[a-z0-9]{15}$/);
const cursors: fc.Arbitrary<Cursor> = fc.record({
	epoch: id,
	audience: fc.constantFrom('guest', 'member', 'desk 0123456789ab'),
	owner: fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Za-z0-9_-]{12}$/)),
	seq: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
	personal: fc.oneof(fc.constant(''), fc.constant(PERSONAL_DONE), id)
});

describe('a cursor', () => {
	it('comes back as it was written, within what the protocol allows', () => {
		fc.assert(
			fc.property(cursors, (cursor) => {
				const text = writeCursor(cursor, 'key');
				expect(readCursor(text, 'key')).toEqual(cursor);
				expect(cursorSchema.safeParse(text).success).toBe(true);
				expect(encodeURIComponent(text)).toBe(text);
			})
		);
	});

	it('is worth nothing under another key, or with one character changed', () => {
		fc.assert(
			fc.property(cursors, fc.nat(), (cursor, at) => {
				const text = writeCursor(cursor, 'key');
				expect(readCursor(text, 'other')).toBeUndefined();
				const place = at % text.length;
				const changed = text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
				expect(readCursor(changed, 'key')).toBeUndefined();
			})
		);
	});

	it('is never taken from what somebody made up', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.string({ unit: 'binary', minLength: 16, maxLength: 200 })),
				(text) => {
					expect(readCursor(text, 'key')).toBeUndefined();
				}
			)
		);
	});
});

describe('a phone that looks at its cursors', () => {
	it('learns from them neither where the feed stands nor whether it has moved', () => {
		fc.assert(
			fc.property(cursors, cursors, (one, other) => {
				const [first, again, further] = [one, one, other].map((cursor) => writeCursor(cursor, 'key'));
				expect(first).not.toBe(again);
				expect(first).toHaveLength(further?.length ?? 0);
				expect(Buffer.from(first ?? '', 'base64url').toString()).not.toContain(one.epoch);
			})
		);
	});
});

describe('the fingerprint of a caller', () => {
	const anna: Caller = {
		role: 'expert',
		userId: 'a',
		expertId: 'b',
		deputyFor: ['c', 'd'],
		youthOffices: ['e', 'f'],
		circles: [],
		meetings: [],
		networks: [],
		memberOf: [],
		held: []
	};

	it('does not depend on the order of the database', () => {
		expect(ownerOf({ ...anna, deputyFor: ['d', 'c'], youthOffices: ['f', 'e'] })).toBe(ownerOf(anna));
	});

	it.each<[string, Partial<Caller>]>([
		['role', { role: 'member' }],
		['account', { userId: 'x' }],
		['entry', { expertId: 'x' }],
		['deputyship', { deputyFor: ['c'] }],
		['area', { youthOffices: ['e', 'f', 'g'] }],
		['circle', { circles: ['g'] }],
		['network', { memberOf: ['g'] }],
		['area that became a deputyship', { deputyFor: ['c', 'd', 'e'], youthOffices: ['f'] }]
	])('changes with another %s', (_what, change) => {
		expect(ownerOf({ ...anna, ...change })).not.toBe(ownerOf(anna));
		expect(ownerOf(anna)).not.toBe(ownerOf(GUEST));
	});
});
