/** Tickets of those who are on their way in, by the hash of what the page holds (auth/tickets.ts). */
import type { Role } from '../../domain/vocabulary';
import { metMissingRow } from './batch-failure';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';
import type { Subject } from './provider-accounts';

/** What one is for. */
export interface TicketPurpose {
	/** What is being set up; empty where a code of what there is is asked for. */
	secret: string;
	/** The factor that is to go for it; empty where there was none. */
	replaces: string;
	/** Of the code by which the app has shown that it has the secret; 0 while it has not. */
	step: number;
	/** Hashes of the spare codes that were shown. */
	spare: readonly string[];
	/** Who came from a provider for the first time: to whom there she is bound once she is in. */
	binds: Subject | undefined;
}

export interface TicketRow extends TicketPurpose {
	id: string;
	tries: number;
	expiresAt: string;
	account: { id: string; name: string; email: string; role: Role };
}

type NewTicket = TicketPurpose & { user: string; hash: string; expiresAt: Date };

/** In the place of `instead`, where that is named: false when that is gone. */
export async function addTicket(
	clients: PocketBaseClients,
	ticket: NewTicket,
	instead?: string
): Promise<boolean> {
	const { binds, ...row } = ticket;
	const { issuer, subject } = binds ?? { issuer: '', subject: '' };
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			if (instead !== undefined) batch.collection('factorTickets').delete(instead);
			batch.collection('factorTickets').create({ ...row, issuer, subject, tries: 0 });
			return batch.send();
		});
		return true;
	} catch (error) {
		if (metMissingRow(error)) return false;
		throw error;
	}
}

export async function ticketByHash(clients: PocketBaseClients, hash: string): Promise<TicketRow | undefined> {
	type Row = Omit<TicketRow, 'account' | 'binds'> & Subject & { expand: { user: TicketRow['account'] } };
	const row = await clients.asSystem((system) =>
		firstOf<Row>(system, 'factorTickets', system.filter('hash = {:hash}', { hash }), { expand: 'user' })
	);
	if (!row) return undefined;
	const { id, secret, replaces, step, spare, issuer, subject, tries, expiresAt, expand } = row;
	const binds = issuer === '' ? undefined : { issuer, subject };
	return { id, secret, replaces, step, spare, binds, tries, expiresAt, account: expand.user };
}

/** The next try of one that was tried so often; false when somebody tried at the same moment, or it is gone. */
export async function takeTry(
	clients: PocketBaseClients,
	{ id, tries }: Pick<TicketRow, 'id' | 'tries'>
): Promise<boolean> {
	const taken = tries + 1;
	try {
		await clients.asSystem((system) => system.collection('factorTickets').update(id, { tries: taken }));
		return true;
	} catch (error) {
		const row = await clients.asSystem((system) =>
			firstOf<TicketRow>(system, 'factorTickets', system.filter('id = {:id}', { id }))
		);
		if (row === undefined || row.tries >= taken) return false;
		throw error;
	}
}

/** Whatever its person had begun. */
export async function deleteTicketsOf(clients: PocketBaseClients, user: string): Promise<void> {
	await clients.asSystem(async (system) => {
		const begun = await system.collection('factorTickets').getFullList<{ id: string }>({
			filter: system.filter('user = {:user}', { user }),
			fields: 'id'
		});
		for (const { id } of begun) await unlessMissing(system.collection('factorTickets').delete(id));
	});
}

export async function deleteTickets(clients: PocketBaseClients, endedBefore: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const old = await system.collection('factorTickets').getFullList<{ id: string }>({
			filter: system.filter('expiresAt < {:endedBefore}', { endedBefore }),
			fields: 'id'
		});
		for (const { id } of old) await unlessMissing(system.collection('factorTickets').delete(id));
	});
}
