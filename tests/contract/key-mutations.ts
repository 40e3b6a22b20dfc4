/** Every kind of mutation that is about keys, new on every call. */
import type { KeyDraft } from '../../src/lib/domain/access/own-key';
import type { OfficeWord } from '../../src/lib/domain/access/key-log';
import type { SigningKeyDraft } from '../../src/lib/domain/access/signing-key';
import { newId } from '../../src/lib/domain/id';
import { idOf } from '../support/directory-rows';
import { RECIPIENT } from '../support/one-of-each';
import { sealedLike } from '../support/sealed-like';
import { ANNA } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const REGION = idOf('region');
const SIGNING_KEY = idOf('signing key');

const keyDraft = (change: Partial<KeyDraft> = {}): KeyDraft => ({
	id: newId(),
	recipient: RECIPIENT,
	wrapped: sealedLike('Schlüssel'),
	recovery: sealedLike('Schlüssel'),
	...change
});
export const publishing = (change: Partial<KeyDraft> = {}) => mutationOf('key.publish', keyDraft(change));
/** So many letters, where a key, a hash or a signature stands. */
export const A = (length: number) => 'A'.repeat(length);
const signed = { at: '2026-11-29T10:00:00.000Z', seenPosition: 0, seenHash: A(43), signature: A(86) };
export const signing = (change: Partial<OfficeWord> = {}) =>
	mutationOf('keyLog.sign', {
		...{ id: newId(), kind: 'certified', network: REGION, holder: ANNA, key: RECIPIENT },
		...signed,
		...change
	});
export const keeping = (change: Partial<SigningKeyDraft> = {}) =>
	mutationOf('signingKey.keep', {
		...{ id: SIGNING_KEY, network: REGION, publicKey: A(43) },
		...{ wrapped: sealedLike('Schlüssel'), recovery: sealedLike('Schlüssel') },
		entry: { id: newId(), ...signed, endorsement: '' },
		...change
	});
