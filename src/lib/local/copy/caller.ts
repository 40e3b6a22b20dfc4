/**
 * The person behind an account as the rules of visibility know her, from the directory on this phone: the server decides by
 * the same rules from its own.
 */
import type { Caller } from '../../domain/access/caller';
import { standsInFor } from '../../domain/directory/deputies';
import type { Expert } from '../../domain/directory/directory';
import type { YouthOffice } from '../../domain/place/place';
import type { Account } from '../../protocol/session';
import { now } from '../live/clock';
import { directoryCopy } from './directory-copy';

/**
 * `at`: whom somebody stands in for depends on who is away. `addressed` are the experts whose requests lie here with their
 * content: one who has left is in no directory any more, and the server has handed her request to her deputy. `offices`: for
 * which of them an office reads along.
 */
export function callerOf(
	account: Account,
	experts: readonly Expert[],
	at: Date,
	addressed: readonly string[] = [],
	offices: readonly Pick<YouthOffice, 'id' | 'region'>[] = []
): Caller {
	const { role, id, expertId, networks = offices.map(({ region }) => region) } = account;
	const left = addressed.filter((one) => one !== '' && !experts.some((expert) => expert.id === one));
	const self = experts.find((expert) => expertId !== '' && expert.id === expertId);
	return {
		role,
		userId: id,
		expertId,
		deputyFor: expertId === '' ? [] : [...standsInFor(expertId, experts, at), ...new Set(left)],
		youthOffices:
			role === 'coordination'
				? offices.filter(({ region }) => networks.includes(region)).map((office) => office.id)
				: (self?.youthOffices ?? []),
		circles: [],
		meetings: [],
		networks: role === 'coordination' ? networks : [],
		memberOf: [],
		held: []
	};
}

/** As somebody is known here right now. */
export async function readCaller(account: Account): Promise<Caller> {
	const [experts, offices] = await Promise.all([
		directoryCopy.readAll('experts'),
		directoryCopy.readAll('youthOffices')
	]);
	return callerOf(account, experts, now(), [], offices);
}
