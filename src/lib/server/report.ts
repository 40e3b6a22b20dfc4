/**
 * The counters of a year → the report as a coordination office may see it, of its own networks. Guarantees: groups under five are hidden
 * (domain/consultation/counting.ts) within each dimension of each network, and there is no sum over networks or years from which a hidden
 * number would follow. Read as the system: PocketBase shows the counters to nobody.
 */
import type { Caller } from '../domain/access/caller';
import { berlinParts } from '../domain/time/berlin';
import { DIMENSIONS, suppress } from '../domain/consultation/counting';
import type { DeskReport, NetworkReport } from '../protocol/desk-report';
import type { PocketBaseClients } from './pocketbase/client';
import { type Counted, countersOf } from './pocketbase/counters';

export async function yearlyReport(
	clients: PocketBaseClients,
	caller: Pick<Caller, 'networks'>,
	year: number,
	at: Date
): Promise<DeskReport> {
	const { counters, years, networks: all } = await countersOf(clients, year);
	const networks = all.filter(({ id }) => caller.networks.includes(id));
	const known = new Set([berlinParts(at).year, ...years]);
	return {
		serverTime: at.toISOString(),
		year,
		years: [...known].sort((a, b) => b - a),
		networks: networks.map((region) => ({
			region: region.id,
			name: region.name,
			dimensions: dimensionsOf(counters.filter((counter) => counter.region === region.id))
		}))
	};
}

/** The numbers of one network, as they may be shown. Dimensions without any are left out. */
export function dimensionsOf(counters: readonly Counted[]): NetworkReport['dimensions'] {
	return DIMENSIONS.map((dimension) => {
		const counts = counters
			.filter((one) => one.dimension === dimension)
			.map(({ value, n }) => [value, n] as const);
		const rows = suppress(new Map(counts)).map(({ value, n }) => ({ value, n: n ?? null }));
		return { dimension, rows };
	}).filter(({ rows }) => rows.length > 0);
}
