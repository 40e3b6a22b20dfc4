/**
 * A notice of an office to circles of its network (§ 9 of the rules of procedure: the mail list also carries hints at trainings and other
 * current notices, when the members want that): on their members' phones, and by mail to whoever did not say that she wants none. No case.
 */
import * as z from 'zod/mini';
import { instant, line, paragraph } from '../fields';
import { recordId } from '../id';
import { publication } from '../vocabulary';
import type { Seat } from './seat';

/** Fortbildungshinweis, Rundmail. */
export const ANNOUNCEMENT_KINDS = ['training', 'circular'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

export const announcement = z.object({
	id: recordId,
	updated: instant,
	/** `withdrawn`: taken from the phones; what was mailed is mailed. */
	publication,
	region: recordId,
	/** To whose members it goes. */
	circles: z.array(recordId).check(z.maxLength(50)),
	kind: z.enum(ANNOUNCEMENT_KINDS),
	title: line,
	text: paragraph,
	sentAt: instant
});
export type Announcement = z.infer<typeof announcement>;

export interface Receivers {
	/** One for each address, with the seats for which it stands. */
	receivers: { address: string; names: string[] }[];
	/** Seats whose member has no address. */
	without: string[];
}

/** Who is written to: the members of the seats of these circles on `today`, each address once. */
export function receiversOf(
	seats: readonly Pick<Seat, 'circle' | 'name' | 'member' | 'email' | 'publication' | 'since' | 'until'>[],
	circles: readonly string[],
	today: string
): Receivers {
	const byAddress = new Map<string, string[]>();
	const without: string[] = [];
	for (const { circle, name, member, email = '', publication: state, since, until } of seats) {
		const sits = state === 'published' && since <= today && (until === '' || until >= today);
		if (!sits || !circles.includes(circle)) continue;
		const said = [name, member].filter(Boolean).join(', ');
		const address = (email ?? '').toLowerCase();
		if (address === '') without.push(said);
		else byAddress.set(address, [...(byAddress.get(address) ?? []), said]);
	}
	const receivers = [...byAddress].map(([address, names]) => ({ address, names }));
	return {
		receivers: receivers.sort((one, other) => one.address.localeCompare(other.address)),
		without: without.sort((one, other) => one.localeCompare(other, 'de'))
	};
}
