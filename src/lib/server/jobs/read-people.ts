import type { PublicKey } from '../../domain/access/key';
import { fingerprintOf } from '../../sealing/fingerprint';
import type { PocketBaseClients } from '../pocketbase/client';
import type { KnownExpert, People } from './people';

/** Experts, their active accounts and the fingerprints of their keys. */
export async function readPeople(clients: PocketBaseClients): Promise<People> {
	const [accounts, experts, publicKeys] = await clients.asSystem((system) =>
		Promise.all([
			system.collection('users').getFullList<People['accounts'][number]>({
				filter: 'active = true',
				fields: 'id,role,expert'
			}),
			system.collection('experts').getFullList<KnownExpert>({
				fields: 'id,publication,deputy,absences,youthOffices'
			}),
			system.collection('publicKeys').getFullList<Pick<PublicKey, 'expert' | 'recipient'>>({
				filter: 'expert != ""',
				fields: 'expert,recipient'
			})
		])
	);
	const keys = new Map<string, string[]>();
	for (const { expert, recipient } of publicKeys)
		keys.set(expert, [...(keys.get(expert) ?? []), await fingerprintOf(recipient)]);
	return { accounts, experts: new Map(experts.map((expert) => [expert.id, expert])), keys };
}
