/**
 * Tickets: what a right password is worth where a second factor is asked for. Guarantees: the database keeps a hash alone; one is
 * good for minutes, for five codes and for one session; it ends with the account's password, address, role, state or factor
 * (pb_migrations/1700000072_second_factors.js).
 */
import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	addTicket,
	deleteTickets,
	takeTry,
	ticketByHash,
	type TicketPurpose,
	type TicketRow
} from '../pocketbase/factor-tickets';

const MINUTE_MS = 60_000;
const ENTER_MINUTES = 5;
/** Somebody may have to find an app first, and write codes down. */
export const SET_UP_MINUTES = 30;
const TRIES = 5;
const BYTES = 32;

/** What the page gets. `instead`: of the ticket in whose place it comes, which throws `ticket_over` when that is gone. */
export async function makeTicket(
	clients: PocketBaseClients,
	user: string,
	purpose: TicketPurpose,
	now: Date,
	instead?: string
): Promise<string> {
	await deleteTickets(clients, now);
	const ticket = randomBytes(BYTES).toString('base64url');
	const minutes = purpose.secret === '' ? ENTER_MINUTES : SET_UP_MINUTES;
	const expiresAt = new Date(now.getTime() + minutes * MINUTE_MS);
	const row = { ...purpose, user, hash: hashOf(ticket), expiresAt };
	if (!(await addTicket(clients, row, instead))) throw new AppError('ticket_over');
	return ticket;
}

/** Whose it is and what for; throws `ticket_over` for one that ended, was used, or was never there. */
export async function readTicket(clients: PocketBaseClients, ticket: string, now: Date): Promise<TicketRow> {
	const row = await ticketByHash(clients, hashOf(ticket));
	if (!row || Date.parse(row.expiresAt) <= now.getTime()) throw new AppError('ticket_over');
	return row;
}

/** Reads it, and counts a code before it is looked at: who try at the same moment have no more tries. Throws `ticket_over`. */
export async function tryTicket(clients: PocketBaseClients, ticket: string, now: Date): Promise<TicketRow> {
	for (;;) {
		const row = await readTicket(clients, ticket, now);
		if (row.tries >= TRIES) throw new AppError('ticket_over');
		if (await takeTry(clients, row)) return row;
	}
}

function hashOf(ticket: string): string {
	return createHash('sha256').update(ticket).digest('hex');
}
