import { describe, expect, it } from 'vitest';
import { otherWays } from './other-ways';

describe('what opens an account beside its password', () => {
	it.each([
		[0, false, ''],
		[1, false, '1 Passkey'],
		[3, true, '3 Passkeys und die verbundene Anmeldung'],
		[0, true, 'die verbundene Anmeldung']
	])('%i passkeys, bound to a provider: %s', (passkeys, provider, says) =>
		expect(otherWays({ passkeys, provider })).toBe(says)
	);
});
