import { describe, expect, it } from 'vitest';
import { idOf, meetingRow } from '$tests/support/directory-rows';
import type { Meeting } from '../domain/meeting/meeting';
import { TEMPLATE } from '../domain/meeting/procedure';
import { type MeetingMail, meetingSubject, meetingText } from './meeting-mail';

const PAGE = 'https://schutznetz.example.org/termine/x';
const mail = (changes: Partial<Meeting> = {}, more: Partial<MeetingMail> = {}): MeetingMail => ({
	...{ kind: 'invited', circles: ['Kooperationskreis Nord'], caseDay: '2026-11-18' },
	meeting: meetingRow('meeting', {
		...{ circle: idOf('circle'), title: 'Viertes Treffen', access: 'Türcode 4711' },
		points: TEMPLATE.points.map((point) =>
			point.kind === 'cases' ? { ...point, title: 'Kind B. aus G.' } : point
		),
		...changes
	}),
	...more
});

describe('the mail that tells of a meeting', () => {
	it('names no case, whatever stands in the agenda, and not the way in', () => {
		for (const kind of ['invited', 'moved', 'changed', 'cancelled', 'restored'] as const) {
			const text = meetingText(mail({}, { kind }), PAGE);
			expect(text).not.toMatch(/Kind B|4711/);
			expect(text).toContain(PAGE);
		}
	});

	it('says the agenda with its times where there is something to come to', () => {
		expect(meetingText(mail(), PAGE)).toContain('11:45 Uhr  Fallbesprechungen (75 Minuten)');
		expect(meetingText(mail({}, { kind: 'cancelled' }), PAGE)).not.toContain('Tagesordnung');
	});

	it('asks for cases only where there is time for them', () => {
		expect(meetingText(mail(), PAGE)).toContain('bis Mittwoch, 18. November 2026 an');
		expect(meetingText(mail({ points: [] }), PAGE)).not.toContain('Fallanliegen');
	});

	it('cannot be broken open by what somebody typed', () => {
		const broken = mail({ title: 'x\r\nBcc: alle@example.org', venue: 'y\nWann: nie' });
		expect(meetingSubject(broken)).not.toMatch(/[\r\n]/);
		expect(meetingText(broken, PAGE)).not.toMatch(/^(Bcc|Wann: nie)/m);
	});
});
