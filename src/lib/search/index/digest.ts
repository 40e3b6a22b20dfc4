/**
 * The first screenful of the list, kept in the small device database: a cold start paints it before the directory is
 * open or the index built. Whose it is stands in it: another account on the same phone does not get to see it.
 */
import type { SearchHit } from '../../domain/directory/search-query';
import { deviceDb } from '../../local/device/device-db';
import { currentOwner } from '../../local/device/local-session';
import type { SearchEngine } from '../engine/engine';

export interface Digest {
	owner: string;
	hits: SearchHit[];
	total: number;
}

const KEY = 'directory';
/** As many lines as the list shows at first. */
export const FIRST_LINES = 40;

/** Keeps the beginning of the list that nobody searched in. */
export async function writeDigest(engine: SearchEngine, owner: string): Promise<void> {
	const query = { text: '', now: new Date(0).toISOString(), offset: 0, limit: FIRST_LINES };
	const { hits, total } = engine.search(query);
	// Who is reachable is not known before the day it is shown.
	const value: Digest = { owner, total, hits: hits.map((hit) => ({ ...hit, reachable: undefined })) };
	await deviceDb.digest.put({ key: KEY, value });
}

/** The kept lines, if they belong to who holds the phone now. */
export async function readDigest(): Promise<Digest | undefined> {
	const digest = (await deviceDb.digest.get(KEY))?.value as Digest | undefined;
	return digest && digest.owner === (await currentOwner()) ? digest : undefined;
}
