/**
 * The file of a document on this phone: opened, kept for times without a network, taken off again. A new version does not come by
 * itself: what it costs is said first, and the older one stays until it is here.
 */
import { documentFileName, MEDIA_TYPES } from '../../domain/directory/document-file';
import type { Document } from '../../domain/directory/document';
import { storageError } from '../../local/coded-error';
import { runsInstalled } from '../../local/device/hand-over-file';
import { currentOwner } from '../../local/device/local-session';
import { DamagedFile, fetchChecked } from '../../local/files/fetch-checked';
import { forgetFile, keepFile, keptFileIds, readKeptFile, tidyKeptFiles } from '../../local/files/kept-files';
import { ensureKey, findKey } from '../../local/vault/vault';
import { failureCode, failureSentence } from '../../text/errors';
import { formatBytes } from '../../text/format';

const fromServer = (id: string): `/api/documents/${string}` => `/api/documents/${id}`;

/** Where the file is: with a service worker, one that also finds it on the phone. */
export function fileAddress(id: string): string {
	return navigator.serviceWorker?.controller ? `/unterlagen/datei/${id}` : fromServer(id);
}

/** Whether a tap on the link needs no help: the installed app never goes to a file (hand-over-file.ts). */
export const linkOpens = (): boolean => !runsInstalled();

/** From the phone where it lies there, else from the server. Throws a CodedError or DamagedFile. */
export async function fileOf(document: Document): Promise<File> {
	const kept = await readKeptFile(document.id).catch(() => undefined);
	const bytes = kept?.bytes ?? (await fetchChecked(fromServer(document.id), document));
	return new File([bytes], documentFileName(document), { type: MEDIA_TYPES[document.format] });
}

/** Ids of the versions that lie here, after what may not lie here any more is gone. */
export async function keptHere(): Promise<ReadonlySet<string>> {
	await tidyKeptFiles();
	return new Set(await keptFileIds());
}

/**
 * Throws a CodedError or DamagedFile; nothing of it is kept then, nor where its owner signs out meanwhile. `instead`: versions that it
 * takes the place of.
 */
export async function keepHere(document: Document, instead: readonly string[] = []): Promise<void> {
	const owner = await currentOwner();
	// Before it comes: afterwards a key would be made anew for who has signed out meanwhile.
	await stored(ensureKey(owner));
	const bytes = await fetchChecked(fromServer(document.id), document);
	const key = await findKey(owner);
	if (!key || (await currentOwner()) !== owner) return;
	const file = { name: documentFileName(document), type: MEDIA_TYPES[document.format], bytes };
	await stored(keepFile(document.id, file, { owner, key }));
	// Signed out while it was written: nobody's key opens it any more.
	if ((await currentOwner()) !== owner) await forgetFile(document.id);
	for (const id of instead) await forgetFile(id);
}

const stored = <T>(step: Promise<T>): Promise<T> =>
	step.catch((error: unknown) => {
		throw storageError(error);
	});

export const takeOff = (id: string): Promise<void> => forgetFile(id);

/** Why a file of this size did not come, or is not kept. */
export function fileFailure(error: unknown, size: number): string {
	if (error instanceof DamagedFile)
		return 'Die Datei ist beschädigt angekommen und wurde nicht abgelegt. Bitte versuchen Sie es noch einmal.';
	switch (failureCode(error)) {
		case 'offline':
			return 'Dafür braucht es Netz. Abgelegt wurde nichts; bitte versuchen Sie es später noch einmal.';
		case 'storage_full':
			return `Auf diesem Gerät ist nicht genug Platz: Die Datei braucht ${formatBytes(size)}. Abgelegt wurde nichts. Schaffen Sie Platz, oder nehmen Sie eine andere Unterlage vom Gerät.`;
		case 'not_found':
			return 'Diese Fassung gibt es nicht mehr. Beim nächsten Abgleich verschwindet sie auch hier.';
		default:
			return failureSentence(error);
	}
}
