/** All documents of a network in one file, for whoever takes them over whole. */
import type { HsdsDocuments } from '../../export/hsds/documents';
import { zipOf } from '../lists/zip';

/** Packed once for the same documents. */
const packed = new WeakMap<HsdsDocuments, Uint8Array<ArrayBuffer>>();

export function archiveOf(hsds: HsdsDocuments, day: string): Uint8Array<ArrayBuffer> {
	const known = packed.get(hsds);
	if (known) return known;
	const { organizations, services } = hsds;
	const files = [
		{ name: 'organizations.json', text: JSON.stringify(organizations, null, '\t') },
		{ name: 'services.json', text: JSON.stringify(services, null, '\t') }
	];
	const made = new Uint8Array(zipOf(files, day));
	packed.set(hsds, made);
	return made;
}
