/** The counters of the yearly counting. PocketBase shows them to nobody; what may be shown of them is server/report/. */
import type { Counter } from '../../domain/consultation/counting';
import type { PocketBaseClients } from './client';

export type Counted = Counter & { n: number };

/** The counters of a year, all years that have any, and the networks by name. */
export async function countersOf(
	clients: PocketBaseClients,
	year: number
): Promise<{ counters: Counted[]; years: number[]; networks: { id: string; name: string }[] }> {
	const [counters, totals, networks] = await clients.asSystem((system) =>
		Promise.all([
			system
				.collection('counters')
				.getFullList<Counted>({ filter: system.filter('year = {:year}', { year }) }),
			system.collection('counters').getFullList<Counted>({ filter: 'dimension = "total"', fields: 'year' }),
			system
				.collection('regions')
				.getFullList<{ id: string; name: string }>({ fields: 'id,name', sort: 'name' })
		])
	);
	return { counters, years: totals.map((one) => one.year), networks };
}
