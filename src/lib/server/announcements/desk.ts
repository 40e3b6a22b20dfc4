/**
 * What the office sees and says of notices to circles. Guarantees: of its own networks and their circles alone; a notice is shown as it
 * will be mailed, with the count of its receivers, before anything is sent; sent it is once, whoever taps how often (its id is made on the
 * phone). Where there is no mail server it stands on the phones alone, and no mail of it goes out later. Mailing is jobs/announcing.ts.
 */
import type { Caller } from '../../domain/access/caller';
import { project } from '../../domain/access/visibility';
import { receiversOf } from '../../domain/meeting/announcement';
import type { Circle } from '../../domain/meeting/circle';
import type { Region } from '../../domain/place/place';
import type { Row } from '../../domain/tables';
import { berlinDay } from '../../domain/time/berlin';
import type {
	AnnouncementDraft,
	AnnouncementPreview,
	DeskAnnouncements,
	SentAnnouncement
} from '../../protocol/announcements';
import { actBy } from '../acts/acts-of';
import { AppError } from '../errors';
import { announcementSubject, announcementText } from '../notices/announcement-mail';
import {
	addAnnouncement,
	announcementById,
	announcementMailsOf,
	type AnnouncementRound,
	announcementRounds,
	seatsOf,
	withdrawAnnouncement
} from '../pocketbase/announcements';
import type { PocketBaseClients } from '../pocketbase/client';
import { mailChoicesOf } from '../pocketbase/mail-choices';
import type { Store } from '../sync/store';

/** That the office is shown of a network. */
const SHOWN = 20;

export interface AnnouncementParts {
	clients: PocketBaseClients;
	store: Pick<Store, 'allRows' | 'rowsById'>;
	mailServer: boolean;
	/** The address people use. */
	origin: string;
}

export async function deskAnnouncements(
	{ clients, store, mailServer }: AnnouncementParts,
	caller: Caller,
	at: Date
): Promise<DeskAnnouncements> {
	const rowsOf = async <T extends 'regions' | 'circles'>(table: T): Promise<Row<T>[]> =>
		(await store.allRows(table, caller)).flatMap((row) => {
			const seen = project(table, row, caller) as Row<T> | undefined;
			return seen ? [seen] : [];
		});
	const [regions, circles] = await Promise.all([rowsOf('regions'), rowsOf('circles')]);
	const own = regions.filter(({ id }) => caller.networks.includes(id));
	const networks = await Promise.all(
		own.map(async ({ id, name }) => ({
			...{ id, name },
			circles: circles
				.filter((one) => one.region === id && one.publication === 'published')
				.map(namedOf)
				.sort(byName),
			sent: await Promise.all(
				(await announcementRounds(clients, id, SHOWN)).map((one) => shown(clients, one))
			)
		}))
	);
	return { serverTime: at.toISOString(), mailServer, networks: networks.sort(byName) };
}

/** Throws `forbidden` for what is not this office's. */
export async function previewAnnouncement(
	{ clients, store, origin }: AnnouncementParts,
	caller: Caller,
	draft: AnnouncementDraft,
	at: Date
): Promise<AnnouncementPreview> {
	const network = await networkFor(store, caller, draft);
	const { receivers, without } = receiversOf(
		await seatsOf(clients, draft.circles),
		draft.circles,
		berlinDay(at)
	);
	const addresses = receivers.map(({ address }) => address);
	const choices = await mailChoicesOf(clients, network.id, addresses);
	const off = addresses.filter((address) => (choices.get(address)?.offAt ?? '') !== '').length;
	const mail = { title: draft.title, text: draft.text, network: network.name, token: '' };
	return {
		...{ receivers: receivers.length - off, off, without },
		...{ subject: announcementSubject(mail), text: announcementText(mail, origin) }
	};
}

/** Throws `forbidden` for what is not this office's, `conflict` for an id that something else has. */
export async function sendAnnouncement(
	{ clients, store, mailServer }: AnnouncementParts,
	caller: Caller,
	draft: AnnouncementDraft & { id: string },
	at: Date
): Promise<void> {
	await networkFor(store, caller, draft);
	const { id, network: region, kind, title, text } = draft;
	const circles = [...new Set(draft.circles)];
	const act = actBy(caller, at, 'announcementSent', 'announcements', id);
	const row = { id, publication: 'published', region, circles, kind, title, text, sentAt: at } as const;
	if (await addAnnouncement(clients, row, mailServer ? undefined : at, act)) return;
	const known = await announcementById(clients, id);
	const same = known?.region === region && known.title === title && known.text === text;
	if (!same) throw new AppError('conflict');
}

/** What was mailed is mailed. Throws `not_found` for what is not this office's. */
export async function withdrawFromPhones(
	{ clients }: AnnouncementParts,
	caller: Caller,
	id: string,
	at: Date
): Promise<void> {
	const known = await announcementById(clients, id);
	if (!known || !caller.networks.includes(known.region)) throw new AppError('not_found');
	if (known.publication === 'withdrawn') return;
	await withdrawAnnouncement(clients, id, actBy(caller, at, 'entryWithdrawn', 'announcements', id));
}

async function networkFor(
	store: AnnouncementParts['store'],
	caller: Caller,
	{ network, circles }: Pick<AnnouncementDraft, 'network' | 'circles'>
): Promise<Region> {
	if (!caller.networks.includes(network)) throw new AppError('forbidden');
	const [[region], chosen] = (await Promise.all([
		store.rowsById('regions', [network], caller),
		store.rowsById('circles', circles, caller)
	])) as unknown as [Region[], Circle[]];
	const known = new Set(
		chosen.filter((one) => one.region === network && one.publication === 'published').map(({ id }) => id)
	);
	if (!region || circles.some((id) => !known.has(id))) throw new AppError('forbidden');
	return region;
}

async function shown(
	clients: PocketBaseClients,
	{ id: round, expand: { announcement } }: AnnouncementRound
): Promise<SentAnnouncement> {
	const mails = await announcementMailsOf(clients, round);
	const { id, kind, title, text, circles, sentAt, publication } = announcement;
	return {
		...{ id, kind, title, text, circles, sentAt, withdrawn: publication === 'withdrawn' },
		reached: mails.filter(({ state }) => state === 'sent').length,
		waiting: mails.filter(({ state }) => state === 'waiting').length,
		failed: mails
			.filter(({ state, error }) => state === 'failed' && error !== 'unsubscribed')
			.map(({ names, error }) => ({ names, why: error }))
	};
}

const namedOf = ({ id, name }: Pick<Circle, 'id' | 'name'>) => ({ id, name });
const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'de');
