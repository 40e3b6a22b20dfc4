/**
 * The number of a list's version. Guarantees: the next content has the next number, whoever else hands out at the same moment;
 * what has not changed keeps its own, so that three files of one tap each are one version.
 */
import { createHash } from 'node:crypto';
import { AppError } from '../errors';
import type { ListContent } from '../../export/content';
import type { PocketBaseClients } from '../pocketbase/client';
import { type HandedVersion, keepVersion, newestVersion } from '../pocketbase/handed-lists';

/** So many others at the same moment nobody has. */
const TRIES = 5;

export interface VersionNow {
	/** What was handed out last. */
	last: HandedVersion | undefined;
	/** What would be handed out now is something else. */
	changed: boolean;
}

export async function versionNow(
	clients: PocketBaseClients,
	network: string,
	content: ListContent
): Promise<VersionNow> {
	const last = await newestVersion(clients, network, content.list);
	return { last, changed: last?.digest !== digestOf(content) };
}

/** The number under which `content` goes out on `day`, counted on where it has changed. */
export async function takeVersion(
	clients: PocketBaseClients,
	network: string,
	content: ListContent,
	day: string
): Promise<number> {
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		const { last, changed } = await versionNow(clients, network, content);
		if (last && !changed) return last.version;
		const version = (last?.version ?? 0) + 1;
		const { list } = content;
		if (await keepVersion(clients, { network, list, version, digest: digestOf(content), day }))
			return version;
	}
	throw new AppError('unavailable', { retryAfter: 1 });
}

function digestOf(content: ListContent): string {
	return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
