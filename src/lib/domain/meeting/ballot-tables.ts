/** Topics, ballots and votes in the pivot (tables.ts). */
import { membersOf, ownedBy } from '../access/row-rules';
import type { TableDefinition } from '../table-definition';
import { ballotRule } from './who-sees';

export const ballotTables = {
	topics: {
		network: 'circle',
		grants: 'proposedByMembers',
		rule: membersOf('circle'),
		index: 'id, circle',
		since: 9
	},
	ballots: {
		network: 'region',
		grants: 'askedByDesk',
		rule: ballotRule,
		index: 'id, circle, meeting',
		since: 9
	},
	votes: {
		network: '',
		grants: 'heldByOwner',
		rule: ownedBy('voter'),
		index: 'id, ballot',
		since: 9
	}
} as const satisfies Record<string, TableDefinition>;
