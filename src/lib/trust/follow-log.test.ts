import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	ANNA,
	at,
	BERTA,
	type Event,
	FALSE,
	logOf,
	NEW,
	office,
	NORTH,
	OLD,
	other,
	pinned,
	SOUTH
} from '$tests/support/key-log-scene';
import type { KeyLogEntry } from '../domain/access/key-log';
import { EMPTY_LOG, headsOf } from '../sealing/key-log';
import { followLog, headOf } from './follow-log';

describe('the log that a phone remembers', () => {
	const EVENT: fc.Arbitrary<Event> = fc.oneof(
		fc.tuple(
			fc.constantFrom('published' as const, 'withdrawn' as const),
			fc.constantFrom(ANNA, BERTA),
			fc.constantFrom(OLD, NEW)
		),
		fc.tuple(
			fc.constantFrom('certified' as const, 'revoked' as const),
			fc.constantFrom(ANNA, BERTA),
			fc.constantFrom(OLD, NEW)
		)
	);
	const EVENTS = (least: number) => fc.array(EVENT, { minLength: least, maxLength: 8 });
	const verdict = async (
		log: readonly KeyLogEntry[],
		seen: Awaited<ReturnType<typeof seenOf>>,
		pins = pinned()
	) => (await followLog(seen, log, await headsOf(log), pins)).kind;
	async function seenOf(log: readonly KeyLogEntry[]) {
		return headOf(log, (await headsOf(log)) ?? []);
	}

	it('is the same one however much was appended', async () => {
		await fc.assert(
			fc.asyncProperty(EVENTS(0), EVENTS(0), async (before, after) => {
				const known = await logOf(before);
				expect(await verdict(await logOf(after, known), await seenOf(known))).toBe('whole');
			}),
			{ numRuns: 40 }
		);
	});

	it('is another one once an entry is changed, left out, put elsewhere or taken off its end', async () => {
		const WAYS = ['change', 'leave out', 'swap', 'cut'] as const;
		await fc.assert(
			fc.asyncProperty(
				EVENTS(2),
				EVENTS(0),
				fc.nat(),
				fc.constantFrom(...WAYS),
				async (before, after, pick, way) => {
					const known = await logOf(before);
					const seen = await seenOf(known);
					const index = pick % known.length;
					const next = (index + 1) % known.length;
					const lie = [...known];
					if (way === 'change') lie[index] = { ...lie[index]!, at: at(59) };
					if (way === 'leave out') lie.splice(index, 1);
					if (way === 'swap') [lie[index], lie[next]] = [lie[next]!, lie[index]!];
					if (way === 'cut') lie.pop();
					// What was taken away may be what came again: a shorter log stays so.
					const shorter = lie.length < known.length;
					const told = lie.map((entry, place) => ({ ...entry, position: place + 1 }));
					expect(await verdict(shorter ? told : await logOf(after, told), seen)).toBe('differs');
				}
			),
			{ numRuns: 80 }
		);
	});

	it('with a gap is no log at all', async () => {
		const log = await logOf([
			['published', ANNA, OLD],
			['published', BERTA, NEW],
			['withdrawn', BERTA, NEW]
		]);
		expect(await verdict([log[0]!, log[2]!], undefined)).toBe('differs');
		expect(await headsOf([])).toEqual([EMPTY_LOG]);
	});

	it('goes on after an older copy was put back, once the office has signed that', async () => {
		const old = await logOf([
			['network', office],
			['published', ANNA, OLD]
		]);
		const lost = await logOf(
			[
				['certified', ANNA, OLD],
				['published', BERTA, NEW]
			],
			old
		);
		const seen = await seenOf(lost);
		expect(await verdict(old, seen)).toBe('differs');
		for (const by of [other, office]) {
			const signed = await logOf(
				[
					['restored', by, 30],
					['published', BERTA, OLD]
				],
				old
			);
			expect(await verdict(signed, seen)).toBe(by === office ? 'restored' : 'differs');
		}
	});

	it('goes on by the word of any network whose key it holds, for the database is one; in its own name alone', async () => {
		const old = await logOf([
			['network', office],
			['published', ANNA, OLD]
		]);
		const seen = await seenOf(await logOf([['revoked', ANNA, OLD]], old));
		const both = {
			...pinned(),
			[SOUTH]: { publicKey: other.publicKey, since: at(0), by: 'contact' as const }
		};
		const by = (signer: typeof office, network: string) => logOf([['restored', signer, 30, network]], old);
		expect(await verdict(await by(other, SOUTH), seen)).toBe('differs');
		expect(await verdict(await by(other, SOUTH), seen, both)).toBe('restored');
		expect(await verdict(await by(office, NORTH), seen, both)).toBe('restored');
		expect(await verdict(await by(other, NORTH), seen, both)).toBe('differs');
		expect(await verdict(await by(office, SOUTH), seen, both)).toBe('differs');
	});

	it('does not go on by a word that was said about an earlier restore', async () => {
		const old = await logOf([
			['network', office],
			['published', ANNA, OLD]
		]);
		const lost = await logOf([['certified', ANNA, OLD]], old);
		const restored = await logOf([['restored', office, 30]], old);
		expect(await verdict(restored, await seenOf(lost))).toBe('restored');
		const later = await logOf(
			[
				['published', BERTA, NEW],
				['certified', BERTA, NEW]
			],
			restored
		);
		expect(await verdict(restored, await seenOf(later))).toBe('differs');
	});

	it('does not go on by a word about another copy than the one that is shown', async () => {
		const old = await logOf([
			['network', office],
			['published', ANNA, OLD]
		]);
		const seen = await seenOf(await logOf([['certified', ANNA, OLD]], old));
		const [, , word] = await logOf([['restored', office, 30]], old);
		const shown = await logOf([
			['network', office],
			['published', ANNA, FALSE]
		]);
		expect(await verdict([...shown, word!], seen)).toBe('differs');
	});
});
