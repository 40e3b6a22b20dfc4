/**
 * Out of a network and into another: the field by which a row belongs to one, changed. A row of two networks is changed only by
 * what is an office's own: nobody enters an expert into another network's pool, nor takes her out of it. PocketBase's rules know
 * "one of several" but not "each of these", so that of several the first lock alone says so.
 */
import type { Table } from '../../../src/lib/domain/tables';
import { NORTH, SOUTH } from '../../support/small-network';
import { DIRECTORY } from './answers';
import { type Marks, NOBODY } from './people';
import { HERS, PLACE_BESIDE, WEST } from './places';
import { HOMES } from './rows';

export interface Move {
	table: Table;
	row: string;
	/** As PocketBase takes it: `youthOffices+` adds to what is there. */
	change: Readonly<Record<string, unknown>>;
	directly: Marks;
	/** Undefined where a mutation cannot say it. */
	through?: Marks;
}

//                         guest mia anna karla kira beate orla sven
const HERE: Marks = '      - - - + - + - -'.trim();
const BESIDE: Marks = '    - - - - + + - -'.trim();
const EITHER: Marks = '    - - - + + + - -'.trim();
const WHO_IS_BOTH: Marks = '- - - - - + - -'.trim();

const expert = (row: string, youthOffices: unknown[], directly: Marks, through: Marks = directly): Move => ({
	table: 'experts',
	row,
	change: { youthOffices },
	directly,
	through
});

const EXPERTS: readonly Move[] = [
	expert('public, here', [WEST], WHO_IS_BOTH),
	expert('public, here', [SOUTH], HERE),
	expert('public, here', [], HERE),
	expert('public, beside', [NORTH], WHO_IS_BOTH),
	expert('public, beside', [NORTH, WEST], BESIDE, WHO_IS_BOTH),
	expert('public, here', [NORTH, WEST], HERE, WHO_IS_BOTH),
	expert('of both', [NORTH], HERE, WHO_IS_BOTH),
	expert('of both', [WEST], BESIDE, WHO_IS_BOTH),
	expert('of both', [WEST, SOUTH], EITHER, HERE),
	expert('of both', [], EITHER, WHO_IS_BOTH),
	expert('of none', [NORTH], HERE),
	expert('of none', [WEST], BESIDE),
	expert('of none', [NORTH, WEST], EITHER, WHO_IS_BOTH),
	{ table: 'experts', row: HERS, change: { 'youthOffices+': SOUTH }, directly: HERE },
	{ table: 'experts', row: HERS, change: { '+youthOffices': SOUTH }, directly: HERE },
	{ table: 'experts', row: HERS, change: { 'youthOffices-': NORTH }, directly: HERE },
	{ table: 'experts', row: 'public, beside', change: { 'youthOffices+': NORTH }, directly: BESIDE }
];

const OTHERS: readonly Table[] = [
	'municipalities',
	'youthOffices',
	'responsibilities',
	'organisations',
	'contacts',
	'offers',
	'circles',
	'meetings',
	'memberships',
	'seats',
	'lessons'
];

export const MOVES: readonly Move[] = [
	...OTHERS.flatMap((table): Move[] => {
		const { field, here, beside } = HOMES[table]!;
		const [inHere, inBeside] =
			table === 'lessons'
				? ['published, here', 'published, beside']
				: DIRECTORY[table]
					? ['public, here', 'public, beside']
					: ['here', 'beside'];
		const move = (row: string, to: unknown, who: Marks): Move => ({
			...{ table, row, change: { [field]: to } },
			...{ directly: who, through: who }
		});
		return [
			move(inHere!, beside, WHO_IS_BOTH),
			move(inBeside!, here, WHO_IS_BOTH),
			move(inHere!, here, HERE),
			// Nowhere is nobody's, and no way out of one's own either.
			move(inHere!, 'nowhere00000000', NOBODY)
		];
	}),
	...EXPERTS,
	/** A document stays where it was put: not even who keeps both networks moves it. */
	...['published, here', 'published, beside'].map((row): Move => {
		const { here, beside } = HOMES.documents!;
		const change = { region: row.endsWith('here') ? beside : here };
		return { table: 'documents', row, change, directly: NOBODY, through: NOBODY };
	}),
	/** Whose municipality it is, its own network says; the rules do not look so far. */
	{
		...{ table: 'responsibilities', row: 'public, here', change: { ags: PLACE_BESIDE } },
		...{ directly: HERE, through: WHO_IS_BOTH }
	}
];
