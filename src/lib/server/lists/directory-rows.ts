/**
 * The directory as its lists need it. Two locks: PocketBase gives what the office may read, and of that stays what a member may
 * see, as a list is made for members: published rows, without what the office keeps for itself. The register of the agreement
 * alone is read as the office sees it.
 */
import { type Caller, GUEST } from '../../domain/access/caller';
import type { Membership } from '../../domain/directory/membership';
import { project } from '../../domain/access/visibility';
import type { Region } from '../../domain/place/place';
import type { Row, SharedTable } from '../../domain/tables';
import type { DirectoryRows } from '../../export/network-rows';
import type { Store } from '../sync/store';

export async function rowsForLists(
	store: Pick<Store, 'allRows'>,
	caller: Caller
): Promise<DirectoryRows & { regions: readonly Region[] }> {
	const member: Caller = { ...GUEST, role: 'member', userId: caller.userId };
	const rowsOf = async <T extends SharedTable>(table: T): Promise<Row<T>[]> => {
		const rows = await store.allRows(table, caller);
		return rows
			.map((row) => project(table, row, member))
			.filter((row) => row !== undefined) as unknown as Row<T>[];
	};
	const [
		regions,
		organisations,
		contacts,
		experts,
		youthOffices,
		legalBases,
		municipalities,
		responsibilities,
		memberships
	] = await Promise.all([
		rowsOf('regions'),
		rowsOf('organisations'),
		rowsOf('contacts'),
		rowsOf('experts'),
		rowsOf('youthOffices'),
		rowsOf('legalBases'),
		rowsOf('municipalities'),
		rowsOf('responsibilities'),
		registerOf(store, caller)
	]);
	return {
		...{ regions, organisations, contacts, experts, youthOffices, legalBases },
		...{ municipalities, responsibilities, memberships }
	};
}

async function registerOf(store: Pick<Store, 'allRows'>, caller: Caller): Promise<Membership[]> {
	const rows = await store.allRows('memberships', caller);
	return rows
		.map((row) => project('memberships', row, caller))
		.filter((row) => row !== undefined) as unknown as Membership[];
}
