/** The answers of what belongs to a circle's members: row × operation × who, as in personal-answers.ts. */
import type { Table } from '../../../src/lib/domain/tables';
import type { Answers } from './answers';
import { ANNA_ALONE, type Marks, NOBODY, WHO_SITS_HERE as MIA_ALONE } from './people';

//                     guest mia anna karla kira beate orla sven
const HERE: Marks = '  - - - + - + - -'.trim();
const BESIDE: Marks = '- - - - + + - -'.trim();
const MEMBERS_OF_CIRCLE: Marks = '- + - + - + - -';
const PROCEDURES: Answers = {
	read: { here: MEMBERS_OF_CIRCLE, beside: BESIDE },
	create: { here: HERE, beside: BESIDE },
	// Another version is another row.
	update: { here: NOBODY, beside: NOBODY },
	remove: { here: NOBODY, beside: NOBODY }
};

/** Mia sits in the circle; Anna stands in for her, which is no seat. */
const SEATS_FOR_OFFICES = {
	here: HERE,
	'another, here': HERE,
	'draft, here': HERE,
	'withdrawn, here': HERE,
	beside: BESIDE
};
const SEATS_FOR_NOBODY = {
	here: NOBODY,
	'another, here': NOBODY,
	'draft, here': NOBODY,
	'withdrawn, here': NOBODY,
	beside: NOBODY
};
const WRITTEN_BY_DATABASE = { here: NOBODY, beside: NOBODY };
const SEATS: Answers = {
	read: { ...SEATS_FOR_OFFICES, here: MEMBERS_OF_CIRCLE, 'another, here': MEMBERS_OF_CIRCLE },
	create: { here: HERE, beside: BESIDE },
	update: { here: HERE, beside: BESIDE },
	fields: { account: WRITTEN_BY_DATABASE, deputyAccount: WRITTEN_BY_DATABASE },
	through: { account: WRITTEN_BY_DATABASE, deputyAccount: WRITTEN_BY_DATABASE },
	remove: { here: HERE, beside: BESIDE },
	shown: {
		email: SEATS_FOR_OFFICES,
		deputyEmail: SEATS_FOR_OFFICES,
		note: SEATS_FOR_OFFICES,
		// No office learns by an address of who has an account.
		account: { ...SEATS_FOR_NOBODY, here: MIA_ALONE },
		deputyAccount: SEATS_FOR_NOBODY
	}
};

const ASKED = "mia's, Anna is asked";
const ANSWERED = { "mia's": HERE, [ASKED]: HERE, beside: BESIDE };
const FIXED = { "mia's": NOBODY, [ASKED]: NOBODY, beside: NOBODY };
const SHE_AND_OFFICE: Marks = '    - + - + - + - -'.trim();
const DEPUTY_AND_OFFICE: Marks = ' - - + + - + - -'.trim();
const ALL_OF_THEM: Marks = '       - + + + - + - -'.trim();
const BY_EITHER = { "mia's": SHE_AND_OFFICE, [ASKED]: ALL_OF_THEM, beside: BESIDE };
const ATTENDANCES: Answers = {
	read: BY_EITHER,
	create: { here: NOBODY, beside: NOBODY },
	update: ANSWERED,
	/** Of PocketBase: she and who stands in for her answer, each for herself. */
	fields: {
		meeting: FIXED,
		seat: FIXED,
		account: FIXED,
		deputyAccount: FIXED,
		answer: { "mia's": SHE_AND_OFFICE, [ASKED]: SHE_AND_OFFICE, beside: BESIDE },
		deputyAnswer: { "mia's": HERE, [ASKED]: DEPUTY_AND_OFFICE, beside: BESIDE },
		way: BY_EITHER,
		answeredAt: BY_EITHER,
		checkedInAt: BY_EITHER
	},
	through: {
		meeting: FIXED,
		seat: FIXED,
		account: FIXED,
		deputyAccount: FIXED,
		answeredAt: FIXED,
		checkedInAt: FIXED
	},
	remove: ANSWERED,
	shown: {
		account: { "mia's": MIA_ALONE, [ASKED]: MIA_ALONE, beside: NOBODY },
		deputyAccount: { "mia's": NOBODY, [ASKED]: ANNA_ALONE, beside: NOBODY }
	}
};

export const OF_CIRCLES = {
	procedures: PROCEDURES,
	seats: SEATS,
	attendances: ATTENDANCES
} satisfies Partial<Record<Table, Answers>>;

const GUESTS_FOR_OFFICES = { "mia's": HERE, "Max's": HERE, "Max's, agreed to": HERE, beside: BESIDE };
const HERS_TOO = { ...GUESTS_FOR_OFFICES, "mia's": SHE_AND_OFFICE };
const AS_ANNOUNCED = { "mia's": NOBODY, "Max's": NOBODY, "Max's, agreed to": NOBODY, beside: NOBODY };
/** Announced by who is of the meeting, decided by its office; once it has agreed, those of the meeting see her name. */
export const GUESTS: Answers = {
	read: { ...HERS_TOO, "Max's, agreed to": SHE_AND_OFFICE },
	create: {
		'her own, here': SHE_AND_OFFICE,
		'her own, beside': BESIDE,
		'her own, agreed to, here': HERE,
		'her own, of another network': NOBODY,
		"another's, here": NOBODY
	},
	update: {},
	fields: {
		meeting: AS_ANNOUNCED,
		name: AS_ANNOUNCED,
		from: AS_ANNOUNCED,
		why: AS_ANNOUNCED,
		announcedBy: AS_ANNOUNCED,
		announcedAt: AS_ANNOUNCED,
		decidedAt: GUESTS_FOR_OFFICES,
		answer: GUESTS_FOR_OFFICES,
		state: HERS_TOO
	},
	remove: AS_ANNOUNCED,
	shown: {
		why: HERS_TOO,
		announcedBy: HERS_TOO,
		answer: HERS_TOO
	}
};
