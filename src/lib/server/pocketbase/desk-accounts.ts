/** Accounts as an office looks at them, and what it changes. Which are an office's is decided in desk-accounts.ts. */
import { randomBytes } from 'node:crypto';
import type { Expert } from '../../domain/directory/directory';
import { newId } from '../../domain/id';
import type { AboutAccount, InvitedRole } from '../../protocol/desk-accounts';
import { byAddress } from './accounts';
import { type Act, noteAct } from './acts';
import { metMissingRow } from './batch-failure';
import type { PocketBaseClients } from './client';
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
	at: Date,
	actOn: (id: string) => Act
): Promise<string> {
	const id = newId();
	const password = randomBytes(45).toString('base64url');
	const row = { ...account, id, password, passwordConfirm: password, active: false, invitedAt: at };
	await clients.asSystem((system) => {
		const batch = system.createBatch();
		batch.collection('users').create(row);
		noteAct(batch, actOn(id));
		return batch.send();
	});
	return id;
}

export async function changeAccountRow(
	clients: PocketBaseClients,
	id: string,
	fields: Partial<Pick<AccountRow, 'networks' | keyof AboutAccount>>,
	act: Act
): Promise<void> {
	await clients.asSystem((system) => {
		const batch = system.createBatch();
		// To which networks it is told, is what the account belongs to then: whoever leaves one, is in it before; who comes, after.
		const comes = act.kind === 'accountAdded';
		if (!comes) noteAct(batch, act);
		batch.collection('users').update(id, fields);
		if (comes) noteAct(batch, act);
		return batch.send();
	});
}

export async function deleteInvited(clients: PocketBaseClients, id: string, act: Act): Promise<void> {
	const deleted = clients.asSystem((system) => {
		const batch = system.createBatch();
		// Before she goes: by her it is known which networks it is about.
		noteAct(batch, act);
		batch.collection('users').delete(id);
		return batch.send();
	});
	await deleted.catch((error: unknown) => {
		if (!metMissingRow(error)) throw error;
	});
}
