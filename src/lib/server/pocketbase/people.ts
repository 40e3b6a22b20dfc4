/**
 * Who there is to be told of a request: active accounts, experts and their public keys, and when their networks work, as far
 * as the jobs look at them.
 */
import type { PublicKey } from '../../domain/access/key';
import type { Region, YouthOffice } from '../../domain/place/place';
import type { KnownAccount, KnownExpert, People } from '../jobs/people';
import type { PocketBaseClients } from './client';

export interface PeopleRows {
	accounts: People['accounts'];
	experts: KnownExpert[];
	keys: Pick<PublicKey, 'expert' | 'recipient'>[];
	offices: Pick<YouthOffice, 'id' | 'region'>[];
	regions: Pick<Region, 'id' | 'land' | 'workHours'>[];
}

export async function peopleRows(clients: PocketBaseClients): Promise<PeopleRows> {
	const [accounts, chosen, experts, keys, offices, regions] = await clients.asSystem((system) =>
		Promise.all([
			system.collection('users').getFullList<KnownAccount>({
				filter: 'active = true',
				fields: 'id,role,expert,networks'
			}),
			system.collection('noticeSettings').getFullList<{ user: string; youthOffices: string[] }>({
				filter: 'youthOffices:length > 0',
				fields: 'user,youthOffices'
			}),
			system.collection('experts').getFullList<KnownExpert>({
				fields: 'id,publication,deputy,absences,youthOffices'
			}),
			system.collection('publicKeys').getFullList<PeopleRows['keys'][number]>({
				filter: 'expert != ""',
				fields: 'expert,recipient'
			}),
			system.collection('youthOffices').getFullList<PeopleRows['offices'][number]>({ fields: 'id,region' }),
			system.collection('regions').getFullList<PeopleRows['regions'][number]>({ fields: 'id,land,workHours' })
		])
	);
	const toldOf = new Map(chosen.map(({ user, youthOffices }) => [user, youthOffices]));
	return {
		accounts: accounts.map((account) => ({ ...account, toldOf: toldOf.get(account.id) ?? [] })),
		experts,
		keys,
		offices,
		regions
	};
}

/** The network each account belongs to, by its office or by the area its expert advises in; others have none. */
export async function networksOfAccounts(clients: PocketBaseClients): Promise<Map<string, string>> {
	type Found = {
		id: string;
		networks: string[];
		expand?: { expert?: { expand?: { youthOffices?: { region: string }[] } } };
	};
	const accounts = await clients.asSystem((system) =>
		system.collection('users').getFullList<Found>({ expand: 'expert.youthOffices' })
	);
	return new Map(
		accounts.map(({ id, networks, expand }) => [
			id,
			networks[0] ?? expand?.expert?.expand?.youthOffices?.[0]?.region ?? ''
		])
	);
}
