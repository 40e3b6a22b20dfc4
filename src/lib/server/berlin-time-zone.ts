/**
 * Europe/Berlin as an iCalendar VTIMEZONE (RFC 5545 3.6.5): the European Union's rule since 1996, the last Sundays of March
 * and October at 1:00 UTC. Meetings of the network are all later than that. Should the law change, this block does too.
 */
export const BERLIN = 'Europe/Berlin';

export const BERLIN_VTIMEZONE = [
	'BEGIN:VTIMEZONE',
	`TZID:${BERLIN}`,
	`X-LIC-LOCATION:${BERLIN}`,
	'BEGIN:DAYLIGHT',
	'TZNAME:CEST',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'DTSTART:19960331T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'END:DAYLIGHT',
	'BEGIN:STANDARD',
	'TZNAME:CET',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'DTSTART:19961027T030000',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
	'END:STANDARD',
	'END:VTIMEZONE'
].join('\r\n');
