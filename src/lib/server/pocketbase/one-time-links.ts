/** Links that are good once, by the hash of what they carry (auth/one-time-links.ts). */
import { ClientResponseError } from 'pocketbase';
import type { Role } from '../../domain/vocabulary';
import type { LinkPurpose } from '../../protocol/links';
import type { ChosenPassword } from '../auth/known-passwords';
import { noteAct } from './acts';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

export interface LinkRow {
	id: string;
	purpose: LinkPurpose;
	expiresAt: string;
	/** Empty while it is good. */
	spentAt: string;
	account: { id: string; name: string; email: string; role: Role; active: boolean; invitedAt: string };
}

export async function addLink(
	clients: PocketBaseClients,
	link: { user: string; purpose: LinkPurpose; hash: string; expiresAt: Date }
): Promise<void> {
	await clients.asSystem((system) => system.collection('oneTimeLinks').create(link));
}

export async function linkByHash(clients: PocketBaseClients, hash: string): Promise<LinkRow | undefined> {
	type Row = Omit<LinkRow, 'account'> & { expand: { user: LinkRow['account'] } };
	const row = await clients.asSystem((system) =>
		firstOf<Row>(system, 'oneTimeLinks', system.filter('hash = {:hash}', { hash }), { expand: 'user' })
	);
	if (!row) return undefined;
	const { id, purpose, expiresAt, spentAt, expand } = row;
	return { id, purpose, expiresAt, spentAt, account: expand.user };
}

/** The link's end and the new password, both or neither; false when somebody was faster. */
export async function spendLink(
	clients: PocketBaseClients,
	{ id, purpose, user }: { id: string; purpose: LinkPurpose; user: string },
	password: ChosenPassword,
	at: Date
): Promise<boolean> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			batch.collection('oneTimeLinks').update(id, { spentAt: at });
			const come = purpose === 'invitation' ? { active: true, invitedAt: '' } : {};
			batch.collection('users').update(user, { password, passwordConfirm: password, ...come });
			const kind = purpose === 'invitation' ? 'accountOpened' : 'passwordSet';
			noteAct(batch, { at, who: user, kind, way: 'link', table: 'users', record: user });
			return batch.send();
		});
		return true;
	} catch (error) {
		if ((await isSpent(clients, id)) || isGone(error)) return false;
		throw error;
	}
}

/** Who has an invitation that is good at `at`. */
export async function usersWithInvitation(
	clients: PocketBaseClients,
	at: Date
): Promise<ReadonlySet<string>> {
	const rows = await clients.asSystem((system) =>
		system.collection('oneTimeLinks').getFullList<{ user: string }>({
			filter: system.filter("purpose = 'invitation' && spentAt = '' && expiresAt > {:at}", { at }),
			fields: 'user'
		})
	);
	return new Set(rows.map(({ user }) => user));
}

/** Those that ended before `limit`, spent or not. */
export async function deleteOldLinks(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const old = await system.collection('oneTimeLinks').getFullList<{ id: string }>({
			filter: system.filter('expiresAt < {:limit}', { limit }),
			fields: 'id'
		});
		for (const { id } of old) await system.collection('oneTimeLinks').delete(id);
	});
}

async function isSpent(clients: PocketBaseClients, id: string): Promise<boolean> {
	const row = await clients.asSystem((system) =>
		firstOf<LinkRow>(system, 'oneTimeLinks', system.filter('id = {:id}', { id }))
	);
	return row === undefined || row.spentAt !== '';
}

/** With another password its links went. */
function isGone(error: unknown): boolean {
	return error instanceof ClientResponseError && error.status === 404;
}
