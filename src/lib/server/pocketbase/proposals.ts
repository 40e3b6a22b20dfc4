/** What people say is wrong in an entry, as the server looks after it by itself. What is due is decided in jobs/proposals.ts. */
import type { Proposal } from '../../domain/directory/proposal';
import type { AnyRow } from '../../domain/tables';
import { isMissing, type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';

export type OpenProposal = Pick<Proposal, 'id' | 'networks'>;
export type AnsweredProposal = Pick<Proposal, 'id' | 'table' | 'record' | 'about' | 'state' | 'updated'> & {
	/** Where to; it lies apart, and no phone ever has it. */
	address: string;
};

export function openProposals(clients: PocketBaseClients): Promise<OpenProposal[]> {
	return clients.asSystem((system) =>
		system
			.collection('proposals')
			.getFullList<OpenProposal>({ filter: 'state = "open"', fields: 'id,networks', sort: 'id' })
	);
}

/** Those that are closed, and whose maker has not heard of it yet. */
export async function answeredProposals(clients: PocketBaseClients): Promise<AnsweredProposal[]> {
	return clients.asSystem(async (system) => {
		const proposals = await system.collection('proposals').getFullList<Omit<AnsweredProposal, 'address'>>({
			filter: 'state != "open" && wantsReply = true',
			fields: 'id,table,record,about,state,updated',
			sort: 'id'
		});
		const replies = await Promise.all(
			proposals.map(({ id }) =>
				firstOf<{ address: string }>(system, 'proposalReplies', system.filter('id = {:id}', { id }))
			)
		);
		return proposals.flatMap((proposal, at) => {
			const reply = replies[at];
			return reply ? [{ ...proposal, address: reply.address }] : [];
		});
	});
}

/** The proposal knows by it that nobody waits any more. */
export async function forgetReply(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => unlessMissing(system.collection('proposalReplies').delete(id)));
}

/** Those that were left before `limit`, whatever came of it. */
export async function forgetOldReplies(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('createdAt <= {:limit}', { limit });
		const over = await system.collection('proposalReplies').getFullList({ filter, fields: 'id' });
		for (const { id } of over) await unlessMissing(system.collection('proposalReplies').delete(id));
	});
}

/** Deletes what was closed and has not changed since `limit`. */
export async function deleteClosedProposals(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('state != "open" && updated <= {:limit}', { limit });
		const over = await system.collection('proposals').getFullList({ filter, fields: 'id' });
		for (const { id } of over) await unlessMissing(system.collection('proposals').delete(id));
	});
}

/** The entry that a proposal is about; undefined where it is gone. */
export function proposalEntry(
	clients: PocketBaseClients,
	{ table, record }: Pick<Proposal, 'table' | 'record'>
): Promise<AnyRow | undefined> {
	return clients.asSystem((system) =>
		system
			.collection(table)
			.getOne<AnyRow>(record)
			.catch((error: unknown) => {
				if (isMissing(error)) return undefined;
				throw error;
			})
	);
}
