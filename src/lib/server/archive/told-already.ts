/**
 * What an archive says of meetings to come counts as told: the installation that it comes from has told it. So nobody is invited twice by
 * the move, nor by a rehearsal beside the running installation, and whoever is to hear of a change hears what was before. Pure.
 */
import type { Attendance } from '../../domain/meeting/attendance';
import { circlesOf, type Meeting } from '../../domain/meeting/meeting';
import type { Seat } from '../../domain/meeting/seat';
import { isAnnounced } from '../../domain/meeting/stages';
import { isOff, saidOf } from '../../domain/meeting/told';
import { instantOf } from '../../domain/time/instant';
import { receiversOf } from '../meetings/receivers';
import type { NewRow } from '../pocketbase/setup';
import type { Archive } from './read';

/** For each meeting that is announced and to come, one row for each who is to know of it, as the job `meetings` would have left it. */
export function toldAlready({ network, rows }: Archive, now: Date): NewRow[] {
	// The reader has checked each row by its table's schema.
	const seats = rows.seats as unknown as readonly Seat[];
	const attendances = rows.attendances as unknown as readonly Attendance[];
	const meetings = rows.meetings as unknown as readonly Meeting[];
	const toCome = meetings.filter(
		// Of a draft nobody has heard: published, it is an invitation.
		(one) => isAnnounced(one) && one.publication !== 'draft' && instantOf(one.endsAt) > now.getTime()
	);
	return toCome.flatMap((meeting) => {
		const around = seats.filter(({ circle }) => circlesOf(meeting).includes(circle));
		const kind = isOff(meeting) ? 'cancelled' : 'invited';
		const state = { state: 'sent', error: '', tries: 1, nextAt: now, createdAt: now, sentAt: now };
		return receiversOf(meeting, around, attendances).receivers.map(({ address, name }) => ({
			table: 'meetingMails',
			row: {
				...{ meeting: meeting.id, network: network.id, sequence: meeting.sequence },
				...{ receiver: address, name, kind, said: saidOf(meeting), ...state }
			}
		}));
	});
}
