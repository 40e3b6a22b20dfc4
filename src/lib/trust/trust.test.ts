import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Certification } from '../domain/access/certificate';
import type { KeyLogEntry } from '../domain/access/key-log';
import { signCertificate } from '../sealing/certificate';
import { EMPTY_LOG, headsOf, signWord } from '../sealing/key-log';
import { newSigningKey, type SigningKeyPair } from '../sealing/signature';
import { idOf } from '$tests/support/directory-rows';
import { followLog, headOf } from './follow-log';
import type { Pins } from '../local/device/network-keys';
import { trustIn } from './read-trust';

const NORTH = idOf('north');
const ANNA = idOf('anna');
const BERTA = idOf('berta');
const keyNamed = (letter: string) => `age1${letter.repeat(58)}`;
const [OLD, NEW, FALSE] = ['q', 'p', 'z'].map(keyNamed) as [string, string, string];
const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 10, minute)).toISOString();

let office: SigningKeyPair;
let other: SigningKeyPair;
beforeAll(async () => {
	[office, other] = await Promise.all([newSigningKey(), newSigningKey()]);
});

/** What happened, in a few words; the log that follows from it. */
type Event =
	| readonly ['published' | 'withdrawn', holder: string, key: string]
	| readonly ['certified' | 'revoked', holder: string, key: string, by?: SigningKeyPair, seen?: number]
	| readonly ['network', by: SigningKeyPair, endorsedBy?: SigningKeyPair]
	| readonly ['restored', by: SigningKeyPair, minute?: number]
	/** The entry at that position once more. */
	| readonly ['again', position: number];

async function logOf(events: readonly Event[], start: readonly KeyLogEntry[] = []): Promise<KeyLogEntry[]> {
	const log = [...start];
	for (const event of events) log.push({ ...(await entryOf(event, log)), position: log.length + 1 });
	return log;
}

async function entryOf(event: Event, log: readonly KeyLogEntry[]): Promise<KeyLogEntry> {
	const heads = (await headsOf(log)) ?? [];
	const minute = log.length;
	const blank = {
		...{ id: idOf(`entry${log.length}`), updated: at(minute), position: 0, network: '', holder: '', key: '' },
		...{ at: at(minute), seenPosition: 0, seenHash: '', signature: '', endorsement: '' }
	};
	const seeing = (position = log.length) => ({
		seenPosition: position,
		seenHash: heads[position]?.hash ?? ''
	});
	if (event[0] === 'again') return { ...log[event[1] - 1]!, id: blank.id };
	if (event[0] === 'published' || event[0] === 'withdrawn')
		return { ...blank, kind: event[0], holder: event[1], key: event[2] };
	if (event[0] === 'network') {
		const said = { ...blank, kind: 'network' as const, network: NORTH, key: event[1].publicKey, ...seeing() };
		const endorsement = event[2] ? await signWord(event[2].secret, 'network', said) : '';
		return { ...said, endorsement, signature: await signWord(event[1].secret, 'network', said) };
	}
	if (event[0] === 'restored') {
		const said = {
			...blank,
			kind: 'restored' as const,
			network: NORTH,
			at: at(event[2] ?? minute),
			...seeing()
		};
		return { ...said, signature: await signWord(event[1].secret, 'restored', said) };
	}
	const [kind, holder, key, by = office, seen] = event;
	const said = { ...blank, kind, network: NORTH, holder, key, ...seeing(seen) };
	const head = { position: said.seenPosition, hash: said.seenHash };
	const statement = { network: NORTH, holder, recipient: key, at: said.at, head };
	const signature =
		kind === 'certified'
			? (await signCertificate(by.secret, statement)).signature
			: await signWord(by.secret, 'revoked', said);
	return { ...said, signature };
}

const pinned = (): Pins => ({ [NORTH]: { publicKey: office.publicKey, since: at(0), by: 'contact' } });

