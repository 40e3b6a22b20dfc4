/**
 * Which rows belong to the networks of a coordination account: beside every table stands the field that says where its rows
 * belong (table-rules.ts). Rows that name no network (legal bases, helplines, keys) are common to all. Pure.
 */
import type { Caller } from './caller';

/** The field by which a row belongs to a network: its own id, the network's, or what it hangs on; empty for common rows. */
export type NetworkField = '' | 'id' | 'region' | 'youthOffice' | 'youthOffices' | 'organisation' | 'circle';

/** Whether `row` is the business of the caller's own networks. */
export function isOfOwnNetworks(
	by: NetworkField,
	row: Readonly<Record<string, unknown>>,
	caller: Pick<Caller, 'networks' | 'youthOffices' | 'held'>
): boolean {
	if (by === '') return true;
	const own = setOf(ownIds(by, caller));
	const named = row[by];
	// An expert of no youth office yet is found by whoever looks for her.
	if (Array.isArray(named)) return named.length === 0 || named.some((id) => own.has(String(id)));
	return own.has(String(named));
}

/** By the list: an office with thousands of institutions is asked about each of as many rows. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(ids: readonly string[]): ReadonlySet<string> {
	const known = sets.get(ids) ?? new Set(ids);
	sets.set(ids, known);
	return known;
}

/**
 * Whether all that a change brings into the field and takes out of it is the caller's own: a row may belong to several networks, and
 * who keeps it for one of them neither enters it into another nor takes it out of there.
 */
export function changesOnlyOwn(
	by: NetworkField,
	before: Readonly<Record<string, unknown>>,
	after: Readonly<Record<string, unknown>>,
	caller: Pick<Caller, 'networks' | 'youthOffices' | 'held'>
): boolean {
	if (by === '') return true;
	const own = ownIds(by, caller);
	const [from, to] = [namedIn(before[by]), namedIn(after[by])];
	const moved = [...from.filter((id) => !to.includes(id)), ...to.filter((id) => !from.includes(id))];
	return moved.every((id) => own.includes(id));
}

const namedIn = (value: unknown): string[] => [value ?? []].flat().map(String);

function ownIds(
	by: Exclude<NetworkField, ''>,
	{ networks, youthOffices, held }: Pick<Caller, 'networks' | 'youthOffices' | 'held'>
): readonly string[] {
	if (by === 'id' || by === 'region') return networks;
	return by === 'youthOffice' || by === 'youthOffices' ? youthOffices : held;
}
