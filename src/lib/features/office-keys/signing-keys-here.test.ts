import { describe, expect, it } from 'vitest';
import type { SigningKey, SigningKeyDraft } from '$lib/domain/access/signing-key';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { type KeptHere, signingKeysHere } from './signing-keys-here';

const network = idOf('region');
const stored = { ...(rowOf('signingKeys', idOf('signing')) as unknown as SigningKey), network };
const { id, publicKey, recovery } = stored;
const renewed: SigningKeyDraft = { id, network, publicKey, recovery, wrapped: 'by the new passphrase' };
const again: SigningKeyDraft = { ...renewed, wrapped: 'by a third one' };
const made = { ...renewed, entry: { id: idOf('entry'), at: '2026-11-30T09:00:00.000Z' } } as SigningKeyDraft;
const here = (draft: SigningKeyDraft, before: string | undefined): [string, KeptHere][] => [
	[network, { draft, before }]
];
const back = { ...stored, updated: '2027-01-01T00:00:00.000Z', wrapped: renewed.wrapped };

describe('a network’s signing key', () => {
	it.each<[string, SigningKey[], SigningKeyDraft[], [string, KeptHere][], string | undefined]>([
		['was never made', [], [], [], undefined],
		['is the server’s', [stored], [], [], stored.wrapped],
		['was made without network', [], [made], [], made.wrapped],
		['was wrapped anew and waits, also after a reload', [stored], [renewed], [], renewed.wrapped],
		['twice: the later one', [stored], [renewed, again], here(again, stored.updated), again.wrapped],
		['was taken and has not come back', [stored], [], here(renewed, stored.updated), renewed.wrapped],
		['was made, taken, and has not come back', [], [], here(made, undefined), made.wrapped],
		['has come back', [back], [], here(renewed, stored.updated), renewed.wrapped],
		[
			'was wrapped elsewhere since',
			[{ ...back, wrapped: 'elsewhere' }],
			[],
			here(renewed, stored.updated),
			'elsewhere'
		]
	])('%s', (_name, copy, queued, kept, opens) =>
		expect(signingKeysHere(copy, queued, new Map(kept))[0]?.wrapped).toBe(opens)
	);
});
