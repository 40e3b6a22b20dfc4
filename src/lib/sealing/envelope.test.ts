import { generateX25519Identity, identityToRecipient, Decrypter, Encrypter } from './age';
import { base64 } from '@scure/base';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../domain/limits';
import { newSecret, open, seal, type Binding } from './envelope';
import { NoRecipientError, TooLargeError } from './errors';

const BINDING: Binding = { request: 'anfrage00000001', part: 'request', from: 'asker' };
const SECRET = newSecret();
const BODY = { question: 'Was darf ich dem Jugendamt sagen?', children: 2 };

let identities: string[];
let recipients: string[];
let stranger: string;

beforeAll(async () => {
	identities = await Promise.all(Array.from({ length: 4 }, generateX25519Identity));
	recipients = await Promise.all(identities.map(identityToRecipient));
	stranger = await generateX25519Identity();
});

const reasonOf = (payload: string, keys: readonly string[], binding = BINDING, secret = SECRET) =>
	open(payload, binding, keys, secret).then(
		() => 'opened',
		(error: { reason?: string }) => error.reason
	);

/** An authentic age file with this text inside, padded or not. */
async function written(text: string | Uint8Array): Promise<string> {
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipients[0] ?? '');
	return base64.encode(await encrypter.encrypt(text));
}

describe('a sealed text', () => {
	it('is opened by each of its recipients, and by nobody else', async () => {
		const text = fc.string({ unit: 'binary', maxLength: 1_500 });
		const readers = fc.subarray([0, 1, 2, 3], { minLength: 1 });
		await fc.assert(
			fc.asyncProperty(fc.record({ text, more: fc.jsonValue() }), readers, async (body, chosen) => {
				// JSON knows no negative zero.
				const expected = JSON.parse(JSON.stringify(body));
				expect(expected.text).toBe(body.text);
				const payload = await seal(
					body,
					BINDING,
					SECRET,
					chosen.map((index) => recipients[index] ?? '')
				);
				expect(payload).toMatch(/^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$/);
				for (const [index, identity] of identities.entries()) {
					if (!chosen.includes(index)) expect(await reasonOf(payload, [identity])).toBe('notForMe');
					else
						expect(await open(payload, BINDING, [stranger, identity])).toEqual({
							body: expected,
							secret: SECRET
						});
				}
			}),
			{ numRuns: 40, examples: [[{ text: '\ud800 lone, 🧸, \u2028, ﷽, e\u0301', more: null }, [0]]] }
		);
	});

	it('keeps halves of characters, which have no UTF-8', async () => {
		const payload = await seal('\ud83e', BINDING, SECRET, recipients);
		expect((await open(payload, BINDING, identities)).body).toBe('\ud83e');
	});

	it('is a plain age file: any age tool opens it', async () => {
		const payload = await seal(BODY, BINDING, SECRET, recipients);
		expect(payload.startsWith('YWdlLWVuY3J5cHRpb24ub3JnL3Yx')).toBe(true);
		const decrypter = new Decrypter();
		decrypter.addIdentity(identities[3] ?? '');
		const plain = await decrypter.decrypt(base64.decode(payload), 'text');
		expect(plain.length).toBe(1024);
		expect(JSON.parse(plain)).toEqual({ format: 1, ...BINDING, secret: SECRET, body: BODY });
	});

	it('names a recipient once, however often she is given', async () => {
		const [one = '', two = ''] = recipients;
		const twice = await seal(BODY, BINDING, SECRET, [one, two, one]);
		expect(twice.length).toBe((await seal(BODY, BINDING, SECRET, [one, two])).length);
	});

	it('needs a recipient', async () => {
		await expect(seal(BODY, BINDING, SECRET, [])).rejects.toThrow(NoRecipientError);
	});

	it('is never the same twice', async () => {
		const payloads = [seal(BODY, BINDING, SECRET, recipients), seal(BODY, BINDING, SECRET, recipients)];
		expect(new Set(await Promise.all(payloads)).size).toBe(2);
	});
});

