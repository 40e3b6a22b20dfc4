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
import { attendance } from './meeting/attendance';
import { contribution, minuteParagraph, minutes } from './meeting/minutes';
import { ownKey, keyVersion } from './access/key';
import { signingKey } from './access/key-log';

export const ownSchemas = {
	requests: request,
	proposals: proposal,
	memberships: membership,
	documents: document,
	procedures: procedure,
	seats: seat,
	attendances: attendance,
	paragraphs: minuteParagraph,
	minutes,
	contributions: contribution,
	ownKeys: ownKey,
	keyVersions: keyVersion,
	signingKeys: signingKey
} as const;