describe('whether a key is certified', () => {
	const published: Event = ['published', ANNA, OLD];
	const certified: Event = ['certified', ANNA, OLD];
	const cases: [string, () => Event[], string, Certification][] = [
		['nobody has said anything', () => [], OLD, 'unconfirmed'],
		['published, and compared by nobody', () => [published], OLD, 'unconfirmed'],
		['the office has compared it', () => [published, certified], OLD, 'certified'],
		['a key slipped into the directory alone', () => [published, certified], FALSE, 'unconfirmed'],
		[
			'a key slipped in through the log',
			() => [published, certified, ['published', ANNA, FALSE]],
			FALSE,
			'unconfirmed'
		],
		[
			'… and the one it took the place of',
			() => [published, certified, ['published', ANNA, FALSE]],
			OLD,
			'revoked'
		],
		['somebody else’s signature', () => [published, ['certified', ANNA, OLD, other]], OLD, 'unconfirmed'],
		[
			'another’s certificate',
			() => [published, ['published', BERTA, OLD], ['certified', BERTA, OLD]],
			OLD,
			'unconfirmed'
		],
		['the office took it back', () => [published, certified, ['revoked', ANNA, OLD]], OLD, 'revoked'],
		[
			'somebody else took it back',
			() => [published, certified, ['revoked', ANNA, OLD, other]],
			OLD,
			'certified'
		],
		['withdrawn from the directory', () => [published, certified, ['withdrawn', ANNA, OLD]], OLD, 'revoked'],
		[
			'published again: to be compared again',
			() => [published, certified, ['withdrawn', ANNA, OLD], published],
			OLD,
			'unconfirmed'
		],
		[
			'… the certificate of before is played back',
			() => [published, certified, ['withdrawn', ANNA, OLD], published, ['again', 2]],
			OLD,
			'unconfirmed'
		],
		[
			'… and was compared again',
			() => [published, certified, ['withdrawn', ANNA, OLD], published, certified],
			OLD,
			'certified'
		],
		[
			'signed before it was published',
			() => [['published', BERTA, FALSE], published, ['certified', ANNA, OLD, undefined, 1]],
			OLD,
			'unconfirmed'
		],
		[
			'renewed and compared',
			() => [published, certified, ['published', ANNA, NEW], ['certified', ANNA, NEW]],
			NEW,
			'certified'
		]
	];
	it.each(cases)('%s', async (_, events, key, expected) => {
		const trust = await trustIn(await logOf(events()), pinned(), undefined);
		expect(await trust.certificationOf({ id: idOf('key'), expert: ANNA, recipient: key })).toBe(expected);
	});

	it('a certificate that belongs to another history certifies nothing', async () => {
		const one = await logOf([published, certified]);
		const shown = await logOf([['published', ANNA, OLD]]);
		shown[0] = { ...shown[0]!, at: at(50) };
		const trust = await trustIn([...shown, one[1]!], pinned(), undefined);
		expect(await trust.certificationOf({ id: idOf('key'), expert: ANNA, recipient: OLD })).toBe(
			'unconfirmed'
		);
	});

	it('a key of the coordination office goes by its own record', async () => {
		const desk = idOf('desk');
		const trust = await trustIn(
			await logOf([
				['published', desk, OLD],
				['certified', desk, OLD]
			]),
			pinned(),
			undefined
		);
		expect(await trust.certificationOf({ id: desk, expert: '', recipient: OLD })).toBe('certified');
	});
});

describe('a network’s signing key', () => {
	it('is believed at first contact, and what it signed with it', async () => {
		const log = await logOf([
			['network', office],
			['published', ANNA, OLD],
			['certified', ANNA, OLD]
		]);
		const trust = await trustIn(log, {}, undefined);
		expect(trust.networks).toMatchObject([{ network: NORTH, current: office.publicKey, pinned: undefined }]);
		expect(await trust.certificationOf({ id: idOf('key'), expert: ANNA, recipient: OLD })).toBe('certified');
	});

	it.each([
		['signed by nobody', false],
		['signed by the old one', true]
	])('another one, %s, is shown and certifies nothing until the person took it', async (_, endorsed) => {
		const log = await logOf([
			['network', office],
			['network', other, endorsed ? office : undefined],
			['published', ANNA, OLD],
			['certified', ANNA, OLD, other]
		]);
		const key = { id: idOf('key'), expert: ANNA, recipient: OLD };
		const trust = await trustIn(log, pinned(), undefined);
		expect(trust.networks).toMatchObject([
			{ current: other.publicKey, endorsed, pinned: { publicKey: office.publicKey } }
		]);
		expect(await trust.certificationOf(key)).toBe('unconfirmed');
		const taken: Pins = { [NORTH]: { publicKey: other.publicKey, since: at(9), by: 'accepted' } };
		expect(await (await trustIn(log, taken, undefined)).certificationOf(key)).toBe('certified');
	});

	it('that its holder has not signed itself is none', async () => {
		const [entry] = await logOf([['network', office]]);
		const trust = await trustIn([{ ...entry!, key: other.publicKey }], {}, undefined);
		expect(trust.networks).toEqual([]);
	});
});

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
