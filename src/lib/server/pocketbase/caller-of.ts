/**
 * Account → caller: what permissions and visibility need to know. An expert's deputyships and area are read as the
 * system, since PocketBase's rules follow the same relations whatever the publication of her entry.
 */
import type { Caller } from '../../domain/caller';
import type { Role } from '../../domain/vocabulary';
import type { PocketBaseClients } from './client';

export async function callerOf(
	clients: PocketBaseClients,
	{ id, role, expert }: { id: string; role: Role; expert: string }
): Promise<Caller> {
	const caller: Caller = { role, userId: id, expertId: expert, deputyFor: [], youthOffices: [] };
	if (role !== 'expert' || expert === '') return caller;
	return clients.asSystem(async (system) => {
		const filter = system.filter('id = {:expert} || deputy = {:expert}', { expert });
		const rows = await system
			.collection('experts')
			.getFullList<{ id: string; youthOffices: string[] }>({ filter, fields: 'id,youthOffices' });
		return {
			...caller,
			deputyFor: rows.filter((row) => row.id !== expert).map((row) => row.id),
			youthOffices: rows.find((row) => row.id === expert)?.youthOffices ?? []
		};
	});
}
