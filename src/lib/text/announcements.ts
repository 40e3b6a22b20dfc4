/** German for notices to circles, and for the mails that nobody can end. */
import type { AnnouncementKind } from '../domain/meeting/announcement';

export const ANNOUNCEMENT_KIND_WORDS: Readonly<Record<AnnouncementKind, string>> = {
	training: 'Fortbildungshinweis',
	circular: 'Rundmail'
};
