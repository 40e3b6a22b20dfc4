/**
 * A meeting → the mail that tells of it, with the calendar file in it and beside it. Guarantees: METHOD is the same in the part's type and
 * in its body; the file names nobody but the receiver and the address that sends.
 */
import type { SendMailOptions } from 'nodemailer';
import { type MeetingMail, meetingSubject, meetingText } from '../../export/meeting-mail';
import { invitationCalendar, methodOf } from '../calendar';

export interface AddressedMeetingMail extends MeetingMail {
	/** Of the receiver. */
	name: string;
}

export function meetingMessage(
	mail: AddressedMeetingMail,
	{ from, origin, to }: { from: string; origin: string; to: string }
): Pick<SendMailOptions, 'subject' | 'text' | 'icalEvent'> {
	const { meeting, circles, name } = mail;
	const page = `${origin}/termine/${meeting.id}`;
	const between = { from: { name: 'Schutznetz', address: from }, to: { name, address: to } };
	return {
		subject: meetingSubject(mail),
		text: `${meetingText(mail, page)}\n`,
		icalEvent: {
			method: methodOf(meeting),
			filename: 'termin.ics',
			content: invitationCalendar(meeting, circles.join(', '), page, between)
		}
	};
}
