import { workCalendar } from '../../domain/time/work-calendar';
import { fingerprintOf } from '../../sealing/fingerprint';
import type { PocketBaseClients } from '../pocketbase/client';
import { peopleRows } from '../pocketbase/people';
import type { People } from './people';

/** Experts, their active accounts, the fingerprints of their keys, and when their networks work. */
export async function readPeople(clients: PocketBaseClients): Promise<People> {
	const { accounts, experts, keys: publicKeys, offices, regions } = await peopleRows(clients);
	const keys = new Map<string, string[]>();
	for (const { expert, recipient } of publicKeys)
		keys.set(expert, [...(keys.get(expert) ?? []), await fingerprintOf(recipient)]);
	return {
		accounts,
		experts: new Map(experts.map((expert) => [expert.id, expert])),
		keys,
		networks: new Map(offices.map(({ id, region }) => [id, region])),
		calendars: new Map(regions.map((region) => [region.id, workCalendar(region)]))
	};
}
