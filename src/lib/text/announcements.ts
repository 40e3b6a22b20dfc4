/** German for notices to circles, and for the mails that nobody can end. */
import type { AnnouncementKind } from '../domain/meeting/announcement';

export const ANNOUNCEMENT_KIND_WORDS: Readonly<Record<AnnouncementKind, string>> = {
	training: 'Fortbildungshinweis',
	circular: 'Rundmail'
};

/** What members and institutions have agreed on stays (rules of procedure, §§ 5 and 8). */
export const DUTY_MAILS =
	'Einladungen und Protokolle bekommen Sie weiter: Sie gehören zur vereinbarten Mitarbeit im Kreis.';
