/** Accounts as an office looks at them, and what it changes. Which are an office's is decided in desk-accounts.ts. */
import { randomBytes } from 'node:crypto';
import type { Expert } from '../../domain/directory/directory';
import type { AboutAccount, InvitedRole } from '../../protocol/desk-accounts';
import { byAddress } from './accounts';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';

export interface AccountRow extends AboutAccount {
	id: string;
	name: string;
	email: string;
	role: InvitedRole;
	expert: string;
	networks: string[];
	active: boolean;
	/** Empty once she has used the link. */
	invitedAt: string;
}

const FIELDS = 'id,name,email,role,expert,networks,profession,institution,active,invitedAt';

export function accountRows(clients: PocketBaseClients): Promise<AccountRow[]> {
	return clients.asSystem((system) =>
		system.collection('users').getFullList<AccountRow>({ fields: FIELDS, sort: 'name,id' })
	);
}

export function accountRowOf(
	clients: PocketBaseClients,
	by: { id: string } | { email: string } | { expert: string }
): Promise<AccountRow | undefined> {
	const [[field, value] = ['id', '']] = Object.entries(by);
	return clients.asSystem((system) => {
		const filter =
			'email' in by ? byAddress(system, by.email) : system.filter(`${field} = {:value}`, { value });
		return firstOf<AccountRow>(system, 'users', filter, { fields: FIELDS });
	});
}

/** In which youth offices' areas each expert advises. */
export async function areasOfExperts(clients: PocketBaseClients): Promise<Map<string, readonly string[]>> {
	const rows = await clients.asSystem((system) =>
		system
			.collection('experts')
			.getFullList<Pick<Expert, 'id' | 'youthOffices'>>({ fields: 'id,youthOffices' })
	);
	return new Map(rows.map(({ id, youthOffices }) => [id, youthOffices]));
}

/** An account that nobody can sign in to before its link was used: its password is known to nobody. */
export async function addInvited(
	clients: PocketBaseClients,
	account: Omit<AccountRow, 'id' | 'active' | 'invitedAt'>,
	at: Date
): Promise<string> {
	const password = randomBytes(45).toString('base64url');
	const row = { ...account, password, passwordConfirm: password, active: false, invitedAt: at };
	return clients.asSystem(async (system) => (await system.collection('users').create<AccountRow>(row)).id);
}

export async function changeAccountRow(
	clients: PocketBaseClients,
	id: string,
	fields: Partial<Pick<AccountRow, 'active' | 'networks' | keyof AboutAccount>>
): Promise<void> {
	await clients.asSystem((system) => system.collection('users').update(id, fields));
}

export function deleteInvited(clients: PocketBaseClients, id: string): Promise<void> {
	return unlessMissing(clients.asSystem((system) => system.collection('users').delete(id)));
}
