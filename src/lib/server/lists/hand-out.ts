/**
 * Lists that an office hands out to its partners. Guarantees: of its own networks alone; what stands in a list is what a member
 * may see at that moment, no draft and nothing that was withdrawn (the register of the agreement is what the office itself sees);
 * a number of a version stands for one content.
 */
import type { Caller } from '../../domain/access/caller';
import { FORMATS_OF, HANDED_LISTS } from '../../domain/directory/handed-list';
import { berlinDay } from '../../domain/time/berlin';
import { fileNameOf } from '../../export/file-name';
import { makeList } from '../../export/lists';
import { rowsOfNetwork } from '../../export/network-rows';
import type { DeskLists, HandedOut, HandOut, ListState } from '../../protocol/desk-lists';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import type { Store } from '../sync/store';
import { rowsForLists } from './directory-rows';
import { WRITERS } from './files';
import { takeVersion, versionNow } from './versions';

interface Parts {
	clients: PocketBaseClients;
	store: Pick<Store, 'allRows'>;
}

/** The lists as they would be now, network by network. */
export async function deskLists({ clients, store }: Parts, caller: Caller, at: Date): Promise<DeskLists> {
	const rows = await rowsForLists(store, caller);
	const own = rows.regions.filter(({ id }) => caller.networks.includes(id));
	const networks = await Promise.all(
		own.map(async (region) => {
			const { id, name } = region;
			const ofNetwork = rowsOfNetwork(rows, region, berlinDay(at));
			const lists = HANDED_LISTS.map(async (list): Promise<ListState> => {
				const content = makeList(list, ofNetwork);
				const { last, changed } = await versionNow(clients, id, content);
				const { version = 0, day = '' } = last ?? {};
				return { list, entries: content.entries, version, day, changed };
			});
			return { id, name, lists: await Promise.all(lists) };
		})
	);
	networks.sort((one, other) => one.name.localeCompare(other.name, 'de'));
	return { serverTime: at.toISOString(), networks };
}

/** Throws `forbidden` for another office's network, `bad_request` for a file that this list does not come in. */
export async function handOut(
	{ clients, store }: Parts,
	caller: Caller,
	{ network, list, format }: HandOut,
	at: Date
): Promise<HandedOut> {
	if (!caller.networks.includes(network)) throw new AppError('forbidden');
	if (!FORMATS_OF[list].includes(format)) throw new AppError('bad_request');
	const rows = await rowsForLists(store, caller);
	const region = rows.regions.find(({ id }) => id === network);
	if (!region) throw new AppError('not_found');
	const day = berlinDay(at);
	const content = makeList(list, rowsOfNetwork(rows, region, day));
	const version = await takeVersion(clients, network, content, day);
	const stamp = { network: region.name, day, version };
	const { type, write } = WRITERS[format];
	const bytes = await write(content, stamp, region.arms);
	return {
		name: fileNameOf(content, stamp, format),
		type,
		content: Buffer.from(bytes).toString('base64'),
		version
	};
}
