/**
 * What the office sees and says of the lists that go to all partners: how often, who is written to, and what became of each round.
 * Guarantees: of its own networks alone; choosing sends nothing; a tap makes one round a day, however often and by whomever it is
 * tapped. What a round does is jobs/mailed-lists.ts.
 */
import type { Caller } from '../../domain/access/caller';
import { nextRoundDay, type Rhythm } from '../../domain/directory/mailed-lists';
import { berlinDay } from '../../domain/time/berlin';
import { workCalendar } from '../../domain/time/work-calendar';
import { rowsOfNetwork } from '../../export/network-rows';
import type { DeskMailedLists, MailedRound, NetworkMails } from '../../protocol/mailed-lists';
import { actBy } from '../acts/acts-of';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	beginRound,
	keepRhythm,
	listRhythms,
	mailsOfRound,
	type RoundRow,
	roundsOf
} from '../pocketbase/mailed-lists';
import type { Store } from '../sync/store';
import { rowsForLists } from './directory-rows';
import { receiversOf } from './receivers';

/** Rounds that the office is shown of a network. */
const SHOWN = 8;

interface Parts {
	clients: PocketBaseClients;
	store: Pick<Store, 'allRows'>;
	/** Whether there is a mail server. */
	mailServer: boolean;
}

export async function deskMailedLists(
	{ clients, store, mailServer }: Parts,
	caller: Caller,
	at: Date
): Promise<DeskMailedLists> {
	const [rows, rhythms] = await Promise.all([rowsForLists(store, caller), listRhythms(clients)]);
	const today = berlinDay(at);
	const own = rows.regions.filter(({ id }) => caller.networks.includes(id));
	const networks = await Promise.all(
		own.map(async (region): Promise<NetworkMails> => {
			const { id, name } = region;
			const { receivers, without } = receiversOf(rowsOfNetwork(rows, region, today));
			const chosen = rhythms.find(({ network }) => network === id) ?? {
				rhythm: 'off' as const,
				since: today
			};
			const rounds = await roundsOf(clients, id, SHOWN);
			const last = rounds[0]?.day ?? '';
			return {
				...{ id, name, rhythm: chosen.rhythm },
				next: nextRoundDay(chosen, last, workCalendar(region), at),
				today: last >= today,
				receivers: receivers.map(({ address, names }) => ({ address, names: [...names] })),
				without: without.map((one) => one.name),
				rounds: await Promise.all(rounds.map((round) => shown(clients, round)))
			};
		})
	);
	networks.sort((one, other) => one.name.localeCompare(other.name, 'de'));
	return { serverTime: at.toISOString(), mailServer, networks };
}

/** Throws `forbidden` for another office's network. */
export async function chooseRhythm(
	clients: PocketBaseClients,
	caller: Caller,
	{ network, rhythm }: { network: string; rhythm: Rhythm },
	at: Date
): Promise<void> {
	if (!caller.networks.includes(network)) throw new AppError('forbidden');
	const known = (await listRhythms(clients)).find((one) => one.network === network);
	// Chosen again it is as old as before: else the round of this very day would wait for the next period.
	if (known?.rhythm === rhythm) return;
	const act = actBy(caller, at, 'listRhythmChosen', 'regions', network);
	await keepRhythm(clients, network, { rhythm, since: berlinDay(at) }, act);
}

/** Throws `forbidden` for another office's network, `unavailable` where there is no mail server. */
export async function mailLists(
	{ clients, mailServer }: Pick<Parts, 'clients' | 'mailServer'>,
	caller: Caller,
	network: string,
	at: Date
): Promise<void> {
	if (!caller.networks.includes(network)) throw new AppError('forbidden');
	if (!mailServer) throw new AppError('unavailable');
	const act = actBy(caller, at, 'listsMailed', 'regions', network);
	await beginRound(clients, { network, day: berlinDay(at), cause: 'tap' }, act);
}

async function shown(clients: PocketBaseClients, { id, day, cause }: RoundRow): Promise<MailedRound> {
	const mails = await mailsOfRound(clients, id);
	const waiting = mails.filter(({ state }) => state === 'waiting');
	return {
		...{ day, cause },
		sent: mails.filter(({ state }) => state === 'sent').length,
		waiting: waiting.length,
		retried: waiting.filter(({ tries }) => tries > 0).length,
		failed: mails.filter(({ state }) => state === 'failed').map(({ names, error }) => ({ names, why: error }))
	};
}
