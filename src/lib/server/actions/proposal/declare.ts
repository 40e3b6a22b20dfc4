/**
 * That an entry should be there which is not: said by whoever it would be about, with an account or without. It makes no entry; the
 * office of the network that she names does, when it has looked, and only where it has opened its questionnaire. So many wait for a
 * network at a time.
 */
import type { Caller } from '../../../domain/access/caller';
import { DECLARED_TABLES, isDeclarable, OPEN_DECLARATIONS } from '../../../domain/directory/proposing';
import type { AnyRow } from '../../../domain/tables';
import type { MutationOf } from '../../../protocol/mutation';
import type { Reading } from '../action';
import { type Decision, rejected } from '../decision';
import { known } from '../record/fields';

type Body = MutationOf<'proposal.make'>['body'];

export interface DeclareFacts {
	/** The record that has this id already. */
	row: AnyRow | undefined;
	/** The network that she names, where it asks. */
	networks: string[];
	/** How many new entries wait for it. */
	open: number;
}

export async function declareFacts(
	{ table, record, network = '' }: Body,
	read: Reading
): Promise<DeclareFacts> {
	const region = await read.one('regions', 'id', network);
	if (!region?.questionnaire) return { row: undefined, networks: [], open: 0 };
	const [row, open] = await Promise.all([read.one(table, 'id', record), read.openDeclarations(network)]);
	return { row, networks: [region.id], open };
}

/** Why it is not kept; undefined where it is. */
export function declarationRefused(
	{ id, body }: MutationOf<'proposal.make'>,
	{ row, networks, open }: DeclareFacts,
	unfit: readonly string[],
	caller: Pick<Caller, 'role'>
): Decision | undefined {
	const { table, changes } = body;
	if (networks.length === 0) return rejected(id, 'not_found');
	if (row) return rejected(id, 'conflict');
	const foreign = [...unfit, ...Object.keys(changes).filter((field) => !isDeclarable(field))];
	if (foreign.length > 0) return rejected(id, 'bad_request', known(table, [...new Set(foreign)]));
	const isOffered = (DECLARED_TABLES as readonly string[]).includes(table);
	const name = changes[table === 'offers' ? 'title' : 'name']?.to;
	const says = typeof name === 'string' && name.trim() !== '';
	const isWhole = Object.values(changes).every(({ from, to }) => from === undefined && to !== undefined);
	if (!isOffered || !says || !isWhole) return rejected(id, 'bad_request');
	// Whoever has an account can be asked; without one a flood looks like a list.
	if (caller.role === 'guest' && open >= OPEN_DECLARATIONS) return rejected(id, 'too_many_requests');
	return undefined;
}
