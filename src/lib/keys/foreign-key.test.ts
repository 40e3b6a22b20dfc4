import { expect, it } from 'vitest';
import type { PublicKey } from '$lib/domain/access/key';
import { idOf } from '$tests/support/directory-rows';
import { RECIPIENT, rowOf } from '$tests/support/one-of-each';
import { foreignKeys } from './foreign-key';

const HERS = { id: idOf('hers'), recipient: RECIPIENT };
const OTHER = RECIPIENT.replace('qqqq', 'zzzz');
const listed = (name: string, expert: string, recipient: string): PublicKey => ({
	...(rowOf('publicKeys', idOf(name)) as unknown as PublicKey),
	expert,
	recipient
});

it.each<[string, string, PublicKey[], number]>([
	['her own', idOf('anna'), [listed('hers', idOf('anna'), RECIPIENT)], 0],
	['another in the place of hers', idOf('anna'), [listed('hers', idOf('anna'), OTHER)], 1],
	[
		'a second one beside hers',
		idOf('anna'),
		[listed('hers', idOf('anna'), RECIPIENT), listed('two', idOf('anna'), OTHER)],
		1
	],
	['somebody else’s under her own name', idOf('anna'), [listed('vera', idOf('vera'), OTHER)], 0],
	['the office’s, for an account of the office', '', [listed('desk', '', OTHER)], 0],
	['another in the place of the office’s', '', [listed('hers', '', OTHER)], 1]
])('%s', (_what, expertId, keys, count) => expect(foreignKeys(keys, { expertId }, HERS)).toHaveLength(count));