describe('its length', () => {
	const lengthOf = async (characters: number) =>
		(await seal('x'.repeat(characters), BINDING, SECRET, [recipients[0] ?? ''])).length;

	it('is the same for everything within a KiB, and another one beyond', async () => {
		const overhead = JSON.stringify({ format: 1, ...BINDING, secret: SECRET, body: '' }).length;
		const step = 1024 - overhead;
		const lengths = await Promise.all([0, 1, step - 1, step, step + 1, step + 1024].map(lengthOf));
		expect(new Set(lengths.slice(0, 4)).size).toBe(1);
		expect(new Set(lengths.slice(4)).size).toBe(1);
		expect((lengths[4] ?? 0) - (lengths[0] ?? 0)).toBeCloseTo((1024 * 4) / 3, -1);
	});

	it('never exceeds what the server takes', async () => {
		const characters = fc.integer({ min: 0, max: LIMITS.payload });
		await fc.assert(
			fc.asyncProperty(characters, async (count) => {
				const length = await lengthOf(count).catch((error: unknown) => {
					expect(error).toBeInstanceOf(TooLargeError);
					expect(count).toBeGreaterThan(LIMITS.payload / 2);
					return 0;
				});
				expect(length).toBeLessThanOrEqual(LIMITS.payload);
			}),
			{ numRuns: 30, examples: [[LIMITS.payload]] }
		);
	});
});

describe('a changed text', () => {
	it('is damaged, wherever a byte was changed; where it was the header’s it may still open, to the same', async () => {
		const file = base64.decode(await seal(BODY, BINDING, SECRET, recipients));
		const header = new TextDecoder('latin1').decode(file).indexOf('\n--- ');
		const body = file.indexOf(0x0a, header + 1) + 1;
		const change = fc.tuple(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }));
		await fc.assert(
			fc.asyncProperty(change, async ([at, flip]) => {
				const changed = file.slice();
				changed[at] = (changed[at] ?? 0) ^ flip;
				const payload = base64.encode(changed);
				const reason = await reasonOf(payload, [identities[0] ?? '']);
				expect(at < body ? ['damaged', 'notForMe', 'opened'] : ['damaged']).toContain(reason);
				if (reason === 'opened')
					expect((await open(payload, BINDING, [identities[0] ?? ''])).body).toEqual(BODY);
			}),
			{ numRuns: 300, examples: [[[0, 1]], [[20, 3]], [[file.length - 1, 128]]] }
		);
	});

	it('is damaged, wherever it was cut off', async () => {
		const payload = await seal(BODY, BINDING, SECRET, recipients);
		await fc.assert(
			fc.asyncProperty(fc.nat({ max: payload.length - 1 }), async (length) => {
				expect(await reasonOf(payload.slice(0, length), identities)).toBe('damaged');
			}),
			{ numRuns: 200, examples: [[0], [payload.length - 1], [payload.length - 4]] }
		);
	});

	it.each([
		['no base64', 'Wo ist das Kind?'],
		['the plain JSON of earlier versions', '{"format":1}'],
		['an empty text', '']
	])('%s is damaged', async (_, payload) => {
		expect(await reasonOf(payload, identities)).toBe('damaged');
	});
});

describe('an authentic text in the wrong place', () => {
	it.each([
		['another request', { ...BINDING, request: 'anfrage00000002' }],
		['a message', { ...BINDING, part: 'nachricht000001' }],
		['another role', { ...BINDING, from: 'expert' as const }]
	])('replayed as %s is foreign', async (_, binding) => {
		const payload = await seal(BODY, BINDING, SECRET, recipients);
		expect(await reasonOf(payload, identities, binding)).toBe('foreign');
		expect(await reasonOf(payload, identities)).toBe('opened');
	});

	it('by somebody who does not know the secret is forged', async () => {
		const payload = await seal(BODY, BINDING, newSecret(), recipients);
		expect(await reasonOf(payload, identities)).toBe('forged');
	});

	const letter = { format: 1, ...BINDING, secret: SECRET, body: BODY };
	const broken = new TextEncoder().encode(JSON.stringify(letter));
	broken[broken.indexOf('W'.charCodeAt(0))] = 0xff;
	it.each([
		['of a later format', JSON.stringify({ ...letter, format: 2 }), 'newer'],
		['without a format', '{}', 'newer'],
		['without a secret', JSON.stringify({ ...letter, secret: undefined }), 'damaged'],
		['that is no JSON', 'Liebe Kollegin', 'damaged'],
		['that is no object', '1', 'damaged'],
		['that is no UTF-8', broken, 'damaged'],
		['as it should be', JSON.stringify(letter), 'opened']
	])('%s', async (_, text, reason) => {
		expect(await reasonOf(await written(text), identities)).toBe(reason);
	});
});

it('a secret has 128 bits in 22 characters and never comes twice', () => {
	const secrets = Array.from({ length: 200 }, newSecret);
	expect(secrets.every((secret) => /^[\w-]{22}$/.test(secret))).toBe(true);
	expect(new Set(secrets).size).toBe(200);
});
