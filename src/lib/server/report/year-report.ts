/**
 * The counters of a year and the directory of now → the report as a coordination office may see it, of its own networks. Guarantees:
 * small groups are hidden (domain/consultation/counting.ts) within each dimension of each network, and there is no sum over networks or
 * years from which a hidden number would follow. The counters are read as the system, as PocketBase shows them to nobody; the
 * directory as the office, so the database's rules are the second lock.
 */
import type { Caller } from '../../domain/access/caller';
import { shownCounts } from '../../domain/consultation/counting';
import { directoryOfYear } from '../../domain/directory/directory-of-year';
import { sittingsOfYear } from '../../domain/meeting/sittings-of-year';
import { berlinParts } from '../../domain/time/berlin';
import type { DeskReport, NetworkReport } from '../../protocol/desk-report';
import type { PocketBaseClients } from '../pocketbase/client';
import { countersOf, type Counted } from '../pocketbase/counters';
import type { Store } from '../sync/store';
import { type ReportRows, rowsForReport } from './report-rows';

export interface ReportParts {
	clients: PocketBaseClients;
	store: Pick<Store, 'allRows'>;
}

export async function yearlyReport(
	parts: ReportParts,
	caller: Caller,
	year: number,
	at: Date
): Promise<DeskReport> {
	return (await readReport(parts, caller, year, at)).report;
}

/** The report, and the rows of the directory that it was made of. */
export async function readReport(
	{ clients, store }: ReportParts,
	caller: Caller,
	year: number,
	at: Date
): Promise<{ report: DeskReport; rows: ReportRows }> {
	const [{ counters, years, networks: all }, rows] = await Promise.all([
		countersOf(clients, year),
		rowsForReport(store, caller)
	]);
	const own = all.filter(({ id }) => caller.networks.includes(id));
	const known = new Set([berlinParts(at).year, ...years]);
	const report = {
		serverTime: at.toISOString(),
		year,
		years: [...known].sort((a, b) => b - a),
		networks: own.map(({ id, name }) => {
			const region = rows.regions.find((one) => one.id === id);
			return {
				region: id,
				name,
				dimensions: dimensionsOf(counters.filter((counter) => counter.region === id)),
				...(region && { directory: directoryOfYear(rows, region, year, at) }),
				sittings: sittingsOfYear(rows, id, year, at)
			};
		})
	};
	return { report, rows };
}

/** The numbers of one network, as they may be shown. */
function dimensionsOf(counters: readonly Counted[]): NetworkReport['dimensions'] {
	return shownCounts(counters).map(({ dimension, rows }) => ({
		dimension,
		rows: rows.map(({ value, n }) => ({ value, n: n ?? null }))
	}));
}
