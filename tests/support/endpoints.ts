/** The whole table of endpoints, for tests that look at every line. */
import type { Endpoint } from '../../src/lib/protocol/endpoint';
import { ACCOUNT } from '../../src/lib/protocol/endpoints/account';
import { ACTS } from '../../src/lib/protocol/endpoints/acts';
import { ARCHIVE } from '../../src/lib/protocol/endpoints/archive';
import { DESK } from '../../src/lib/protocol/endpoints/desk';
import { DOCUMENTS } from '../../src/lib/protocol/endpoints/documents';
import { ENTRY_LINKS } from '../../src/lib/protocol/endpoints/entry-links';
import { FILES } from '../../src/lib/protocol/endpoints/files';
import { IMPORTS } from '../../src/lib/protocol/endpoints/imports';
import { LINKS } from '../../src/lib/protocol/endpoints/links';
import { MAILED } from '../../src/lib/protocol/endpoints/mailed-lists';
import { MINUTES } from '../../src/lib/protocol/endpoints/minutes';
import { OFFER_GAPS } from '../../src/lib/protocol/endpoints/offer-gaps';
import { PASSKEYS } from '../../src/lib/protocol/endpoints/passkeys';
import { PRIVACY } from '../../src/lib/protocol/endpoints/privacy';
import { PERSON } from '../../src/lib/protocol/endpoints/person';
import { PROVIDER } from '../../src/lib/protocol/endpoints/provider';
import { PUBLIC } from '../../src/lib/protocol/endpoints/public';
import { REVIEWS } from '../../src/lib/protocol/endpoints/reviews';
import { SETUP } from '../../src/lib/protocol/endpoints/setup';
import { RECEIPTS } from '../../src/lib/protocol/endpoints/receipts';
import { SESSION } from '../../src/lib/protocol/endpoints/session';
import { SURVEYS } from '../../src/lib/protocol/endpoints/surveys';
import { SYNC } from '../../src/lib/protocol/endpoints/sync';

const SUBJECTS: Record<string, Record<string, Endpoint>> = {
	sync: SYNC,
	receipts: RECEIPTS,
	session: SESSION,
	account: ACCOUNT,
	passkeys: PASSKEYS,
	provider: PROVIDER,
	links: LINKS,
	reviews: REVIEWS,
	entryLinks: ENTRY_LINKS,
	mailedLists: MAILED,
	offerGaps: OFFER_GAPS,
	setup: SETUP,
	desk: DESK,
	archive: ARCHIVE,
	acts: ACTS,
	privacy: PRIVACY,
	person: PERSON,
	imports: IMPORTS,
	surveys: SURVEYS,
	minutes: MINUTES,
	documents: DOCUMENTS,
	files: FILES,
	public: PUBLIC
};

/** By subject and name, for example `desk.overview`. */
export const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map(
	Object.entries(SUBJECTS).flatMap(([subject, lines]) =>
		Object.entries(lines).map(([name, line]) => [`${subject}.${name}`, line] as const)
	)
);
