/**
 * The schemas of the tables whose rows travel by themselves, to persons, members and offices: loaded where such a row arrives. A guest's
 * first visit does without them.
 */
import { request } from './consultation/request';
import { proposal } from './directory/proposal';
import { membership } from './directory/membership';
import { document } from './directory/document';
import { procedure } from './meeting/procedure';
import { seat } from './meeting/seat';
import { announcement } from './meeting/announcement';
import { lesson } from './meeting/lesson';
import { attendance } from './meeting/attendance';
import { ownKey, keyVersion } from './access/own-key';
import { signingKey } from './access/signing-key';
import { guest } from './meeting/guest';
import { ballot, vote } from './meeting/ballot';
import { topic } from './meeting/topic';
import { caseText, meetingCase } from './meeting/case';
import { contribution, minuteParagraph, minutes } from './meeting/minutes';

export const ownSchemas = {
	requests: request,
	proposals: proposal,
	memberships: membership,
	documents: document,
	procedures: procedure,
	seats: seat,
	attendances: attendance,
	guests: guest,
	topics: topic,
	ballots: ballot,
	votes: vote,
	cases: meetingCase,
	caseTexts: caseText,
	paragraphs: minuteParagraph,
	minutes,
	contributions: contribution,
	announcements: announcement,
	lessons: lesson,
	ownKeys: ownKey,
	keyVersions: keyVersion,
	signingKeys: signingKey
} as const;
