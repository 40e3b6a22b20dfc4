// What a member receives of a circle fits what her phone expects of it: one row that does not, and nothing comes through any more.
import { expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { type Caller, GUEST } from '../access/caller';
import { project } from '../access/visibility';
import { schemas } from '../schemas';
import type { AnyRow, Table } from '../tables';

const [MIA, CIRCLE, SPRING] = ['mia', 'circle', 'spring'].map(idOf) as [string, string, string];
const mia: Caller = { ...GUEST, role: 'member', userId: MIA, circles: [CIRCLE], meetings: [SPRING] };
const of = (table: Table, change: object): AnyRow => ({ ...rowOf(table, idOf('row')), ...change });

it.each<[Table, AnyRow]>([
	[
		'seats',
		of('seats', { circle: CIRCLE, email: 'mia@example.org', account: MIA, deputyAccount: '', note: '' })
	],
	['seats', of('seats', { circle: CIRCLE, email: 'max@example.org', account: idOf('max'), note: 'intern' })],
	['procedures', of('procedures', { circle: CIRCLE })],
	['attendances', of('attendances', { account: MIA, deputyAccount: idOf('max') })],
	['topics', of('topics', { circle: CIRCLE })],
	['ballots', of('ballots', { circle: CIRCLE })],
	['ballots', of('ballots', { meeting: SPRING })],
	['votes', of('votes', { voter: MIA })],
	['documents', of('documents', { meeting: SPRING })]
])('%s', (table, row) => {
	const shown = project(table, row, mia);
	expect(shown).toBeDefined();
	expect(schemas[table].safeParse(shown).error).toBeUndefined();
});

it.each<[Table, AnyRow]>([
	['seats', of('seats', { circle: CIRCLE, account: MIA, deputyAccount: idOf('max') })],
	['attendances', of('attendances', { region: idOf('region'), account: MIA, deputyAccount: idOf('max') })]
])('of the accounts behind %s the office is told its own alone', (table, row) => {
	const desk: Caller = { ...mia, role: 'coordination', networks: [idOf('region')] };
	const as = (userId: string) => project(table, row, { ...desk, userId });
	expect(as(MIA)).toMatchObject({ account: MIA });
	for (const shown of [as(MIA), as(idOf('karla')), as('')]) expect(shown).not.toHaveProperty('deputyAccount');
	for (const shown of [as(idOf('karla')), as('')]) expect(shown ?? {}).not.toHaveProperty('account');
});
