/** Which accounts are an office's: by their networks, or as an expert by the areas of her entry. Decides; reads nothing. */
import type { Caller } from '../domain/access/caller';
import type { AccountRow } from './pocketbase/desk-accounts';

/** In which youth offices' areas each expert advises. */
export type Areas = ReadonlyMap<string, readonly string[]>;

/** By its networks, or as an expert by the areas of her entry. */
export function isOurs({ role, expert, networks }: AccountRow, caller: Caller, areas: Areas): boolean {
	if (networks.some((network) => caller.networks.includes(network))) return true;
	return role === 'expert' && isInOurArea(expert, caller, areas);
}

/** Belongs to no network of another office. */
export function isOnlyOurs(
	{ role, expert, networks }: Pick<AccountRow, 'role' | 'expert' | 'networks'>,
	caller: Caller,
	areas: Areas
): boolean {
	const offices = role === 'expert' ? (areas.get(expert) ?? []) : [];
	return (
		networks.every((network) => caller.networks.includes(network)) &&
		offices.every((office) => caller.youthOffices.includes(office))
	);
}

export function isInOurArea(expert: string, { youthOffices }: Caller, areas: Areas): boolean {
	return (areas.get(expert) ?? []).some((office) => youthOffices.includes(office));
}
