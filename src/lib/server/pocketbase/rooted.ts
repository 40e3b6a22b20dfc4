/**
 * What keeps a circle in its network: rows that carry that network themselves would stay behind, and a meeting of several circles
 * would be one of two networks. The database refuses the second by itself (pb_migrations/1700000105_sittings.js).
 */
import type PocketBase from 'pocketbase';
import type { Table } from '../../domain/tables';

/** They hang on a meeting, and carry the network of its circle. */
const OF_MEETINGS: readonly Table[] = [
	'attendances',
	'paragraphs',
	'minutes',
	'contributions',
	'cases',
	'guests'
];
/** Ids in one filter. */
const IDS = 60;

export async function isRooted(system: PocketBase, circle: string): Promise<boolean> {
	const has = async (table: Table, filter: string) =>
		(await system.collection(table).getList(1, 1, { filter, fields: 'id', skipTotal: true })).items.length >
		0;
	const met = await system.collection('meetings').getFullList<{ id: string; otherCircles: string[] | null }>({
		filter: system.filter('circle = {:circle} || otherCircles ~ {:circle}', { circle }),
		fields: 'id,otherCircles'
	});
	if (met.some(({ otherCircles }) => (otherCircles ?? []).length > 0)) return true;
	if (await has('ballots', system.filter('circle = {:circle}', { circle }))) return true;
	for (let at = 0; at < met.length; at += IDS) {
		const filter = met
			.slice(at, at + IDS)
			.map(({ id }) => system.filter('meeting = {:id}', { id }))
			.join(' || ');
		for (const table of OF_MEETINGS) if (await has(table, filter)) return true;
	}
	return false;
}
