import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openersOf } from '$tests/sync/confidential/independent-reader';
import { onlyAddsReaders, sealedParts } from '../domain/consultation/sealed-parts';
import { addReaders } from './add-readers';
import { open, seal, type Binding } from './envelope';
import { newOwnKey } from './own-key';

const [anna, berta, clara, stranger] = await Promise.all([
	newOwnKey(),
	newOwnKey(),
	newOwnKey(),
	newOwnKey()
]);
const BINDING: Binding = { request: 'anfrage00000001', part: 'request', from: 'asker' };
const sealed = (...to: string[]) => seal({ question: 'Was tun?' }, BINDING, 'secret', to);
const opened = async (payload: string, identity: string) => (await open(payload, BINDING, [identity])).body;

describe('readers added to a sealed text', () => {
	it('read what the others read, who still do, and nobody else', async () => {
		const first = await sealed(anna.recipient);
		const both = await addReaders(first, [anna.identity], [berta.recipient, clara.recipient]);
		for (const { identity } of [anna, berta, clara])
			expect(await opened(both, identity)).toEqual({ question: 'Was tun?' });
		const all = [anna, berta, clara, stranger].map(({ identity }) => identity);
		const { openers, keys } = openersOf(both, all);
		expect([openers, keys]).toEqual([new Set(all.slice(0, 3)), 3]);
		expect(onlyAddsReaders(first, both)).toBe(true);
		expect(sealedParts(both)?.body).toBe(sealedParts(first)?.body);
	});

	it('can be added by whoever was added, and by nobody who cannot read', async () => {
		const first = await addReaders(await sealed(anna.recipient), [anna.identity], [berta.recipient]);
		const next = await addReaders(first, [stranger.identity, berta.identity], [clara.recipient]);
		expect(await opened(next, clara.identity)).toEqual({ question: 'Was tun?' });
		await expect(addReaders(first, [stranger.identity], [clara.recipient])).rejects.toMatchObject({
			reason: 'notForMe'
		});
		await expect(addReaders('YWdl', [anna.identity], [clara.recipient])).rejects.toMatchObject({
			reason: 'damaged'
		});
	});

	it('leave the text open though somebody spoilt the header while adding', async () => {
		const whole = await addReaders(await sealed(anna.recipient), [anna.identity], [berta.recipient]);
		const spoilt = btoa(
			atob(whole).replace(/\n--- ./, (mac) => `${mac.slice(0, -1)}${mac.endsWith('A') ? 'B' : 'A'}`)
		);
		expect(spoilt).not.toBe(whole);
		expect(onlyAddsReaders(await sealed(anna.recipient), spoilt)).toBe(false);
		for (const { identity } of [anna, berta])
			expect(await opened(spoilt, identity)).toEqual({ question: 'Was tun?' });
	});
});

describe('only readers were added', () => {
	it('to none of these', async () => {
		const first = await sealed(anna.recipient, berta.recipient);
		const added = await addReaders(first, [anna.identity], [clara.recipient]);
		const { stanzas, body } = sealedParts(added)!;
		const file = (lines: string[], rest: string) =>
			btoa(`age-encryption.org/v1\n${lines.join('')}--- AAAA\n${rest}`);
		expect(onlyAddsReaders(first, file(stanzas, body))).toBe(true);
		for (const other of [
			await sealed(anna.recipient, berta.recipient),
			file(stanzas.slice(1), body),
			file([stanzas[1]!, stanzas[0]!, stanzas[2]!], body),
			file([...stanzas, '-> X25519 AAAA\nAAAA\n'], body),
			file([...stanzas, '-> other AAAA\nAAAA\n'], body),
			file(stanzas, `${body} `),
			file(stanzas, body.slice(1)),
			file(stanzas, ''),
			'',
			'no age file'
		])
			expect(onlyAddsReaders(first, other)).toBe(false);
		expect(onlyAddsReaders(added, first)).toBe(false);
	});

	it('whatever stands there, nothing throws', () => {
		fc.assert(
			fc.property(fc.string(), (other) => {
				expect(onlyAddsReaders('', btoa(`age-encryption.org/v1\n${encodeURIComponent(other)}`))).toBe(false);
			})
		);
	});
});
