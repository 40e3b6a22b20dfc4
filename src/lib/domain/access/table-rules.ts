/**
 * Beside every table of tables.ts: what each role may do with it, who is shown its rows, which fields a scope receives, whose network a row is.
 * The server asks it always, a phone where entries are kept or less of the copy is to remain. A table that is not named here does not compile.
 */
import { requestRule } from '../consultation/request-readers';
import {
	announcementRule,
	minutesRule,
	attendanceRule,
	ballotRule,
	caseRule,
	seatRule,
	guestRule,
	documentRule
} from '../meeting/who-sees';
import { WRITTEN_BY_DATABASE } from '../meeting/seat';
import type { PersonalTable, SharedTable } from '../tables';
import type { GrantsName } from './grants';
import { keyVersionRule } from './key-version-readers';
import type { NetworkField } from './networks';
import {
	everybodys,
	forMembersOf,
	membersOf,
	officeOf,
	ownedBy,
	type OwnRule,
	type RowRule,
	shared,
	type SharedRule
} from './row-rules';

/** What has to be said of a table. */
export interface TableRules<Rule extends RowRule = RowRule> {
	/** What each role may do with its records. */
	grants: GrantsName;
	/** By which field a row belongs to a network, so that its office alone keeps it. */
	network: NetworkField;
	/** To whom a row is shown, where the grants do not say all or none. */
	rule: Rule;
	/** Fields that only members, experts and coordination receive. */
	memberFields?: readonly string[];
	/** Fields that only the coordination office receives. */
	deskFields?: readonly string[];
	/** Accounts that the database has found behind addresses: each is shown to whose it is, to no office either. */
	ownFields?: readonly string[];
}

export const tableRules = {
	regions: {
		network: 'id',
		grants: 'keptByDesk',
		rule: shared,
		deskFields: ['note']
	},
	municipalities: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		deskFields: ['note']
	},
	youthOffices: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		deskFields: ['note']
	},
	responsibilities: {
		network: 'youthOffice',
		grants: 'keptByDesk',
		rule: shared,
		deskFields: ['note']
	},
	legalBases: {
		network: '',
		grants: 'keptByDesk',
		rule: shared,
		deskFields: ['note']
	},
	helplines: {
		network: '',
		grants: 'keptByDesk',
		rule: shared,
		deskFields: ['note']
	},
	organisations: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		deskFields: ['note']
	},
	contacts: {
		network: 'organisation',
		grants: 'keptByDesk',
		rule: shared,
		memberFields: ['mobile'],
		deskFields: ['note']
	},
	experts: {
		network: 'youthOffices',
		grants: 'keptByDeskAndSelf',
		rule: shared,
		memberFields: ['mobile'],
		deskFields: ['note']
	},
	offers: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		deskFields: ['note']
	},
	circles: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		deskFields: ['note']
	},
	meetings: {
		network: 'circle',
		grants: 'keptByDesk',
		rule: shared,
		memberFields: ['access', 'points'],
		deskFields: ['note']
	},
	operators: {
		network: '',
		grants: 'filledInByDesk',
		rule: shared,
		deskFields: ['note']
	},
	publicKeys: {
		network: '',
		grants: 'publishedByHolder',
		rule: shared,
		deskFields: ['note']
	},
	keyLog: {
		network: '',
		grants: 'appendedByDesk',
		rule: everybodys
	},
	requests: {
		network: '',
		grants: 'askedAndAnswered',
		rule: requestRule
	},
	proposals: {
		network: '',
		grants: 'proposedToDesk',
		rule: officeOf('networks')
	},
	memberships: {
		network: 'region',
		grants: 'keptByDeskAlone',
		rule: officeOf('region')
	},
	documents: {
		network: 'region',
		grants: 'uploadedByDesk',
		rule: documentRule
	},
	procedures: {
		network: 'circle',
		grants: 'addedByDeskForMembers',
		rule: membersOf('circle')
	},
	seats: {
		network: 'circle',
		grants: 'keptByDeskForMembers',
		rule: seatRule,
		deskFields: ['email', 'deputyEmail', 'note'],
		ownFields: WRITTEN_BY_DATABASE
	},
	attendances: {
		network: 'region',
		grants: 'answeredByMembers',
		rule: attendanceRule,
		ownFields: WRITTEN_BY_DATABASE
	},
	guests: {
		network: 'region',
		grants: 'announcedByMembers',
		rule: guestRule
	},
	topics: {
		network: 'circle',
		grants: 'proposedByMembers',
		rule: membersOf('circle')
	},
	ballots: {
		network: 'region',
		grants: 'askedByDesk',
		rule: ballotRule
	},
	votes: {
		network: '',
		grants: 'heldByOwner',
		rule: ownedBy('voter')
	},
	cases: {
		network: 'region',
		grants: 'broughtByMembers',
		rule: caseRule
	},
	caseTexts: {
		network: 'region',
		grants: 'sealedToDesk',
		rule: ownedBy('author')
	},
	paragraphs: {
		network: 'region',
		grants: 'writtenByDesk',
		rule: officeOf('region')
	},
	minutes: {
		network: 'region',
		grants: 'publishedByServer',
		rule: minutesRule
	},
	contributions: {
		network: 'region',
		grants: 'sentInByMembers',
		rule: ownedBy('account')
	},
	lessons: {
		network: 'region',
		grants: 'keptByDeskForMembers',
		rule: forMembersOf('region')
	},
	announcements: {
		network: 'region',
		grants: 'sentByOffice',
		rule: announcementRule
	},
	ownKeys: {
		network: '',
		grants: 'heldByOwner',
		rule: ownedBy('owner')
	},
	keyVersions: {
		network: '',
		grants: 'keptByServer',
		rule: keyVersionRule
	},
	signingKeys: {
		network: '',
		grants: 'heldByDesk',
		rule: officeOf('network')
	}
} as const satisfies Record<SharedTable, TableRules<SharedRule>> & Record<PersonalTable, TableRules<OwnRule>>;
