// A server that is newer than the app: a table that the app does not know stops neither of them. Which table is the
// newcomer, the test decides; server and phone are the real ones.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { type AnyRow, type TableDefinition, tables, TABLES_VERSION } from '../../src/lib/domain/tables';
import { API } from '../../src/lib/protocol/api';
import type { Delta, Snapshot } from '../../src/lib/protocol/pull';
import { TABLES_HEADER } from '../../src/lib/protocol/version';
import { idOf, organisationRow } from '../support/directory-rows';
import type { ModelPhone } from './model-phone';
import { createWorld, type World } from './model-world';
import { phoneInStep, seen } from './scene';

const renamed = { ...organisationRow('kita'), region: idOf('region'), name: 'Neuer Name' } as AnyRow;
const nameOnPhone = async ({ directory }: ModelPhone) =>
	(await directory.readOne('organisations', idOf('kita')))?.name;

/** From now on every answer names a table that comes with the next version of the app. */
function speakOfMore({ server }: World): void {
	const honest = server.handle.bind(server);
	server.handle = async (path, init, jar) => {
		const response = await honest(path, init, jar);
		if (!path.startsWith(API.sync)) return response;
		const answer = (await response.json()) as { puts?: object; drops?: object };
		const puts = answer.puts && { ...answer.puts, inspections: [{ id: newId(), kind: 'unknown' }] };
		const drops = answer.drops && { ...answer.drops, inspections: [newId()] };
		return Response.json({ ...answer, puts, drops });
	};
}

describe('an app that is told of a table it does not know', () => {
	test('passes over it in a delta, and is in step all the same', async () => {
		const { world, phone } = await phoneInStep();
		speakOfMore(world);
		world.server.store.write('organisations', renamed);
		await phone.sync();
		expect((await seen(phone)).status.problem).toBeUndefined();
		expect(await nameOnPhone(phone)).toBe('Neuer Name');
	});

	test('passes over it in its first snapshot', async () => {
		const world = createWorld();
		speakOfMore(world);
		world.server.store.write('organisations', renamed);
		const { phone } = await phoneInStep(undefined, world);
		expect((await seen(phone)).status.problem).toBeUndefined();
		expect(await nameOnPhone(phone)).toBe('Neuer Name');
	});
});

describe('the server leaves out what came after the app', () => {
	const newcomer: TableDefinition = tables.organisations;
	beforeEach(() => void (newcomer.since = TABLES_VERSION));
	afterEach(() => void delete newcomer.since);

	/** What an app of `version` is answered, undefined: one from before there was a version. */
	async function answers(version: number | undefined) {
		const { server } = createWorld();
		const headers: Record<string, string> = version === undefined ? {} : { [TABLES_HEADER]: `${version}` };
		const ask = async <T>(path: string) =>
			(await (await server.handle(path, { headers }, { session: undefined })).json()) as T;
		const snapshot = await ask<Snapshot>(API.snapshot);
		server.store.write('organisations', renamed);
		server.store.remove('organisations', idOf('praxis'));
		const delta = await ask<Delta>(`${API.sync}?cursor=${encodeURIComponent(snapshot.cursor)}`);
		return {
			snapshot: snapshot.puts.organisations,
			puts: delta.puts.organisations,
			drops: delta.drops.organisations
		};
	}

	test.each([
		['before there was a version', undefined],
		['the version before', TABLES_VERSION - 1]
	])('an app of %s', async (_, version) => {
		expect(await answers(version)).toEqual({ snapshot: undefined, puts: undefined, drops: undefined });
	});

	test('an app that knows it gets all of it', async () => {
		const { snapshot, puts, drops } = await answers(TABLES_VERSION);
		expect(snapshot).toHaveLength(3);
		expect(puts?.map(({ id }) => id)).toEqual([idOf('kita')]);
		expect(drops).toEqual([idOf('praxis')]);
	});
});
