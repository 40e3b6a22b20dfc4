/** Which entries the office in front of the phone keeps: those of its networks, and what is common to all. */
import type { Caller } from '../domain/access/caller';
import { isOfOwnNetworks } from '../domain/access/networks';
import { tableRules } from '../domain/access/table-rules';
import type { Row } from '../domain/tables';
import { directoryCopy } from '../local/copy/directory-copy';
import { currentAccount } from '../local/device/local-session';
import type { Account } from '../protocol/session';
import { readEntries } from './entries-here';
import type { AnyEntry, EntryTable } from './forms/field';

export type OwnNetworks = Pick<Caller, 'networks' | 'youthOffices' | 'held'>;
/** What says which they are. */
export interface OwnFacts {
	account: Account | undefined;
	regions: readonly Row<'regions'>[];
	youthOffices: readonly Row<'youthOffices'>[];
	organisations: readonly Row<'organisations'>[];
	circles?: readonly Row<'circles'>[];
}

export async function ownNetworks(): Promise<OwnNetworks> {
	const [account, regions, youthOffices, organisations, circles] = await Promise.all([
		currentAccount(),
		directoryCopy.readAll('regions'),
		readEntries('youthOffices'),
		readEntries('organisations'),
		readEntries('circles')
	]);
	return ownIn({ account, regions, youthOffices, organisations, circles });
}

/** The same, of rows that are read already. An account that signed in before the server said which are its networks sees all of them, and the server decides. */
export function ownIn({
	account,
	regions,
	youthOffices,
	organisations,
	circles = []
}: OwnFacts): OwnNetworks {
	const networks = account?.networks ?? regions.map(({ id }) => id);
	const idsIn = (rows: readonly { id: string; region: string }[]) =>
		rows.filter(({ region }) => networks.includes(region)).map(({ id }) => id);
	return { networks, youthOffices: idsIn(youthOffices), held: [...idsIn(organisations), ...idsIn(circles)] };
}

export function isOwn(table: EntryTable, row: AnyEntry, own: OwnNetworks): boolean {
	return isOfOwnNetworks(tableRules[table].network, row, own);
}
