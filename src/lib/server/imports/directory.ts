/** The directory of one network, as the office sees it: what a list is compared with. */
import type { Caller } from '../../domain/access/caller';
import { isOfOwnNetworks } from '../../domain/access/networks';
import { PLAN_TABLES, type PlanTable } from '../../domain/directory/import-plan';
import { tableRules } from '../../domain/access/table-rules';
import type { AnyRow, Row, Table } from '../../domain/tables';
import type { Directory } from '../../import/plan/plan';
import type { Store } from '../sync/store';

/** Of all networks that the office keeps the one that is named; `caller` reads, so the database's rules are the second lock. */
export async function directoryOf(
	store: Pick<Store, 'allRows'>,
	caller: Caller,
	network: string
): Promise<Directory> {
	const rows = async <T extends Table>(table: T) =>
		(await store.allRows(table, caller)) as unknown as Row<T>[];
	const inNetwork = ({ region }: { region: string }) => region === network;
	const [offices, organisations, municipalities, bases] = await Promise.all([
		rows('youthOffices'),
		rows('organisations'),
		rows('municipalities'),
		rows('legalBases')
	]);
	const own = {
		networks: [network],
		youthOffices: offices.filter(inNetwork).map(({ id }) => id),
		held: organisations.filter(inNetwork).map(({ id }) => id)
	};
	const kept = async (table: PlanTable): Promise<[PlanTable, AnyRow[]]> => {
		const all: AnyRow[] = table === 'organisations' ? organisations : await store.allRows(table, caller);
		return [table, all.filter((row) => isOfOwnNetworks(tableRules[table].network, row, own))];
	};
	const entries = Object.fromEntries(await Promise.all(PLAN_TABLES.map(kept)));
	return {
		...(entries as Record<PlanTable, AnyRow[]>),
		municipalities: municipalities
			.filter(inNetwork)
			.map(({ ags, name, postalCodes }) => ({ ags, name, postalCodes })),
		bases: bases.filter(({ publication }) => publication === 'published').map(({ code }) => code)
	};
}
