/**
 * What each role may do with a table's records: the name of one set stands beside every table (tables.ts), permissions.ts
 * answers by it. What a set does not grant is refused. Phones know the names alone.
 */
import type { Role } from '../vocabulary';

export const OPERATIONS = ['list', 'view', 'create', 'update', 'delete'] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * - `all` every record · `network` those of the caller's own networks and the common ones · `visible` published records of the caller's audience · `own` records that concern the
 *   caller (visibility.ts) · `none`
 */
export type Grant = 'all' | 'network' | 'visible' | 'own' | 'none';
type Grants = Readonly<Record<Operation, Grant>>;
type GrantsByRole = Readonly<Record<Role, Grants>>;

const READ: Grants = { list: 'visible', view: 'visible', create: 'none', update: 'none', delete: 'none' };
/** Its own networks' entries; of others it reads what members read. */
const KEEP: Grants = {
	list: 'network',
	view: 'network',
	create: 'network',
	update: 'network',
	delete: 'network'
};
/** Anyone may ask; a guest follows the request by its receipt, never by its record. */
const ASK_ONLY: Grants = { list: 'none', view: 'none', create: 'own', update: 'own', delete: 'none' };
const ANSWER: Grants = { list: 'own', view: 'own', create: 'own', update: 'own', delete: 'none' };
/** Whoever has the record makes and renews it; it goes with the account. */
const OWN: Grants = { list: 'own', view: 'own', create: 'own', update: 'own', delete: 'none' };
const PUBLISH: Grants = { ...READ, create: 'own', update: 'own' };
/** Anyone may say what is wrong; what comes of it is not hers to see here. */
const PROPOSE: Grants = { list: 'none', view: 'none', create: 'own', update: 'none', delete: 'none' };
const NOTHING: Grants = { list: 'none', view: 'none', create: 'none', update: 'none', delete: 'none' };

/** Every set by its name. */
export const GRANTS = {
	/** The directory: everybody reads it, the desk keeps it. */
	keptByDesk: { guest: READ, member: READ, expert: READ, coordination: KEEP },
	/** The same; an expert changes some fields of her own entry, by an action that knows which (server/actions/expert/state.ts). */
	keptByDeskAndSelf: { guest: READ, member: READ, expert: { ...READ, update: 'own' }, coordination: KEEP },
	/** What an office keeps for itself: nobody else sees that it is there. */
	keptByDeskAlone: { guest: NOTHING, member: NOTHING, expert: NOTHING, coordination: KEEP },
	/** For the members of its network; a row comes with its file, by an endpoint of its own (server/documents). */
	uploadedByDesk: { guest: NOTHING, member: READ, expert: READ, coordination: { ...KEEP, create: 'none' } },
	/** For the members of a circle, what its office keeps. */
	keptByDeskForMembers: { guest: NOTHING, member: READ, expert: READ, coordination: KEEP },
	/** The same, and what is written stays: a new version is another row. */
	addedByDeskForMembers: {
		guest: NOTHING,
		member: READ,
		expert: READ,
		coordination: { ...KEEP, update: 'none', delete: 'none' }
	},
	/** Rows that the server makes for each seat: her own a member answers, by an action that knows which fields are hers. */
	answeredByMembers: {
		guest: NOTHING,
		member: { ...READ, update: 'own' },
		expert: { ...READ, update: 'own' },
		coordination: { ...KEEP, create: 'none' }
	},
	/** What the offices of a network write together, by actions of its own: nobody else sees it before it is published. */
	writtenByDesk: {
		guest: NOTHING,
		member: NOTHING,
		expert: NOTHING,
		coordination: { ...KEEP, create: 'none', update: 'none', delete: 'none' }
	},
	/** What is published stays as it is. */
	publishedByServer: {
		guest: NOTHING,
		member: READ,
		expert: READ,
		coordination: { ...KEEP, create: 'none', update: 'none', delete: 'none' }
	},
	/** Somebody sends it in, her office reads it; nobody changes it. */
	sentInByMembers: {
		guest: NOTHING,
		member: { ...READ, create: 'own' },
		expert: { ...READ, create: 'own' },
		coordination: { ...KEEP, create: 'own', update: 'none', delete: 'none' }
	},
	/** One row that is always there: everybody reads it, the desk fills it in. */
	filledInByDesk: {
		guest: READ,
		member: READ,
		expert: READ,
		coordination: { ...KEEP, create: 'none', delete: 'none' }
	},
	/** A key is its holder's alone: the desk that keeps the directory must not be able to put its own in. */
	publishedByHolder: {
		guest: READ,
		member: READ,
		expert: PUBLISH,
		coordination: { ...PUBLISH, list: 'all', view: 'all' }
	},
	/** A guest writes to her request by its receipt; the desk has what was sealed to it, and may pass that on. */
	askedAndAnswered: { guest: ASK_ONLY, member: ANSWER, expert: ANSWER, coordination: ANSWER },
	/** Everybody says what is wrong in an entry, the offices of its networks decide. */
	proposedToDesk: { guest: PROPOSE, member: PROPOSE, expert: PROPOSE, coordination: ANSWER },
	/** What is written stays: the office appends its words, and nobody changes or removes one. */
	appendedByDesk: {
		guest: READ,
		member: READ,
		expert: READ,
		coordination: { ...READ, list: 'all', view: 'all', create: 'all' }
	},
	/** The office's own key: made and renewed whole, never field by field. */
	heldByDesk: {
		guest: NOTHING,
		member: NOTHING,
		expert: NOTHING,
		coordination: OWN
	},
	/** The server writes them; whom they concern may stop what waits. */
	keptByServer: {
		guest: NOTHING,
		member: { ...OWN, create: 'none' },
		expert: { ...OWN, create: 'none' },
		coordination: { ...OWN, create: 'none' }
	},
	heldByOwner: { guest: NOTHING, member: OWN, expert: OWN, coordination: OWN }
} as const satisfies Record<string, GrantsByRole>;
export type GrantsName = keyof typeof GRANTS;
