/**
 * The answers of the directory, written down: table × operation × place × who. `here` is the network of the small network, `beside`
 * the one beside it. Read: what is asked of PocketBase as the user, and what the server's pull brings; written: as the user, and
 * by `record.save` and `record.create`. Nobody removes anything through the server: no action of a phone does.
 */
import type { Table } from '../../../src/lib/domain/tables';
import { EVERYBODY, type Marks, NOBODY } from './people';

type Lines = Readonly<Record<string, Marks>>;

export interface Answers {
	/** By the row. */
	read: Lines;
	/** By where it is made. */
	create: Lines;
	/** By the row: every field of it. */
	update: Lines;
	/** Field, row, who: of PocketBase what is otherwise than `update` says, and rows of which these fields alone are tried. */
	fields?: Readonly<Record<string, Lines>>;
	/** Field, row, who: of `record.save` what is otherwise than `update` says. */
	through?: Readonly<Record<string, Lines>>;
	/** Of PocketBase alone. */
	remove: Lines;
	/** Fields that the server does not show to everybody who sees the row: field, row, who. A row that is not named: nobody. */
	shown?: Readonly<Record<string, Lines>>;
}

//                       guest mia anna karla kira beate orla sven
const HERE: Marks = '    - - - + - + - -'.trim();
const BESIDE: Marks = '  - - - - + + - -'.trim();
const EITHER: Marks = '  - - - + + + - -'.trim();
const OFFICES: Marks = ' - - - + + + + -'.trim();
const SIGNED_IN: Marks = '- + + + + + + -'.trim();

/** An entry of the directory that belongs to a network: its office keeps it, others read it as members do. */
const KEPT: Answers = {
	read: {
		'public, here': EVERYBODY,
		'public, beside': EVERYBODY,
		'members, here': SIGNED_IN,
		'members, beside': SIGNED_IN,
		'draft, here': HERE,
		'draft, beside': BESIDE,
		'withdrawn, here': HERE,
		'withdrawn, beside': BESIDE
	},
	create: { here: HERE, beside: BESIDE },
	// The office of the other network is tried on every field by this; beside the same is turned round.
	update: { 'public, here': HERE },
	fields: { note: { 'public, beside': BESIDE } },
	remove: { 'public, here': HERE, 'public, beside': BESIDE },
	shown: {
		note: {
			'public, here': HERE,
			'public, beside': BESIDE,
			'members, here': HERE,
			'members, beside': BESIDE,
			'draft, here': HERE,
			'draft, beside': BESIDE,
			'withdrawn, here': HERE,
			'withdrawn, beside': BESIDE
		}
	}
};

/** What no network has for itself: every office keeps it, history says which. */
const COMMON: Answers = {
	read: { public: EVERYBODY, members: SIGNED_IN, draft: OFFICES, withdrawn: OFFICES },
	create: { common: OFFICES },
	update: { public: OFFICES },
	remove: { public: OFFICES },
	shown: { note: { public: OFFICES, members: OFFICES, draft: OFFICES, withdrawn: OFFICES } }
};

/** For members, on a row of the directory that a guest sees too. */
const FOR_MEMBERS: Lines = {
	'public, here': SIGNED_IN,
	'public, beside': SIGNED_IN,
	'members, here': SIGNED_IN,
	'members, beside': SIGNED_IN,
	'draft, here': HERE,
	'draft, beside': BESIDE,
	'withdrawn, here': HERE,
	'withdrawn, beside': BESIDE
};

/** Four fields of her own entry are an expert's to say, by an action of her own (actions.ts). */
const SAID_BY_HERSELF: Lines = { "anna's": '- - + + - + - -' };

/** One who advises for two networks is kept by both offices, one who advises for none yet by whoever takes her up. */
const EXPERTS: Answers = {
	read: {
		...KEPT.read,
		"anna's": EVERYBODY,
		'of both': EVERYBODY,
		'of none': EVERYBODY,
		'draft, of both': EITHER,
		'draft, of none': OFFICES
	},
	create: { ...KEPT.create, 'of none': OFFICES },
	update: { ...KEPT.update, "anna's": HERE },
	fields: {
		name: { 'of both': EITHER, 'of none': OFFICES },
		note: { ...KEPT.fields?.note, 'of both': EITHER, 'of none': OFFICES },
		absences: SAID_BY_HERSELF,
		capacity: SAID_BY_HERSELF,
		deputy: SAID_BY_HERSELF,
		hours: SAID_BY_HERSELF
	},
	remove: { ...KEPT.remove, 'of both': EITHER, 'of none': OFFICES },
	shown: {
		note: {
			...KEPT.shown?.note,
			"anna's": HERE,
			'of both': EITHER,
			'of none': OFFICES,
			'draft, of both': EITHER,
			'draft, of none': OFFICES
		},
		mobile: {
			...FOR_MEMBERS,
			"anna's": SIGNED_IN,
			'of both': SIGNED_IN,
			'of none': SIGNED_IN,
			'draft, of both': EITHER,
			'draft, of none': OFFICES
		}
	}
};

/** Networks are made and end by other ways: a new one is nobody's yet. */
const REGIONS: Answers = { ...KEPT, create: { here: NOBODY } };

export const DIRECTORY: Partial<Record<Table, Answers>> = {
	regions: REGIONS,
	municipalities: KEPT,
	youthOffices: KEPT,
	responsibilities: KEPT,
	legalBases: COMMON,
	helplines: COMMON,
	organisations: KEPT,
	contacts: { ...KEPT, shown: { ...KEPT.shown, mobile: FOR_MEMBERS } },
	experts: EXPERTS,
	offers: KEPT,
	circles: KEPT,
	meetings: {
		...KEPT,
		// The database counts it.
		through: { sequence: { 'public, here': NOBODY } },
		shown: { ...KEPT.shown, access: FOR_MEMBERS }
	},
	/** One row, which is always there. */
	operators: { ...COMMON, create: { common: NOBODY }, remove: { public: NOBODY } }
};
