/**
 * "Stimmt alles noch?": what the page behind a mailed link shows, and what its one tap does. Guarantees: looking changes nothing;
 * the tap counts every entry that is hers, still in the directory and still as she has seen it, as checked today, each with its
 * history, all or nothing and once; what was changed meanwhile she is shown instead, and the link is good until she has said of
 * that, too, that it is right. Who is asked, and when, is jobs/freshness.ts.
 */
import { createHash } from 'node:crypto';
import { validUntilOf } from '../domain/directory/freshness';
import { berlinDay } from '../domain/time/berlin';
import type { Address } from '../domain/fields';
import type { AnyRow } from '../domain/tables';
import type { BodyOf } from '../protocol/endpoint';
import type { REVIEWS } from '../protocol/endpoints/reviews';
import type { Confirmation, Review } from '../protocol/reviews';
import { historyOf } from './actions/history';
import { AppError } from './errors';
import { type CountedEntry, type KeepingRows, keepersOf } from './jobs/review-plan';
import type { PocketBaseClients } from './pocketbase/client';
import {
	keepingRows,
	officeOfEntry,
	reviewByHash,
	type ReviewedRow,
	reviewedRows,
	type ReviewRow,
	writeReviewed
} from './pocketbase/reviews';
import { Turns } from './sync/turns';

const turns = new Turns();
/** Somebody may change an entry at the same moment: looked at anew so often. */
const ATTEMPTS = 3;

export function hashOfToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Throws `link_unknown`, `link_spent` or `link_expired`. */
export async function lookAtReview(clients: PocketBaseClients, token: string, now: Date): Promise<Review> {
	const review = await goodReview(clients, token, now);
	const rows = await reviewedRows(clients, stillHers(await keepingRows(clients), review));
	const office = rows[0] && (await officeOfEntry(clients, rows[0]));
	return {
		entries: rows.map(shownOf),
		office: office ? { name: office.name, phone: office.phone, email: office.email } : null
	};
}

/** Throws like `lookAtReview`. */
export function confirmReview(
	clients: PocketBaseClients,
	tap: BodyOf<typeof REVIEWS.confirm>,
	now: Date
): Promise<Confirmation> {
	// A double tap is one: the second finds the link spent.
	return turns.take(hashOfToken(tap.token), async () => {
		for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
			const confirmed = await confirmOnce(clients, tap, now);
			if (confirmed) return confirmed;
		}
		throw new AppError('unavailable', { retryAfter: 1 });
	});
}

/** Undefined where somebody else was faster with one of the entries. */
async function confirmOnce(
	clients: PocketBaseClients,
	{ token, seen }: BodyOf<typeof REVIEWS.confirm>,
	now: Date
): Promise<Confirmation | undefined> {
	const review = await goodReview(clients, token, now);
	const kept = await keepingRows(clients);
	const verifiedAt = berlinDay(now);
	const hers = stillHers(kept, review);
	const asked = (await reviewedRows(clients, hers)).map((one) => ({
		...one,
		checked: { verifiedAt, verifiedBy: checkedBy(one, review, kept) }
	}));
	const shown = new Map(seen.map(({ table, id, updated }) => [`${table} ${id}`, updated]));
	const isAsSeen = ({ table, row }: ReviewedRow) => shown.get(`${table} ${row.id}`) === row.updated;
	const right = asked.filter(isAsSeen);
	// What her first tap has counted has moved on by that alone.
	const changed = asked.filter(
		(one) =>
			!isAsSeen(one) && (one.row.verifiedAt !== verifiedAt || one.row.verifiedBy !== one.checked.verifiedBy)
	);
	const changes = right.map(({ table, row, checked }) => {
		const who = accountOf(row.id, review, kept)?.id ?? review.id;
		return { table, row, ...historyOf({ who, table, way: 'review.confirm' }, row, checked) };
	});
	const spentAt = changed.length === 0 ? now : undefined;
	if (!(await writeReviewed(clients, { review: review.id, changes, spentAt }))) return undefined;
	return {
		entries: asked.length - changed.length,
		validUntil: validUntilOf(
			verifiedAt,
			hers.length > 0 ? Math.min(...hers.map(({ months }) => months)) : undefined
		),
		changed: changed.map(shownOf)
	};
}

async function goodReview(clients: PocketBaseClients, token: string, now: Date): Promise<ReviewRow> {
	const review = await reviewByHash(clients, hashOfToken(token));
	if (!review) throw new AppError('link_unknown');
	if (review.spentAt !== '') throw new AppError('link_spent');
	if (Date.parse(review.expiresAt) <= now.getTime()) throw new AppError('link_expired');
	return review;
}

/** What was asked about and is kept by that address to this day: somebody else may have taken a house over since. */
function stillHers(kept: KeepingRows, { keeper, entries }: ReviewRow): CountedEntry[] {
	const now = keepersOf(kept).find(({ address }) => address === keeper)?.entries ?? [];
	return now.filter(({ table, id }) => entries.some((one) => one.table === table && one.id === id));
}

/** Nobody else has a link. Those of keeper and deputy are good beside each other, and tell nothing of who taps. */
function isKeepersAlone({ keeper, to }: ReviewRow): boolean {
	return to === keeper;
}

/** The account of the expert whose entry it is, where the link went to its address and to nobody else's. */
function accountOf(expert: string, review: ReviewRow, { accounts }: KeepingRows) {
	if (!isKeepersAlone(review)) return undefined;
	return accounts.find((one) => one.expert === expert && one.email.toLowerCase() === review.keeper);
}

/** A function, no name: it stands on the card. Without an account an address may be read by a whole office. */
function checkedBy({ table, row }: ReviewedRow, review: ReviewRow, kept: KeepingRows): string {
	const alone = isKeepersAlone(review);
	if (table !== 'experts')
		return alone ? 'die Ansprechperson der Einrichtung' : 'die Ansprechperson oder ihre Vertretung';
	if (accountOf(row.id, review, kept)) return 'die Fachkraft selbst';
	if (alone) return 'die Fachkraft oder wer ihr Postfach liest';
	return kept.accounts.some(({ expert }) => expert === row.id)
		? 'die Fachkraft oder ihre Vertretung'
		: 'die Fachkraft, ihre Vertretung oder wer deren Postfach liest';
}

function shownOf({ table, row }: ReviewedRow): Review['entries'][number] {
	return {
		table,
		id: row.id,
		updated: textOf(row, 'updated'),
		name: textOf(row, table === 'offers' ? 'title' : 'name'),
		lines: linesOf(row),
		verifiedAt: textOf(row, 'verifiedAt')
	};
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
