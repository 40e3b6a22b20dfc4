/** The job `old-notices`: what was mailed once and is over by now. Where the clock has jumped nothing goes (clock-guard.ts). */
import { actsKeptSince } from '../../domain/access/acts';
import { MEETING_MAILS_KEPT_DAYS } from '../../domain/meeting/told';
import { forgetOldLinks } from '../auth/one-time-links';
import { forgetOldEntryLinks } from '../entry-links';
import { forgetOldNotices } from '../notices/forget';
import { forgetOldGaps } from '../offer-gaps';
import { deleteActsBefore } from '../pocketbase/acts';
import type { PocketBaseClients } from '../pocketbase/client';
import { deleteTickets } from '../pocketbase/factor-tickets';
import { deleteMeetingMailsBefore } from '../pocketbase/meeting-mails';

const DAY_MS = 86_400_000;

interface ForgetOptions {
	clients: PocketBaseClients;
	now: () => Date;
	mayDelete: () => Promise<boolean>;
}

export async function forgetOld({ clients, now, mayDelete }: ForgetOptions): Promise<void> {
	if (!(await mayDelete())) return;
	await Promise.all([
		forgetOldNotices(clients, now()),
		forgetOldLinks(clients, now()),
		forgetOldEntryLinks(clients, now()),
		forgetOldGaps(clients, now()),
		deleteTickets(clients, now()),
		deleteMeetingMailsBefore(clients, new Date(now().getTime() - MEETING_MAILS_KEPT_DAYS * DAY_MS)),
		deleteActsBefore(clients, actsKeptSince(now()))
	]);
}
