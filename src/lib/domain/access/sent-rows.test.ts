// A row without the fields that a role does not receive is still one that its phone takes: half a row would stop the whole pull.
import { describe, expect, it } from 'vitest';
import { rowOf } from '$tests/support/one-of-each';
import { schemas } from '../schemas';
import { TABLES } from '../tables';
import { ROLES } from '../vocabulary';
import { allowedFields } from './visibility';

describe('what a phone is sent of a row', () => {
	it.each(TABLES.flatMap((table) => ROLES.map((role) => [table, role] as const)))(
		'of %s fits its schema there for a %s',
		(table, role) => {
			const row = rowOf(table, 'rowaaaaaaaaaaaa');
			const sent = Object.fromEntries(allowedFields(table, role).map((field) => [field, row[field]]));
			expect(
				schemas[table].safeParse({ ...sent, updated: '2026-01-01T00:00:00.000Z' }).error?.issues
			).toBeUndefined();
		}
	);
});
