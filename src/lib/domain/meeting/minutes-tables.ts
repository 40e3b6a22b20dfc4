/** What is said of the tables of minutes (../tables.ts): paragraphs as offices write them, what is published, what members send in. */
import { officeOf, ownedBy } from '../access/row-rules';
import type { TableDefinition } from '../table-definition';
import { minutesRule } from './who-sees';

export const minutesTables = {
	paragraphs: {
		network: 'region',
		grants: 'writtenByDesk',
		rule: officeOf('region'),
		index: 'id, meeting',
		since: 9
	},
	minutes: {
		network: 'region',
		grants: 'publishedByServer',
		rule: minutesRule,
		index: 'id, meeting',
		since: 9
	},
	contributions: {
		network: 'region',
		grants: 'sentInByMembers',
		rule: ownedBy('account'),
		index: 'id, meeting',
		since: 9
	}
} as const satisfies Record<string, TableDefinition>;
