/**
 * What of a record a caller receives: the whole of it, some fields, or nothing.
 * Nothing leaves the server but through `project`; a row that comes back undefined is a drop for the phone.
 */
import type { Caller } from './caller';
import { grantOf } from './permissions';
import type { Request } from '../consultation/request';
import type { AnyRow, Table } from '../tables';
import { tables } from '../tables';

const allowLists = new Map<string, readonly string[]>();

/** The fields of `table` that leave the server for this role; kept, since a snapshot asks once per row. */
export function allowedFields(table: Table, role: Caller['role']): readonly string[] {
	const known = allowLists.get(`${table} ${role}`);
	if (known) return known;
	const { schema, memberFields, deskFields } = tables[table];
	const hidden: readonly string[] =
		role === 'coordination' ? [] : role === 'guest' ? [...memberFields, ...deskFields] : deskFields;
	const fields = Object.keys(schema.shape).filter((field) => !hidden.includes(field));
	allowLists.set(`${table} ${role}`, fields);
	return fields;
}

/** `row` as `caller` may see it, or undefined when it is none of the caller's business. */
export function project(table: Table, row: AnyRow, caller: Caller): AnyRow | undefined {
	switch (grantOf(caller.role, table, 'view')) {
		case 'none':
			return undefined;
		case 'visible':
			if (row.publication !== 'published') return undefined;
			if (row.audience === 'members' && caller.role === 'guest') return undefined;
			return pick(row, allowedFields(table, caller.role));
		case 'all':
			return pick(row, allowedFields(table, caller.role));
		case 'own':
			return table === 'ownKeys' ? projectOwnKey(row, caller) : projectRequest(row, caller);
	}
}

/** Whether the expert behind `caller` may answer this request: addressed to her, to one she stands in for, or to her pool. */
export function mayAnswer(
	request: Pick<Request, 'expert' | 'youthOffice' | 'acceptedBy'>,
	caller: Caller
): boolean {
	if (caller.role !== 'expert' || caller.expertId === '') return false;
	if (request.acceptedBy !== '') return request.acceptedBy === caller.expertId;
	if (request.expert === '') return caller.youthOffices.includes(request.youthOffice);
	return request.expert === caller.expertId || caller.deputyFor.includes(request.expert);
}

/** Whether the coordination office was asked to read along: it may pass the request on, not answer it. */
export function mayRead(
	request: Pick<Request, 'expert' | 'youthOffice' | 'acceptedBy' | 'forDesk'>,
	caller: Caller
): boolean {
	return mayAnswer(request, caller) || (caller.role === 'coordination' && request.forDesk);
}

/** Whether the request was hers to answer before somebody else took it: she then learns that, and no more. */
function mightHaveAnswered(request: Request, caller: Caller): boolean {
	return mayAnswer({ ...request, acceptedBy: '' }, caller);
}

function projectRequest(row: AnyRow, caller: Caller): AnyRow | undefined {
	const request = row as unknown as Request;
	const fields = allowedFields('requests', caller.role).filter(
		(field) => field !== 'receipt' && field !== 'author'
	);
	if (caller.userId !== '' && request.author === caller.userId) return pick(row, fields);
	if (mayRead(request, caller)) return pick(row, fields);
	if (mightHaveAnswered(request, caller))
		return pick(
			row,
			fields.filter((field) => field !== 'payload' && field !== 'thread')
		);
	return undefined;
}

function projectOwnKey(row: AnyRow, caller: Caller): AnyRow | undefined {
	const own = caller.userId !== '' && row.owner === caller.userId;
	return own ? pick(row, allowedFields('ownKeys', caller.role)) : undefined;
}

function pick(row: AnyRow, fields: readonly string[]): AnyRow {
	const kept: AnyRow = { id: row.id };
	for (const field of fields) if (row[field] !== undefined) kept[field] = row[field];
	return kept;
}
