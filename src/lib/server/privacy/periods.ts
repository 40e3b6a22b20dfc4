/** The periods that the papers name: the constants themselves by which this server works. */
import { ACTS_KEPT_YEARS } from '../../domain/access/acts';
import { MAILED_LISTS_KEPT_YEARS } from '../../domain/directory/mailed-lists';
import { MEETING_MAILS_KEPT_DAYS } from '../../domain/meeting/told';
import { OFFER_GAP_KEPT_YEARS, PLANNER_LINK_DAYS } from '../../domain/directory/offer-gap';
import { REPLY_DAYS } from '../../domain/directory/proposing';
import { LIMITS } from '../../domain/limits';
import { GUEST_DAYS } from '../../domain/meeting/guest';
import { SURVEY_LIMITS } from '../../domain/survey/survey';
import { ENTRY_LINK_DAYS } from '../../protocol/entry-links';
import { LINK_HOURS } from '../../protocol/links';
import type { Periods } from '../../export/privacy-paper';
import { ABSOLUTE_DAYS, IDLE_DAYS } from '../auth/adapter';
import { LINK_KEPT_DAYS } from '../auth/one-time-links';
import { SET_UP_MINUTES } from '../auth/tickets';
import { ENTRY_LINK_KEPT_DAYS } from '../entry-links';
import { CASE_TEXT_DAYS } from '../jobs/case-texts';
import { REVIEW_LINK_DAYS } from '../jobs/freshness';
import { KEY_WAITS_MS, OLD_KEY_KEPT_MS } from '../jobs/new-keys';
import { BIN_DAYS, MUTATION_DAYS } from '../jobs/retention';
import { GIVE_UP_MS } from '../notices/backoff';
import { NOTICE_DAYS } from '../notices/forget';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

export const PERIODS: Periods = {
	binDays: BIN_DAYS,
	mutationDays: MUTATION_DAYS,
	deviceDays: LIMITS.deviceDays,
	withdrawnDays: LIMITS.withdrawnDays,
	caseDays: CASE_TEXT_DAYS,
	importDays: LIMITS.importDays,
	guestDays: GUEST_DAYS,
	sessionIdleDays: IDLE_DAYS,
	sessionDays: ABSOLUTE_DAYS,
	invitationDays: LINK_HOURS.invitation / DAY_HOURS,
	resetHours: LINK_HOURS.reset,
	recoveryHours: LINK_HOURS.recovery,
	linkKeptDays: LINK_KEPT_DAYS,
	entryLinkDays: ENTRY_LINK_DAYS,
	entryLinkKeptDays: ENTRY_LINK_KEPT_DAYS,
	reviewLinkDays: REVIEW_LINK_DAYS,
	replyDays: REPLY_DAYS,
	noticeDays: NOTICE_DAYS,
	factorMinutes: SET_UP_MINUTES,
	keyWaitsHours: KEY_WAITS_MS / HOUR_MS,
	oldKeyDays: OLD_KEY_KEPT_MS / (DAY_HOURS * HOUR_MS),
	actYears: ACTS_KEPT_YEARS,
	listMailYears: MAILED_LISTS_KEPT_YEARS,
	meetingMailDays: MEETING_MAILS_KEPT_DAYS,
	gapYears: OFFER_GAP_KEPT_YEARS,
	plannerLinkDays: PLANNER_LINK_DAYS,
	surveyYears: SURVEY_LIMITS.years,
	erasureMailDays: GIVE_UP_MS / (DAY_HOURS * HOUR_MS)
};
