/** What an office sees of a meeting's mails. Guarantees: of its own networks' meetings alone; of all others it is as if they were not there. */
import type { Caller } from '../../domain/access/caller';
import type { DeskTold } from '../../protocol/meetings';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { around, mailsOf, meetingById, type MeetingMailRow } from '../pocketbase/meeting-mails';
import { receiversOf } from './receivers';

/** Of mails that had nothing to say any more. */
const NO_FAILURE: readonly string[] = ['overtaken', 'left', 'over'];

export async function toldOfMeeting(
	{ clients, mailServer }: { clients: PocketBaseClients; mailServer: boolean },
	caller: Pick<Caller, 'networks'>,
	id: string,
	at: Date
): Promise<DeskTold> {
	const meeting = await meetingById(clients, id);
	if (!meeting || !caller.networks.includes(meeting.network)) throw new AppError('not_found');
	const [{ seats, attendances }, mails] = await Promise.all([around(clients, meeting), mailsOf(clients, id)]);
	const { receivers, without } = receiversOf(meeting, seats, attendances);
	return {
		serverTime: at.toISOString(),
		mailServer,
		receivers: receivers.map(({ name, address }) => ({ name, address })),
		without,
		last: lastOf(mails)
	};
}

/** The mails of the newest state that was said, together. */
function lastOf(mails: readonly MeetingMailRow[]): DeskTold['last'] {
	const newest = mails.at(-1);
	if (!newest) return null;
	const own = mails.filter(({ sequence }) => sequence === newest.sequence);
	const waiting = own.filter(({ state }) => state === 'waiting');
	const failed = own.filter(({ state, error }) => state === 'failed' && !NO_FAILURE.includes(error));
	return {
		// Who came later is invited, while the others hear of a change.
		kind: own.find(({ kind }) => kind !== 'invited')?.kind ?? newest.kind,
		at: newest.createdAt,
		sent: own.filter(({ state }) => state === 'sent').length,
		waiting: waiting.length,
		retried: waiting.filter(({ tries }) => tries > 0).length,
		failed: failed.map(({ name, receiver, error }) => ({ name, address: receiver, why: error }))
	};
}
