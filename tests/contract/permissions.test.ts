// Who may do what: role × table × operation × field × network, by both locks, each answer written down (matrix/). Directly, as the
// user with PocketBase's own interface, with the server's word and without; and through the server, by its actions and its pull.
// The steps of a request: request-rules.test.ts; the server's endpoints: endpoints.test.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas } from '../../src/lib/domain/schemas';
import { TABLES } from '../../src/lib/domain/tables';
import { describeBesides } from './matrix/besides';
import { describeDirectly } from './matrix/directly';
import { describeDoors } from './matrix/door';
import { describeHidden } from './matrix/hidden-directly';
import { ANSWERS } from './matrix/personal-answers';
import { describeReading } from './matrix/reading';
import { HOMES } from './matrix/rows';
import { describeThroughTheServer } from './matrix/through';
import { valuesOf } from './matrix/values';
import { startWorld, type World } from './matrix/world';

let world: World;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	world = await startWorld();
});
afterAll(async () => {
	console.log(`${world.ledger}`);
	await world.pocketBase.stop();
});

describe('the matrix', () => {
	it.each(TABLES)('answers for every row and field of %s', (table) => {
		expect(Object.keys(ANSWERS[table].read).sort()).toEqual(world.names(table).sort());
		const given = ['id', 'updated', HOMES[table]?.field].filter((field) => field !== undefined);
		const values = valuesOf(table, 0, { id: '' });
		expect([...given, ...Object.keys(values)].sort()).toEqual(Object.keys(schemas[table].shape).sort());
	});
});

describeReading(() => world);
describeDirectly(() => world);
describeThroughTheServer(() => world);
describeHidden(() => world);
describeDoors(() => world);
describeBesides(() => world);
