// What opens an account beside its password, as its person reads it.
import type { OtherWays } from '$lib/protocol/links';
import { count } from '$lib/text/format';

/** Empty where there is nothing. */
export function otherWays({ passkeys, provider }: OtherWays): string {
	const ways = [
		passkeys > 0 ? count(passkeys, 'Passkey', 'Passkeys') : '',
		provider ? 'die verbundene Anmeldung' : ''
	];
	return ways.filter(Boolean).join(' und ');
}
