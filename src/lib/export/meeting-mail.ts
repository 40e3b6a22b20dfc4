/**
 * A meeting → the text of the mail that tells of it. Guarantees: day, time, place, agenda and dates, and no person, no case and nothing
 * of the way in (`access`); a point of cases is named by its kind, whatever stands in its title.
 */
import { timesOf } from '../domain/meeting/agenda-times';
import type { Meeting } from '../domain/meeting/meeting';
import { placeOf, type Said, type ToldKind } from '../domain/meeting/told';
import { formatDay, formatRange, formatTime } from '../text/format';
import { pointTitle } from '../text/meeting/agenda-words';
import { MEETING_FOOTER, TOLD_WORDS } from '../text/meeting/mail-words';

export interface MeetingMail {
	kind: ToldKind;
	meeting: Meeting;
	/** The circles that it is a meeting of. */
	circles: readonly string[];
	/** What the last message said, where there was one. */
	before?: Said | undefined;
	/** The last day on which a case is registered. */
	caseDay: string;
}

export function meetingSubject({ kind, meeting: { title, startsAt } }: MeetingMail): string {
	return `${TOLD_WORDS[kind].subject}: ${oneLine(title)}, ${formatDay(startsAt)}`;
}

/** `page`: the meeting's own address in the app. */
export function meetingText(mail: MeetingMail, page: string): string {
	const { kind, meeting, circles } = mail;
	const facts = [oneLine(meeting.title), circles.map(oneLine).join(', '), ...whenAndWhere(mail)];
	const parts = [TOLD_WORDS[kind].sentence, facts.filter(Boolean).join('\n')];
	if (kind !== 'cancelled') parts.push(agendaOf(meeting), ...datesOf(mail));
	return [
		...parts.filter(Boolean),
		`Alles zu diesem Treffen steht in Schutznetz:\n${page}`,
		MEETING_FOOTER
	].join('\n\n');
}

function whenAndWhere({ kind, meeting, before }: MeetingMail): string[] {
	const place = placeOf(meeting);
	const now = [`Wann: ${formatRange(meeting.startsAt, meeting.endsAt)}`, place && `Wo: ${oneLine(place)}`];
	if (kind !== 'moved' || !before) return now;
	const was = formatRange(before.startsAt, before.endsAt);
	const other = before.place === place ? '' : before.place;
	return [...now, `Bisher: ${[was, oneLine(other)].filter(Boolean).join(', ')}`];
}

function agendaOf({ points = [], startsAt }: Meeting): string {
	if (points.length === 0) return '';
	const lines = timesOf(points, startsAt).map(
		(point) => `${formatTime(point.startsAt)}  ${oneLine(pointTitle(point))} (${point.minutes} Minuten)`
	);
	return ['Tagesordnung', ...lines].join('\n');
}

function datesOf({ meeting, caseDay }: MeetingMail): string[] {
	return [
		meeting.answerBy
			? `Bitte sagen Sie bis ${formatDay(meeting.answerBy)}, ob Sie kommen oder wer Sie vertritt.`
			: '',
		hasCases(meeting) ? `Fallanliegen melden Sie bitte bis ${formatDay(caseDay)} an.` : ''
	];
}

const hasCases = ({ points = [] }: Meeting) => points.some(({ kind }) => kind === 'cases');

/** What somebody typed opens no line of its own. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
