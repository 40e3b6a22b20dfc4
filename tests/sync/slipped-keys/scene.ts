/**
 * A phone into which a key is to be slipped: its real databases, its real sync against the real server over the store. Whoever
 * writes to the server's database, or answers in its place, has a key of Mallory's.
 */
import 'fake-indexeddb/auto';
import { UnagreedReadersError } from '../../../src/lib/consultation/readers/agreed-readers';
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow, Table } from '../../../src/lib/domain/tables';
import { directoryCopy } from '../../../src/lib/local/copy/directory-copy';
import { deviceDb } from '../../../src/lib/local/device/device-db';
import { openMutation } from '../../../src/lib/local/outbox/outbox-state';
import { findKey } from '../../../src/lib/local/vault/vault';
import { fingerprintOf } from '../../../src/lib/sealing/fingerprint';
import { newOwnKey } from '../../../src/lib/sealing/own-key';
import { expertRow, idOf } from '../../support/directory-rows';
import { ConfidentialWorld, NORTH, REGION, type ReaderName } from '../confidential/world';
import { ModelPhone } from '../model-phone';
import type { ModelServer } from '../model-server';

/** Whoever is new in the network, and gets nothing. */
export const mallory = await newOwnKey();
export const MALLORY = await fingerprintOf(mallory.recipient);
export const next = await newOwnKey();
export const TEXT = { kind: 'text', text: 'Und dann?' } as const;

/** What changes from way to way. */
export const scene = {} as {
	world: ConfidentialWorld;
	/** The phone of somebody, over the databases that the app's own functions use. */
	phone: ModelPhone;
	/** Answers in the server's place: a delta as it is to arrive. */
	lie: (delta: { puts: Record<string, AnyRow[]> }) => void;
};

export interface Way {
	/** What happens, and by what the person is told; empty where the key is of no use. */
	play: () => Promise<readonly string[]>;
	useless?: true;
}

export async function emptyPhone(): Promise<void> {
	await directoryCopy.clear();
	for (const table of deviceDb.tables) await table.clear();
}

export async function beginAnew(): Promise<void> {
	await emptyPhone();
	scene.lie = () => {};
	scene.world = new ConfidentialWorld();
	scene.world.server.store.write('experts', { ...expertRow('mallory'), youthOffices: [], deputy: '' });
	changeRow('experts', idOf('clara'), { deputy: '' });
}

/** With an account or without. */
export async function phoneOf(account: string | undefined): Promise<void> {
	const server = {
		handle: async (...[path, init, jar]: Parameters<ModelServer['handle']>) => {
			const answer = await scene.world.server.handle(path, init, jar);
			if (!path.startsWith('/api/sync?')) return answer;
			const body = (await answer.json()) as Parameters<typeof scene.lie>[0];
			if (body.puts) scene.lie(body);
			return Response.json(body);
		}
	};
	scene.phone = new ModelPhone(server as ModelServer);
	scene.phone.directory = directoryCopy;
	scene.phone.device = deviceDb;
	scene.phone.engine = scene.phone.newEngine();
	if (account) await scene.phone.login(account);
	await scene.phone.sync();
}

export function changeRow(table: Table, id: string, fields: object): void {
	scene.world.server.store.write(table, { ...scene.world.server.store.row(table, id), ...fields, id });
}
/** A key in the directory, beside those that are there or in the place of one. */
export function publish(recipient: string, expert: string, id = newId()): void {
	const shared = { publication: 'published', audience: 'public', verifiedAt: '', verifiedBy: '' };
	scene.world.server.store.write('publicKeys', {
		...shared,
		id,
		expert,
		recipient,
		madeAt: '2026-03-01T08:00:00.000Z'
	});
}
export const keyOf = (name: ReaderName) => idOf(`key${name}`);
export const exchangeKeyOf = (name: ReaderName) =>
	changeRow('publicKeys', keyOf(name), { recipient: mallory.recipient });
/** Mallory becomes the deputy, with an entry and a key of her own. */
export const becomesDeputyOf = (name: string) => {
	publish(mallory.recipient, idOf('mallory'));
	changeRow('experts', idOf(name), { deputy: idOf('mallory') });
};
export const joinsThePool = () => {
	publish(mallory.recipient, idOf('mallory'));
	changeRow('experts', idOf('mallory'), { youthOffices: [NORTH] });
};
export const officeReadsAlong = () => changeRow('regions', REGION, { sealToDesk: true });
export const newSnapshot = () => scene.world.server.store.restore(scene.world.server.store.backUp());

export async function refused(work: Promise<unknown>): Promise<string[]> {
	const error: unknown = await work.then(
		() => undefined,
		(reason: unknown) => reason
	);
	return error instanceof UnagreedReadersError ? error.readers.map(({ fingerprint }) => fingerprint) : [];
}

/** Every sealed text that this phone has queued or the server has. */
export async function texts(): Promise<string[]> {
	const rows = await deviceDb.outbox.toArray();
	const queued = await Promise.all(rows.map(async (row) => openMutation(row, await findKey(row.owner))));
	const stored = await scene.world.server.store.allRows('requests');
	return [
		...JSON.stringify([queued, stored]).matchAll(/YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}/g)
	].map(([text]) => text);
}
