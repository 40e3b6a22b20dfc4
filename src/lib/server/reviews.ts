/**
 * "Stimmt alles noch?": what the page behind a mailed link shows, and what its one tap does. Guarantees: looking changes nothing;
 * the tap counts every entry that is hers, still in the directory and still as she has seen it, as checked today, each with its
 * history, all or nothing and once; what was changed meanwhile she is shown instead, and the link is good until she has said of
 * that, too, that it is right. It is hers to whom it was mailed, as long as she keeps some of the entries or stands in for who does.
 * Who is asked, and when, is jobs/freshness.ts.
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

interface HeldReview extends ReviewRow {
	/** To whom this very link was mailed, by her mark. */
	holder: string;
}

const turns = new Turns();
/** Somebody may change an entry at the same moment: looked at anew so often. */
const ATTEMPTS = 3;

/** Signs of an address's hash: enough to tell keepers and deputies apart. */
const MARK = 8;

/** What the database keeps of a link: a hash of what it carries, and a mark of to whom it is mailed. */
export function linkKept(token: string, to: string): string {
	return `${hashOf(token)}${markOf(to)}`;
}

/** Throws `link_unknown`, `link_spent` or `link_expired`. */
export async function lookAtReview(clients: PocketBaseClients, token: string, now: Date): Promise<Review> {
	const review = await goodReview(clients, token, now);
	const rows = await reviewedRows(clients, stillHers(await keepingRows(clients), review));
	if (rows.length === 0) throw new AppError('link_expired');
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
	return turns.take(hashOf(tap.token), async () => {
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
	// It would end the link of who keeps them now.
	if (asked.length === 0) throw new AppError('link_expired');
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

async function goodReview(clients: PocketBaseClients, token: string, now: Date): Promise<HeldReview> {
	const hash = hashOf(token);
	const review = await reviewByHash(clients, hash);
	if (!review) throw new AppError('link_unknown');
	if (review.spentAt !== '') throw new AppError('link_spent');
	if (Date.parse(review.expiresAt) <= now.getTime()) throw new AppError('link_expired');
	const kept = review.hashes.split(' ').find((one) => one.startsWith(hash)) ?? '';
	// Of a link from before there were marks it is known to whom the last one went.
	return { ...review, holder: kept.slice(hash.length) || markOf(review.to) };
}

/**
 * What was asked about and is her business to this day, as keeper or as her deputy: somebody else may have taken a house over since,
 * or stand in for whoever keeps it.
 */
function stillHers(kept: KeepingRows, { holder, entries }: HeldReview): CountedEntry[] {
	const now = keepersOf(kept).flatMap((keeper) =>
		[keeper.address, keeper.deputy].some((one) => markOf(one) === holder) ? keeper.entries : []
	);
	return now.filter(({ table, id }) => entries.some((one) => one.table === table && one.id === id));
}

function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function markOf(address: string): string {
	return hashOf(address).slice(0, MARK);
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
