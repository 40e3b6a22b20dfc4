/** To whom a key that is not in force is shown. Pure. */
import type { KeyVersion } from './own-key';
import { personal } from './row-rules';

const OFFICE_FIELDS: readonly string[] = [
	'id',
	'updated',
	'expert',
	'network',
	'state',
	'startsAt',
	'endsAt'
];

/** To its owner whole; to the office of its network, that it is there. */
export const keyVersionRule = personal<KeyVersion>((row, { userId, role, networks }, allowed) => {
	if (userId !== '' && row.owner === userId) return allowed;
	const concerned = role === 'coordination' && row.expert !== '' && networks.includes(row.network);
	return concerned ? OFFICE_FIELDS : undefined;
});
