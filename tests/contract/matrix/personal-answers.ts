/**
 * The answers of what is personal, an office's, or written once: row × operation × who. `fields` are those of PocketBase as the user;
 * through the server none of it is written by `record.save` but the register of the agreement: each has actions of its own
 * (actions.ts).
 */
import type { Table } from '../../../src/lib/domain/tables';
import { type Answers, DIRECTORY } from './answers';
import { MINUTES_ANSWERS } from './minutes';
import { EVERYBODY, type Marks, NOBODY } from './people';

//                     guest mia anna karla kira beate orla sven
const HERE: Marks = '  - - - + - + - -'.trim();
const BESIDE: Marks = '- - - - + + - -'.trim();
const EITHER: Marks = '- - - + + + - -'.trim();
const MIA: Marks = '   - + - - - - - -'.trim();
const ANNA: Marks = '  - - + - - - - -'.trim();
const KARLA: Marks = ' - - - + - - - -'.trim();

/** A key is its holder's: no office puts one in her place. */
const PUBLIC_KEYS: Answers = {
	read: { "anna's": EVERYBODY, "karla's": EVERYBODY, "berta's, withdrawn": '- - - + + + + -' },
	create: {
		"anna's": ANNA,
		"karla's": KARLA,
		"anna's, another than she keeps": NOBODY,
		"anna's, under another id": NOBODY,
		"berta's": NOBODY
	},
	update: { "anna's": ANNA, "karla's": KARLA, "berta's, withdrawn": NOBODY },
	fields: {
		expert: { "anna's": NOBODY, "karla's": NOBODY },
		recipient: { "anna's": NOBODY, "karla's": NOBODY }
	},
	remove: { "anna's": NOBODY, "karla's": NOBODY },
	shown: {
		note: {
			"anna's": '- - - + + + + -',
			"karla's": '- - - + + + + -',
			"berta's, withdrawn": '- - - + + + + -'
		}
	}
};

const KEY_LOG: Answers = {
	read: { certified: EVERYBODY },
	create: {
		here: HERE,
		beside: BESIDE,
		'of no network': NOBODY,
		'published, here': NOBODY,
		'withdrawn, here': NOBODY,
		'at another place, here': NOBODY
	},
	update: { certified: NOBODY },
	remove: { certified: NOBODY }
};

/** What is asked stays with who asked, may answer, or was asked to read along. */
const REQUESTS: Answers = {
	read: {
		'to the pool, by Mia': '- + + - - - - -',
		'to Anna, by Mia, read along': '- + + + - + - -',
		'to Anna': ANNA,
		'to the pool beside, read along': BESIDE,
		'accepted by Anna, by Mia': '- + + - - - - -',
		'of the pool, accepted by Berta': ANNA
	},
	create: { 'in her own name': '+ + + + + + + -', "in another's name": NOBODY, 'accepted already': NOBODY },
	// A field alone is no step.
	update: { 'to Anna, by Mia, read along': NOBODY },
	fields: {
		status: {
			'to the pool, by Mia': ANNA,
			'to Anna, by Mia, read along': ANNA,
			'to Anna': ANNA,
			'to the pool beside, read along': NOBODY,
			'accepted by Anna, by Mia': NOBODY,
			'of the pool, accepted by Berta': NOBODY
		},
		/** Sealed anew, by whoever reads it. */
		payload: {
			'to the pool, by Mia': ANNA,
			'to Anna, by Mia, read along': '- - + + - + - -',
			'to Anna': ANNA,
			'to the pool beside, read along': BESIDE,
			'accepted by Anna, by Mia': ANNA,
			'of the pool, accepted by Berta': NOBODY
		},
		thread: {
			'to the pool, by Mia': MIA,
			'to Anna, by Mia, read along': MIA,
			'to Anna': NOBODY,
			'to the pool beside, read along': NOBODY,
			'accepted by Anna, by Mia': '- + + - - - - -',
			'of the pool, accepted by Berta': NOBODY
		}
	},
	remove: { 'to the pool, by Mia': NOBODY, 'to Anna, by Mia, read along': NOBODY },
	shown: {
		receipt: {},
		author: {},
		payload: {
			'to the pool, by Mia': '- + + - - - - -',
			'to Anna, by Mia, read along': '- + + + - + - -',
			'to Anna': ANNA,
			'to the pool beside, read along': BESIDE,
			'accepted by Anna, by Mia': '- + + - - - - -'
		},
		thread: {
			'to the pool, by Mia': '- + + - - - - -',
			'to Anna, by Mia, read along': '- + + + - + - -',
			'to Anna': ANNA,
			'to the pool beside, read along': BESIDE,
			'accepted by Anna, by Mia': '- + + - - - - -'
		}
	}
};

