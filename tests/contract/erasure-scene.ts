/** Erasures by the test's clock and mail server, and where a word is left in the files of the database. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { EraseBody } from '../../src/lib/protocol/person';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { Erasing } from '../../src/lib/server/person/erasing';
import { ErasureMail } from '../../src/lib/server/person/telling';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import type { TestPocketBase } from '../support/pocketbase';
import { PASSWORD, REGION } from '../support/small-network';
import type { Marked } from './person-scene';

export function erasureScene(pocketBase: () => TestPocketBase) {
	const world = {
		clock: Date.now(),
		sent: [] as OutgoingMail[],
		/** Of the mail server. */
		refusal: undefined as { code: string } | undefined,
		/** Whether an address is written to once more. */
		mayWrite: true,
		/** Whose devices were marked, with the hashes of their sessions. */
		wiped: [] as [string, readonly string[]][]
	};
	const rows = (collection: string, filter = '') =>
		pocketBase().admin.collection(collection).getFullList({ filter });

	/** As a server's process has it. */
	function erasingBy(clients = pocketBase().clients): Erasing {
		const now = () => new Date(world.clock);
		const mail = () => ({
			kind: 'smtp' as const,
			send: async (one: OutgoingMail) => {
				if (world.refusal) throw Object.assign(new Error('refused'), world.refusal);
				world.sent.push(one);
			}
		});
		const add = async (user: string, hashes: readonly string[]) => void world.wiped.push([user, hashes]);
		const telling = new ErasureMail({ clients, now, mail });
		const mayWrite = () => Promise.resolve(world.mayWrite);
		return new Erasing({ clients, now, ended: { add }, telling, mayWrite });
	}

	/** Files of the database in which a word stands, in whatever capitals. */
	async function filesWith(word: string): Promise<string[]> {
		const folder = join(pocketBase().folder, 'pb_data');
		const names = (await readdir(folder)).filter((name) => /\.db(-wal)?$/.test(name));
		const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
		return names.filter((_, at) => texts[at]?.toLowerCase().includes(word.toLowerCase()));
	}

	return {
		...{ world, rows, erasingBy, filesWith },
		reset: () =>
			Object.assign(world, { clock: Date.now(), sent: [], refusal: undefined, mayWrite: true, wiped: [] }),
		officeOf: (id: string) =>
			callerOf(pocketBase().clients, { id, role: 'coordination', expert: '', networks: [REGION] }),
		asked: ({ user, name }: Pick<Marked, 'user' | 'name'>, changes: Partial<EraseBody> = {}): EraseBody => ({
			person: { kind: 'account', id: user },
			...{ typed: name, deputies: [], password: PASSWORD, code: '' },
			...changes
		}),
		isThere: async (collection: string, id: string) => (await rows(collection, `id = "${id}"`)).length > 0,
		/** The database is written anew beside the answer. */
		expectNowhere: async (word: string) => {
			await expect.poll(() => filesWith(word), { interval: 200 }).toEqual([]);
		}
	};
}
