/**
 * Account → caller: what permissions and visibility need to know. An expert's deputyships and area are read as the
 * system, since PocketBase's rules follow the same relations whatever the publication of her entry.
 */
import { type Caller, GUEST } from '../../domain/access/caller';
import { standsInFor } from '../../domain/directory/deputies';
import type { Expert } from '../../domain/directory/directory';
import type { Role } from '../../domain/vocabulary';
import type { PocketBaseClients } from './client';

type ExpertRow = Pick<Expert, 'id' | 'deputy' | 'absences' | 'publication' | 'youthOffices'> & {
	expand?: { youthOffices?: { region: string }[] };
};

/** What of an account says what is its business; where it sits, the database has written beside it. */
export interface AccountRow {
	id: string;
	role: Role;
	expert: string;
	networks: readonly string[];
	circles?: readonly string[];
	meetings?: readonly string[];
}

export async function callerOf(
	clients: PocketBaseClients,
	{ id, role, expert, networks, circles = [], meetings = [] }: AccountRow
): Promise<Caller> {
	const caller: Caller = { ...GUEST, role, userId: id, expertId: expert, circles, meetings };
	if (role === 'coordination') return { ...caller, ...(await officeOf(clients, networks)) };
	if (role !== 'expert' || expert === '') return { ...caller, memberOf: networks };
	return clients.asSystem(async (system) => {
		const filter = system.filter(
			'id = {:expert} || deputy = {:expert} || deputy.deputy = {:expert} || deputy.deputy.deputy = {:expert}',
			{ expert }
		);
		const rows = await system.collection('experts').getFullList<ExpertRow>({
			filter,
			expand: 'youthOffices',
			fields: 'id,deputy,absences,publication,youthOffices,expand.youthOffices.region'
		});
		const own = rows.find((row) => row.id === expert);
		// She belongs where she advises, too, whoever invited her.
		const advises = (own?.expand?.youthOffices ?? []).map(({ region }) => region);
		return {
			...caller,
			memberOf: [...new Set([...networks, ...advises])],
			deputyFor: standsInFor(expert, rows, new Date()),
			youthOffices: own?.youthOffices ?? []
		};
	});
}

/** What an office acts for: its networks, their youth offices, and what else hangs on them. */
async function officeOf(
	clients: PocketBaseClients,
	networks: readonly string[]
): Promise<Pick<Caller, 'networks' | 'youthOffices' | 'held'>> {
	if (networks.length === 0) return { networks, youthOffices: [], held: [] };
	const [youthOffices = [], ...held] = await clients.asSystem((system) => {
		const filter = networks.map((region) => system.filter('region = {:region}', { region })).join(' || ');
		return Promise.all(
			['youthOffices', 'organisations', 'circles'].map(async (table) =>
				(await system.collection(table).getFullList({ filter, fields: 'id' })).map(({ id }) => id)
			)
		);
	});
	return { networks, youthOffices, held: held.flat() };
}
