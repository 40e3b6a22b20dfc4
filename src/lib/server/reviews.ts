/**
 * "Stimmt alles noch?": what the page behind a mailed link shows, and what its one tap does. Guarantees: looking changes nothing;
 * the tap counts every entry that is hers and still in the directory as checked today, each with its history, all or nothing and
 * once. Who is asked, and when, is jobs/freshness.ts.
 */
import { createHash } from 'node:crypto';
import { validUntilOf } from '../domain/directory/freshness';
import { berlinDay } from '../domain/time/berlin';
import type { Address } from '../domain/fields';
import type { AnyRow } from '../domain/tables';
import type { Review, ReviewedTable } from '../protocol/reviews';
import { historyOf } from './actions/history';
import { AppError } from './errors';
import { keepersOf, type KeptEntry } from './jobs/review-plan';
import type { PocketBaseClients } from './pocketbase/client';
import {
	keepingRows,
	officeOfEntry,
	reviewByHash,
	reviewedRows,
	type ReviewRow,
	writeReviewed
} from './pocketbase/reviews';
import { Turns } from './sync/turns';

const turns = new Turns();

export function hashOfToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Throws `link_unknown`, `link_spent` or `link_expired`. */
export async function lookAtReview(clients: PocketBaseClients, token: string, now: Date): Promise<Review> {
	const review = await goodReview(clients, token, now);
	const rows = await reviewedRows(clients, await stillHers(clients, review));
	const office = rows[0] && (await officeOfEntry(clients, rows[0]));
	return {
		entries: rows.map(({ table, row }) => ({
			table,
			id: row.id,
			name: textOf(row, table === 'offers' ? 'title' : 'name'),
			lines: linesOf(row),
			verifiedAt: textOf(row, 'verifiedAt')
		})),
		office: office ? { name: office.name, phone: office.phone, email: office.email } : null
	};
}

/** Throws like `lookAtReview`. */
export function confirmReview(
	clients: PocketBaseClients,
	token: string,
	now: Date
): Promise<{ entries: number; validUntil: string }> {
	// A double tap is one: the second finds the link spent.
	return turns.take(hashOfToken(token), async () => {
		const review = await goodReview(clients, token, now);
		const rows = await reviewedRows(clients, await stillHers(clients, review));
		const verifiedAt = berlinDay(now);
		const changes = rows.map(({ table, row }) => {
			const who = (isKeepersAlone(review) && review.user) || review.id;
			const checked = { verifiedAt, verifiedBy: checkedBy(table, review) };
			return { table, id: row.id, ...historyOf({ who, table, way: 'review.confirm' }, row, checked) };
		});
		await writeReviewed(clients, review.id, changes, now);
		return { entries: rows.length, validUntil: validUntilOf(verifiedAt) };
	});
}

async function goodReview(clients: PocketBaseClients, token: string, now: Date): Promise<ReviewRow> {
	const review = await reviewByHash(clients, hashOfToken(token));
	if (!review) throw new AppError('link_unknown');
	if (review.spentAt !== '') throw new AppError('link_spent');
	if (Date.parse(review.expiresAt) <= now.getTime()) throw new AppError('link_expired');
	return review;
}

/** What was asked about and is kept by that address to this day: somebody else may have taken a house over since. */
async function stillHers(clients: PocketBaseClients, { keeper, entries }: ReviewRow): Promise<KeptEntry[]> {
	const now = keepersOf(await keepingRows(clients)).find(({ address }) => address === keeper)?.entries ?? [];
	return entries.filter(({ table, id }) => now.some((one) => one.table === table && one.id === id));
}

/** Nobody else has a link. Those of keeper and deputy are good beside each other, and tell nothing of who taps. */
function isKeepersAlone({ keeper, to }: ReviewRow): boolean {
	return to === keeper;
}

/** A function, no name: it stands on the card. */
function checkedBy(table: ReviewedTable, review: ReviewRow): string {
	const alone = isKeepersAlone(review);
	if (table === 'experts') return alone ? 'die Fachkraft selbst' : 'die Fachkraft oder ihre Vertretung';
	return alone ? 'die Ansprechperson der Einrichtung' : 'die Ansprechperson oder ihre Vertretung';
}

function linesOf(row: AnyRow): string[] {
	const { street = '', postalCode = '', place = '' } = (row.address ?? {}) as Partial<Address>;
	const town = [postalCode, place].filter(Boolean).join(' ');
	return [
		textOf(row, 'function'),
		...['phone', 'mobile', 'email', 'website'].map((field) => textOf(row, field)),
		[street, town].filter(Boolean).join(', ')
	].filter(Boolean);
}

function textOf(row: AnyRow, field: string): string {
	const value = row[field];
	return typeof value === 'string' ? value : '';
}
