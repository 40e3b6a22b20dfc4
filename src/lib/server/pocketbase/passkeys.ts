/** Passkeys by the credential that a browser names, and those of an account. What is right is decided in auth/passkeys.ts. */
import type { Role } from '../../domain/vocabulary';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';

export interface PasskeyRow {
	id: string;
	user: string;
	credential: string;
	publicKey: string;
	counter: number;
	device: string;
	createdAt: string;
}

export interface PasskeyOfAccount extends PasskeyRow {
	account: { id: string; email: string; role: Role; active: boolean };
}

export async function passkeyByCredential(
	clients: PocketBaseClients,
	credential: string
): Promise<PasskeyOfAccount | undefined> {
	type Row = PasskeyRow & { expand: { user: PasskeyOfAccount['account'] } };
	const row = await clients.asSystem((system) =>
		firstOf<Row>(system, 'passkeys', system.filter('credential = {:credential}', { credential }), {
			expand: 'user'
		})
	);
	return row && { ...row, account: row.expand.user };
}

export function passkeysOf(clients: PocketBaseClients, user: string): Promise<PasskeyRow[]> {
	return clients.asSystem((system) =>
		system.collection('passkeys').getFullList<PasskeyRow>({
			filter: system.filter('user = {:user}', { user }),
			sort: 'createdAt,id'
		})
	);
}

/** Ends the account's sessions by the database's own trigger. */
export async function addPasskey(
	clients: PocketBaseClients,
	passkey: Omit<PasskeyRow, 'id' | 'createdAt'>,
	at: Date
): Promise<void> {
	await clients.asSystem((system) => system.collection('passkeys').create({ ...passkey, createdAt: at }));
}

/** False when it is gone, or the database has that count or a later one already. A device that does not count says 0. */
export async function countUse(clients: PocketBaseClients, id: string, counter: number): Promise<boolean> {
	try {
		await clients.asSystem((system) => system.collection('passkeys').update(id, { counter }));
		return true;
	} catch (error) {
		const row = await clients.asSystem((system) =>
			firstOf<PasskeyRow>(system, 'passkeys', system.filter('id = {:id}', { id }))
		);
		if (!row || (row.counter > 0 && row.counter >= counter)) return false;
		throw error;
	}
}

/** Ends the account's sessions, too. */
export async function removePasskey(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => unlessMissing(system.collection('passkeys').delete(id)));
}

/** All of an account; answers how many there were. */
export async function removePasskeys(clients: PocketBaseClients, user: string): Promise<number> {
	const passkeys = await passkeysOf(clients, user);
	for (const { id } of passkeys) await removePasskey(clients, id);
	return passkeys.length;
}

export async function accountsWithPasskey(clients: PocketBaseClients): Promise<ReadonlySet<string>> {
	const rows = await clients.asSystem((system) =>
		system.collection('passkeys').getFullList<Pick<PasskeyRow, 'user'>>({ fields: 'user' })
	);
	return new Set(rows.map(({ user }) => user));
}
