// Readers against what this device knows: is the key the one that was seen before, and was the person told that they read
// this matter? Whatever is new needs her word before anything is sealed (agreed-readers.ts). Pure but for the hash.
import type { Certification } from '$lib/domain/access/certificate';
import type { KeysByHolder } from '$lib/local/device/known-keys';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import type { ReadsAs } from '$lib/sealing/recipients';

/** The coordination office among holders: all its keys are one reader. */
export const DESK = 'desk';

/** A key to which something is to be sealed, and all that a person is told about it. */
export interface PlannedReader {
	/** An expert's id, or `DESK`. */
	holder: string;
	name: string;
	as: ReadsAs | 'desk';
	recipient: string;
	/** The key's record. */
	record: string;
	/** When the key was made, by the server's word; empty when that is not known. */
	since: string;
	certification: Certification;
	/** Made anew and not certified since: no old text is opened for it before that, whoever agrees. */
	awaitsOffice: boolean;
}

/**
 * known: this key of this holder, who is known to read this. new: nobody of whom the person was told. changed: another
 * key than the one that this device has seen.
 */
export type ReaderNews = 'known' | 'new' | 'changed';

export interface ComparedReader extends PlannedReader {
	fingerprint: string;
	news: ReaderNews;
	/** Fingerprints that this device knows instead. */
	was: readonly string[];
}

export interface Knowledge {
	keys: KeysByHolder;
	/** Who reads this matter, as far as the person was told; undefined before it is sent: then she is shown everybody. */
	readers: readonly string[] | undefined;
	/** The key that the person herself has opened. It is hers, whatever the directory says. */
	own?: { holder: string; recipient: string } | undefined;
}

export function compareReaders(
	planned: readonly PlannedReader[],
	knowledge: Knowledge
): Promise<ComparedReader[]> {
	return Promise.all(planned.map((reader) => compareReader(reader, knowledge)));
}

async function compareReader(
	reader: PlannedReader,
	{ keys, readers, own }: Knowledge
): Promise<ComparedReader> {
	const { holder, record, recipient } = reader;
	const fingerprint = await fingerprintOf(recipient);
	if (recipient === own?.recipient) return { ...reader, fingerprint, news: 'known', was: [] };
	const hers = holder === own?.holder ? [await fingerprintOf(own.recipient)] : [];
	// Keys of the office were once remembered each by its record.
	const known = [...hers, ...(keys[holder] ?? []), ...(keys[record] ?? [])];
	if (!known.includes(fingerprint))
		return { ...reader, fingerprint, news: known.length > 0 ? 'changed' : 'new', was: known };
	const told = readers === undefined || readers.includes(holder) || hers.length > 0;
	return { ...reader, fingerprint, news: told ? 'known' : 'new', was: [] };
}