const PROPOSAL_ROWS = { here: HERE, beside: BESIDE, 'of both': EITHER, 'of none': NOBODY };
const CLOSED_ALONE = { here: NOBODY, beside: NOBODY, 'of both': NOBODY, 'of none': NOBODY };

/** Every other field is tried together with the state: only its office closes one, and changes nothing of it by that. */
const PROPOSALS: Answers = {
	read: PROPOSAL_ROWS,
	create: {
		'as a guest': '+ - - - - - - -',
		'as a member': '- + + + + + + -',
		'as a member, closed': NOBODY,
		'as a member, who is answered': NOBODY
	},
	update: CLOSED_ALONE,
	fields: { state: PROPOSAL_ROWS, answer: PROPOSAL_ROWS },
	remove: CLOSED_ALONE
};

const MEMBERSHIPS: Answers = {
	read: { here: HERE, beside: BESIDE },
	create: { here: HERE, beside: BESIDE },
	update: { here: HERE, beside: BESIDE },
	remove: { here: HERE, beside: BESIDE }
};

/** The members of a network read what is published there: an expert where her entry advises, a member where her account belongs. */
const DOCUMENT_READERS = {
	'published, here': '- + + + - + - -',
	'published, beside': '- + - - + + - -',
	'draft, here': HERE,
	'withdrawn, beside': BESIDE
};
const KEPT_DOCUMENT = { 'published, here': HERE, 'published, beside': BESIDE };
/** What is said of the file. */
const FILE_FACT = { 'published, here': NOBODY, 'published, beside': NOBODY };
const DOCUMENTS: Answers = {
	read: DOCUMENT_READERS,
	create: { here: HERE, beside: BESIDE },
	update: {},
	fields: {
		publication: KEPT_DOCUMENT,
		title: KEPT_DOCUMENT,
		kind: KEPT_DOCUMENT,
		validFrom: KEPT_DOCUMENT,
		reviewAt: KEPT_DOCUMENT,
		series: FILE_FACT,
		version: FILE_FACT,
		format: FILE_FACT,
		size: FILE_FACT,
		sha256: FILE_FACT
	},
	remove: { 'published, here': HERE, 'published, beside': BESIDE, 'withdrawn, beside': BESIDE }
};

const OWN_KEYS: Answers = {
	read: { "mia's": MIA, "anna's": ANNA, "karla's": KARLA },
	create: { 'her own': '- + + + + + + -', "another's": NOBODY },
	update: { "mia's": MIA, "karla's": KARLA },
	fields: {
		owner: { "mia's": NOBODY, "karla's": NOBODY },
		recipient: { "mia's": NOBODY, "karla's": NOBODY }
	},
	remove: { "mia's": NOBODY, "karla's": NOBODY }
};

const VERSION_ROWS = { "mia's": MIA, "anna's": '- - + + - + - -', beside: BESIDE, 'of no network': NOBODY };
const HERS_ALONE = { "mia's": MIA, "anna's": ANNA, beside: NOBODY, 'of no network': NOBODY };
const STOPPED_ALONE = { "mia's": NOBODY, "anna's": NOBODY, beside: NOBODY, 'of no network': NOBODY };

/** Stopped by her and by the office that is told; every other field is tried together with that. */
const KEY_VERSIONS: Answers = {
	read: VERSION_ROWS,
	create: { 'her own': NOBODY },
	update: STOPPED_ALONE,
	fields: { state: VERSION_ROWS },
	remove: STOPPED_ALONE,
	shown: { owner: HERS_ALONE, recipient: HERS_ALONE, wrapped: HERS_ALONE, recovery: HERS_ALONE }
};

const SIGNING_KEYS: Answers = {
	read: { here: HERE, beside: BESIDE },
	create: { 'a network here': HERE, 'a network beside': BESIDE },
	update: { here: HERE, beside: BESIDE },
	fields: { network: { here: NOBODY, beside: NOBODY } },
	remove: { here: NOBODY, beside: NOBODY }
};

export const ANSWERS = {
	...DIRECTORY,
	publicKeys: PUBLIC_KEYS,
	keyLog: KEY_LOG,
	requests: REQUESTS,
	proposals: PROPOSALS,
	memberships: MEMBERSHIPS,
	documents: DOCUMENTS,
	...MINUTES_ANSWERS,
	ownKeys: OWN_KEYS,
	keyVersions: KEY_VERSIONS,
	signingKeys: SIGNING_KEYS
} as Readonly<Record<Table, Answers>>;

/** What `record.save` and `record.create` write at all. */
export const KEPT_BY_OFFICES: readonly Table[] = [
	...(Object.keys(DIRECTORY) as Table[]),
	'memberships',
	'documents'
];
/** Of these none is made by `record.create`: a row comes with its file (documents.test.ts). */
export const MADE_WITH_A_FILE: readonly Table[] = ['documents'];
