// The opened signing key of a network, in the memory of this page alone, and forgotten as the own key is: ten minutes
// without a touch, a logout, another account, the button, a reload.
import type { SigningKey } from '$lib/domain/access/signing-key';
import { KeyHolder } from '$lib/keys/key-holder.svelte';
import { tryPassphrase, tryRecovery, type UnlockOutcome } from '$lib/keys/unlock';
import { signingKeyOf } from '$lib/sealing/signing-key';

const holders = new Map<string, KeyHolder>();

/** Of this network, the one of this page. */
export function signingKeyHolder(network: string): KeyHolder {
	const holder = holders.get(network) ?? new KeyHolder();
	holders.set(network, holder);
	return holder;
}

/** Under which wrong passphrases of this key are counted on this device. */
export function triesOf({ network }: Pick<SigningKey, 'network'>): string {
	return `signing:${network}`;
}

/** `foreign`: what opened is not the key that the server calls the network's. */
export async function unlockSigningKey(key: SigningKey, passphrase: string): Promise<UnlockOutcome> {
	return compared(key, await tryPassphrase(triesOf(key), key.wrapped, passphrase));
}

/** The same by the recovery code, for who has forgotten the passphrase. */
export async function recoverSigningKey(key: SigningKey, code: string): Promise<UnlockOutcome> {
	return compared(key, await tryRecovery(triesOf(key), key.recovery, code));
}

async function compared(key: SigningKey, outcome: UnlockOutcome): Promise<UnlockOutcome> {
	if (!('identity' in outcome)) return outcome;
	const { publicKey } = await signingKeyOf(outcome.identity);
	return publicKey === key.publicKey ? outcome : { failure: 'foreign' };
}
