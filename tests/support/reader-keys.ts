/** A key for each of the people around a request, for the tests of who is sealed to. */
import { fingerprintOf } from '../../src/lib/sealing/fingerprint';
import { newOwnKey } from '../../src/lib/sealing/own-key';

export const NAMES = ['anna', 'dora', 'emil', 'fritz', 'desk', 'asker'] as const;
export type Name = (typeof NAMES)[number];
export const keys = Object.fromEntries(
	await Promise.all(NAMES.map(async (name) => [name, await newOwnKey()] as const))
) as Record<Name, Awaited<ReturnType<typeof newOwnKey>>>;
export const prints = async (names: readonly Name[]) =>
	Promise.all(names.map((name) => fingerprintOf(keys[name].recipient)));
export const recipientsOf = (names: readonly Name[]) => names.map((name) => keys[name].recipient);
