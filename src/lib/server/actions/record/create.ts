/**
 * Making a record, by whoever keeps the records of its network. Its id was made on the phone: what is tried twice stays one, and
 * an id or a key that is taken refuses it. Whole or not at all: every field of the schema has to be there, and fit.
 * The history says that and by whom it was made; what it held at first, the record and the changes since say.
 */
import { changesOnlyOwn, isOfOwnNetworks } from '../../../domain/access/networks';
import { grantOf } from '../../../domain/access/permissions';
import { NEW_CIRCLE } from '../../../domain/meeting/circle';
import { NEW_MEETING } from '../../../domain/meeting/meeting';
import { schemas } from '../../../domain/schemas';
import { tableRules } from '../../../domain/access/table-rules';
import { type AnyRow, type Table, tables } from '../../../domain/tables';
import { defineAction } from '../action';
import { done, type Effect, rejected } from '../decision';
import type { HistoryEntry } from '../history';
import { known, unfitFields } from './fields';
import { isOfForeignPlace, type Own, ownWith } from './own';
import { against } from './rules';

/** What an app from before these fields does not send of a record that it has waiting. */
const ADDED_LATER: Partial<Record<Table, Readonly<Record<string, unknown>>>> = {
	circles: NEW_CIRCLE,
	meetings: NEW_MEETING
};

/** What the database counts, a record has from its beginning, whatever the phone says of it. */
const COUNTED_FROM: Partial<Record<Table, Readonly<Record<string, unknown>>>> = { meetings: { sequence: 0 } };

export interface CreateFacts {
	/** The record that has this id already. */
	row: AnyRow | undefined;
	/** The field that may hold a value only once, where another record has it. */
	taken?: string;
	own?: Own;
	/** It would answer for a municipality of another network. */
	foreignPlace?: boolean;
	/** Fields that are against a rule of the field. */
	broken?: readonly string[];
}

const create = defineAction({
	kind: 'record.create',
	guests: false,
	rings: 'meetings',
	facts: async ({ table, id, fields }, caller, read): Promise<CreateFacts> => {
		const unique = uniqueField(table);
		const value = unique && fields[unique];
		const twin =
			unique && typeof value === 'string' ? await read.one(table, unique as 'id', value) : undefined;
		return {
			row: await read.one(table, 'id', id),
			...(twin && { taken: unique }),
			own: await ownWith(table, [{ ...fields, id }], caller, read),
			foreignPlace: await isOfForeignPlace(table, fields, caller, read),
			broken: await against(table, { ...ADDED_LATER[table], ...fields, id }, read)
		};
	},
	decide({ id, kind, body }, { row, taken, own, foreignPlace, broken = [] }, caller, at) {
		const { table } = body;
		const fields = { ...ADDED_LATER[table], ...body.fields, ...COUNTED_FROM[table] };
		if (grantOf(caller.role, table, 'create') !== 'network') return rejected(id, 'forbidden');
		const unfit = unfitFields(table, fields, caller);
		if (unfit.length > 0) return rejected(id, 'bad_request', known(table, unfit));
		const whole = schemas[table].safeParse({ ...fields, id: body.id, updated: at.toISOString() });
		if (!whole.success)
			return rejected(
				id,
				'bad_request',
				whole.error.issues.map(({ path }) => String(path[0]))
			);
		const [by, mine] = [tableRules[table].network, own ?? caller];
		if (!isOfOwnNetworks(by, fields, mine) || !changesOnlyOwn(by, {}, fields, mine) || foreignPlace)
			return rejected(id, 'forbidden');
		if (row || taken) return rejected(id, 'conflict', taken ? [taken] : []);
		if (broken.length > 0) return rejected(id, 'bad_request', [...broken]);
		const effect = { table, operation: 'create', id: body.id, fields } as Effect;
		const made: HistoryEntry = {
			who: caller.userId,
			table,
			record: body.id,
			field: 'id',
			before: { value: null },
			after: { value: body.id },
			way: kind
		};
		return { ...done(id, at, [effect]), history: [made] };
	}
});

export const recordCreation = { 'record.create': create };

/** The field, besides the id, that no two records share. */
function uniqueField(table: Table): string | undefined {
	return /&(\w+)/.exec(tables[table].index)?.[1];
}
