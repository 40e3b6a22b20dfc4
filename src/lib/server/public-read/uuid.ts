/**
 * Record id → UUID of version 5 (RFC 9562, 5.5): the same for ever, on every installation, and the record's own id does not leave.
 */
import { createHash } from 'node:crypto';
import type { Making } from '../../export/hsds/making';

/** Of everything that Schutznetz names. It must never change: others know our entries by what is made from it. */
const NAMESPACE = 'd54f3d5f-68f0-4ba4-a3d1-b536780f5f9d';

/** The UUID of `name` within `namespace`. */
export function uuid5(namespace: string, name: string): string {
	const bytes = createHash('sha1')
		.update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
		.update(name)
		.digest()
		.subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** "organization/<record>", "phone/<record>/fax": no part has a name that another one could be taken for. */
export const hsdsId: Making['id'] = (kind, record, part) =>
	uuid5(NAMESPACE, [kind, record, ...(part === undefined ? [] : [part])].join('/'));
