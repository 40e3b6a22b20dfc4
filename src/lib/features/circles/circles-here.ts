/**
 * Circles as this phone knows them, with what was entered here and waits for the network. Whoever is no office has the seats of her
 * own circles alone; which these are, the seats say that name her account.
 */
import type { Circle } from '../../domain/meeting/circle';
import type { Guest } from '../../domain/meeting/guest';
import type { Meeting } from '../../domain/meeting/meeting';
import type { Procedure } from '../../domain/meeting/procedure';
import type { Seat } from '../../domain/meeting/seat';
import { readEntries } from '../../editing/entries-here';
import { isOwn, ownNetworks } from '../../editing/own-networks';
import type { Problem } from '../../local/coded-error';
import { directoryCopy } from '../../local/copy/directory-copy';
import { currentAccount } from '../../local/device/local-session';
import { queuedBodies } from '../../local/outbox/queued-bodies';
import type { CircleFacts } from './circle-view';

/** `waits`: it is on its way · `refused`: the server has said no. */
export type Waiting = 'waits' | 'refused' | undefined;
export interface GuestHere extends Guest {
	waits?: Waiting;
}
export interface ProcedureHere extends Procedure {
	waits?: Waiting;
}
export interface OneCircle {
	circle: Circle;
	/** The circle that has formed it. */
	parent: Circle | undefined;
	seats: Seat[];
	meetings: Meeting[];
	procedures: ProcedureHere[];
	guests: GuestHere[];
	/** Whoever is signed in: of its office, with a seat, or neither. */
	side: 'office' | 'member' | 'none';
	account: string;
	/** Of whoever looks after an office: its circle is her own network's. */
	names: ReadonlyMap<string, string>;
}

const stateOf = (code: Problem | undefined): Waiting => (code === undefined ? 'waits' : 'refused');

/** The circles of the office's networks, and all that is said of them. */
export async function readOfficeCircles(): Promise<CircleFacts> {
	const [circles, seats, meetings, procedures, own] = await Promise.all([
		readEntries('circles', 'and refused'),
		readEntries('seats'),
		directoryCopy.readAll('meetings'),
		readProcedures(),
		ownNetworks()
	]);
	const kept = circles.filter((one) => one.publication !== 'withdrawn' && isOwn('circles', one, own));
	return { circles: kept, seats, meetings, procedures };
}

export async function readCircle(id: string): Promise<OneCircle | undefined> {
	const [circles, seats, meetings, procedures, guests, own, account] = await Promise.all([
		readEntries('circles'),
		readEntries('seats'),
		directoryCopy.readAll('meetings'),
		readProcedures(),
		readGuests(),
		ownNetworks(),
		currentAccount()
	]);
	const circle = circles.find((one) => one.id === id);
	if (!circle) return undefined;
	const here = seats.filter((one) => one.circle === id);
	const isOffice = account?.role === 'coordination' && isOwn('circles', circle, own);
	const side = isOffice ? 'office' : hasSeat(here, account?.id) ? 'member' : 'none';
	return {
		circle,
		parent: circles.find((one) => one.id === circle.parent),
		seats: here,
		meetings,
		procedures: procedures.filter((one) => one.circle === id),
		guests,
		side,
		account: account?.id ?? '',
		names: new Map(circles.map((one) => [one.id, one.name]))
	};
}

/** All circles that are published, hers first. */
export async function readMyCircles() {
	const [circles, seats, meetings, account] = await Promise.all([
		directoryCopy.readAll('circles'),
		directoryCopy.readAll('seats'),
		directoryCopy.readAll('meetings'),
		currentAccount()
	]);
	const shown = circles.filter(({ publication }) => publication === 'published');
	const isMine = (circle: Circle) =>
		hasSeat(
			seats.filter((one) => one.circle === circle.id),
			account?.id
		);
	return {
		mine: shown.filter(isMine),
		others: shown.filter((circle) => !isMine(circle)),
		meetings,
		signedIn: account !== undefined
	};
}

function hasSeat(seats: readonly Seat[], account: string | undefined): boolean {
	return seats.some((one) => one.publication === 'published' && !!account && one.account === account);
}

async function readProcedures(): Promise<ProcedureHere[]> {
	const [rows, made] = await Promise.all([
		directoryCopy.readAll('procedures'),
		queuedBodies('record.create')
	]);
	const known = new Set(rows.map(({ id }) => id));
	const queued = made
		.filter(({ body }) => body.table === 'procedures' && !known.has(body.id))
		.map(({ body, code }) => {
			const fields = body.fields as Omit<Procedure, 'id' | 'updated'>;
			return { ...fields, id: body.id, updated: '', waits: stateOf(code) };
		});
	return [...rows, ...queued];
}

async function readGuests(): Promise<GuestHere[]> {
	const [rows, announced, cancelled, decided] = await Promise.all([
		directoryCopy.readAll('guests'),
		queuedBodies('guest.announce'),
		queuedBodies('guest.cancel'),
		queuedBodies('guest.decide')
	]);
	const guests = new Map<string, GuestHere>(rows.map((row) => [row.id, row]));
	for (const { body, code, createdAt } of announced) {
		if (guests.has(body.id)) continue;
		const { id, meeting, name, from, why } = body;
		guests.set(id, {
			...{ id, updated: '', region: '', meeting, name, from, why, state: 'announced' },
			...{ announcedAt: createdAt, decidedAt: '', waits: stateOf(code) }
		});
	}
	const change = (id: string, changes: Partial<GuestHere>, code: Problem | undefined) => {
		const one = guests.get(id);
		// What was refused is not so.
		if (one) guests.set(id, { ...one, ...(code === undefined && changes), waits: stateOf(code) });
	};
	for (const { body, code } of decided) change(body.id, { state: body.outcome }, code);
	for (const { body, code } of cancelled) change(body.id, { state: 'cancelled' }, code);
	return [...guests.values()];
}
