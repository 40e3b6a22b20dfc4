/**
 * Cases in the matrix: their rows with the meetings and the seat that they need, the answers to both tables, and what is sent about one.
 * What members see once the agenda is fixed, is tried in cases.test.ts.
 */
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow, Table } from '../../../src/lib/domain/tables';
import type { Mutation } from '../../../src/lib/protocol/mutation';
import { idOf } from '../../support/directory-rows';
import { rowOf } from '../../support/one-of-each';
import { CIRCLE, REGION } from '../../support/small-network';
import { registering } from '../case-scene';
import type { ActionCell } from './actions';
import type { Answers } from './answers';
import { ACCOUNT, type Marks, NOBODY, WHO_SITS_HERE } from './people';

const BESIDE_NETWORK = idOf('beside');
const CIRCLE_BESIDE = idOf('circlebeside');
const HELD = idOf('heldmeeting');
const COMING = idOf('comingmeeting');
const COMING_BESIDE = idOf('besidemeeting');
const SEAT = idOf('matrixseat');

/** In the order in which they can be written. */
export const CASE_NEEDS: readonly { table: Table; row: AnyRow }[] = [
	...[
		{ id: HELD, circle: CIRCLE, startsAt: '2020-01-01T08:00:00.000Z', endsAt: '2099-01-01T12:00:00.000Z' },
		{ id: COMING, circle: CIRCLE, startsAt: '2099-01-01T08:00:00.000Z', endsAt: '2099-01-01T12:00:00.000Z' },
		{ id: COMING_BESIDE, circle: CIRCLE_BESIDE }
	].map((meeting) => ({ table: 'meetings' as const, row: { ...rowOf('meetings', meeting.id), ...meeting } })),
	{ table: 'seats', row: rowOf('seats', SEAT) }
];

/** A case and its text. */
const caseIds: Readonly<Record<string, { case: string } & Record<string, string>>> = {
	"mia's, here": { case: newId(), region: REGION, meeting: HELD, author: ACCOUNT.mia },
	'late, here': { case: newId(), region: REGION, meeting: COMING, author: ACCOUNT.mia },
	beside: { case: newId(), region: BESIDE_NETWORK, meeting: COMING_BESIDE }
};
export const brought = (table: 'cases' | 'caseTexts'): Readonly<Record<string, AnyRow>> =>
	Object.fromEntries(
		Object.entries(caseIds).map(([name, where]) => {
			const said = { kind: 'consented', ...(name.startsWith('late') && { state: 'late' }) };
			const place = table === 'cases' ? { ...where, ...said, id: where.case } : where;
			return [name, { ...rowOf(table, newId()), ...place }];
		})
	);
/** As somebody would make one. */
export const newCase = (name: string, author: string) =>
	name === 'beside'
		? { region: BESIDE_NETWORK, meeting: COMING_BESIDE, author }
		: { region: name.endsWith('network') ? BESIDE_NETWORK : REGION, meeting: COMING, author };

//                         guest mia anna karla kira beate orla sven
const HERE: Marks = '      - - - + - + - -'.trim();
const BESIDE: Marks = '    - - - - + + - -'.trim();
const MIA: Marks = '       - + - - - - - -'.trim();
const MIA_AND_HERE: Marks = '- + - + - + - -';
const CASE_ROWS = { "mia's, here": MIA_AND_HERE, 'late, here': MIA_AND_HERE, beside: BESIDE };
const OFFICE_OF_CASE = { "mia's, here": HERE, beside: BESIDE };
const NOBODYS_CASE = { "mia's, here": NOBODY, beside: NOBODY };
/** Who sits in the circle brings one of her own; the office enters what others say. */
const NEW_CASE = { here: MIA_AND_HERE, beside: BESIDE, 'in another network': NOBODY };

export const CASES: Answers = {
	read: CASE_ROWS,
	create: NEW_CASE,
	update: {},
	fields: {
		title: OFFICE_OF_CASE,
		minutes: OFFICE_OF_CASE,
		place: OFFICE_OF_CASE,
		/** Taken back by the submitter, too. */
		state: { "mia's, here": MIA_AND_HERE, beside: BESIDE },
		region: NOBODYS_CASE,
		meeting: NOBODYS_CASE,
		author: NOBODYS_CASE,
		kind: NOBODYS_CASE,
		shown: NOBODYS_CASE
	},
	remove: NOBODYS_CASE
};
export const CASE_TEXTS: Answers = {
	read: CASE_ROWS,
	create: NEW_CASE,
	update: {},
	fields: {
		answer: OFFICE_OF_CASE,
		decidedAt: OFFICE_OF_CASE,
		case: NOBODYS_CASE,
		returnedAt: { "mia's, here": MIA_AND_HERE, beside: BESIDE },
		region: NOBODYS_CASE,
		meeting: NOBODYS_CASE,
		author: NOBODYS_CASE,
		seat: NOBODYS_CASE,
		payload: NOBODYS_CASE,
		recipients: NOBODYS_CASE,
		registeredAt: NOBODYS_CASE
	},
	remove: NOBODYS_CASE
};

const onCase = (kind: Mutation['kind'], about: string, who: Marks, more: object = {}): ActionCell => ({
	...{ kind, about, who },
	send: (row) => ({ id: newId(), kind, body: { id: row('cases', about).id, ...more } }) as Mutation
});
export const CASE_CELLS: ActionCell[] = [
	{
		...{ kind: 'case.register', about: 'by who sits in the circle', who: WHO_SITS_HERE },
		send: () => registering({ meeting: COMING })
	},
	{
		...{ kind: 'case.register', about: 'in the name of a seat here', who: HERE },
		send: () => registering({ meeting: COMING, seat: SEAT })
	},
	onCase('case.decide', 'late, here', HERE, { outcome: 'declined', answer: '' }),
	onCase('case.returned', "mia's, here", MIA),
	onCase('case.returned', 'beside', NOBODY),
	onCase('case.withdraw', 'late, here', MIA),
	onCase('case.withdraw', 'beside', NOBODY)
];
