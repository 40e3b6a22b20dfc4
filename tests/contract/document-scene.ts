/** Two networks with a shelf, and who asks: what the tests of documents share. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import type { Document } from '../../src/lib/domain/directory/document';
import { newId } from '../../src/lib/domain/id';
import type { DocumentQuery } from '../../src/lib/protocol/documents';
import { Engine } from '../../src/lib/server/actions/engine';
import { DocumentShelf } from '../../src/lib/server/documents/shelf';
import { AppError } from '../../src/lib/server/errors';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { DOCUMENT_FILES } from '../support/document-files';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase } from '../support/pocketbase';
import { CALLERS, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

export const BESIDE = 'beside000000000';

export const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

export const asked = (change: Partial<DocumentQuery> = {}): DocumentQuery => ({
	...{ network: REGION, meeting: '', id: newId(), series: '', title: 'Leitfaden', kind: 'guide' },
	...{ validFrom: '2026-01-01', reviewAt: '' },
	...change
});

export const codeOf = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'done',
		(error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error as Error))
	);

export type DocumentScene = Awaited<ReturnType<typeof documentScene>>;

/** `mia` belongs to this network, `nora` to the one beside, `otto` to none; nobody has named a network for `anna`: she advises here. */
export async function documentScene() {
	const pocketBase = await startTestPocketBase();
	const { admin, clients, folder } = pocketBase;
	await seedSmallNetwork(admin);
	await admin.collection('regions').create(rowOf('regions', BESIDE));
	const account = async (role: 'member' | 'coordination', name: string, networks: string[]) => {
		const id = newId();
		const secret = { password: PASSWORD, passwordConfirm: PASSWORD };
		const row = { id, name, role, networks, active: true, email: `${name}@example.org`, ...secret };
		await admin.collection('users').create(row);
		return callerOf(clients, { id, role, expert: '', networks });
	};
	const { anna, karla } = CALLERS;
	const expert = { id: anna.userId, role: 'expert', expert: anna.expertId, networks: [] } as const;
	const office = { id: karla.userId, role: 'coordination', expert: '', networks: [REGION] } as const;
	const people = {
		mia: await account('member', 'mitglied', [REGION]),
		nora: await account('member', 'nora', [BESIDE]),
		otto: await account('member', 'otto', []),
		anna: await callerOf(clients, expert),
		karla: await callerOf(clients, office),
		kira: await account('coordination', 'kira', [BESIDE])
	};
	const store = new PocketBaseStore(clients, join(folder, 'lineage.json'));
	let taken = 0;
	const takeBytes = (_network: string, bytes: number) => Promise.resolve(void (taken += bytes));
	const shelf = new DocumentShelf({ clients, store, dataDir: folder, now: () => new Date(), takeBytes });
	const upload = (
		query: DocumentQuery,
		content: Uint8Array = DOCUMENT_FILES.pdf,
		who: Caller = people.karla
	) => shelf.upload(who, query, new Uint8Array(content));
	const save = (id: string, changes: Record<string, { from: unknown; to: unknown }>) =>
		new Engine({ store, now: () => new Date() }).settle(
			mutationOf('record.save', { table: 'documents', id, changes }),
			people.karla
		);
	return {
		...{ pocketBase, people, store, shelf, upload, save },
		taken: () => taken,
		/** Its id. */
		async put(change: Partial<DocumentQuery> = {}, content?: Uint8Array): Promise<string> {
			const query = asked(change);
			expect(await upload(query, content)).toBeNull();
			return query.id;
		},
		async withdraw(id: string): Promise<void> {
			const done = await save(id, { publication: { from: 'published', to: 'withdrawn' } });
			expect(done).toMatchObject({ outcome: 'done' });
		},
		row: (id: string) => admin.collection('documents').getOne<Document>(id),
		says: async (who: Caller, id: string) =>
			Buffer.from(await new Response((await shelf.file(who, id)).body).arrayBuffer()).toString('latin1'),
		files: () => readdir(join(folder, 'documents'))
	};
}
