/** A network with entries of every kind and a neighbour, over a real PocketBase, and the lists that their offices hand out. */
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import type { HandedList, ListFormat } from '../../src/lib/domain/directory/handed-list';
import { openList } from '../../src/lib/import/file/open-list';
import { deskLists, handOut } from '../../src/lib/server/lists/hand-out';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { expertRow, idOf, legalBasisRow, organisationRow, youthOfficeRow } from '../support/directory-rows';
import { contact, region } from '../support/entry-rows';
import { listRowsOf, readPdf } from '../support/pdf-structure';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { ANNA, CALLERS, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';

export const BESIDE = idOf('beside');
export const DAY = new Date('2026-11-30T12:00:00Z');
export const NORA = idOf('nora');
/** As the cells of a PDF are read: without spaces. */
export const bare = (rows: string[][]) => rows.map((row) => row.map((text) => text.replace(/\s+/g, '')));

/** Call in the test file: it begins and ends the database. `held` has the two offices, once it has begun. */
export function handedListsScene() {
	const held = {} as { karla: Caller; kira: Caller };
	let pocketBase: TestPocketBase;
	let store: PocketBaseStore;

	const admin = () => pocketBase.admin;
	const organisations: Record<string, object> = {
		Familienzentrum: {},
		Zufluchtshaus: { audience: 'members', note: 'Adresse geheim' },
		Entwurf: { publication: 'draft' },
		Geschlossen: { publication: 'withdrawn' },
		Nebenan: { region: BESIDE }
	};

	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		pocketBase = await startTestPocketBase();
		await seedSmallNetwork(admin());
		await admin()
			.collection('regions')
			.create(region({ id: BESIDE, name: 'Nachbarkreis' }));
		await admin()
			.collection('youthOffices')
			.create(youthOfficeRow('east', { region: BESIDE }));
		for (const [name, changes] of Object.entries(organisations))
			await admin()
				.collection('organisations')
				.create({ ...organisationRow(name, { region: REGION }), name, phone: '040 66969 400', ...changes });
		await admin()
			.collection('contacts')
			.create(
				contact({
					id: NORA,
					organisation: idOf('Familienzentrum'),
					name: 'Nora Winter-Muster',
					function: 'Leitung',
					phone: '040 66969 401',
					mobile: '0171 39200 02'
				})
			);
		await admin()
			.collection('legalBases')
			.create(legalBasisRow('sgb8b', { citation: '§ 8b Abs. 1 SGB VIII', rank: 2 }));
		await admin()
			.collection('experts')
			.update(ANNA, { legalBases: ['sgb8b', 'kkg4'] });
		await admin()
			.collection('experts')
			.create(expertRow('fern', { youthOffices: [idOf('east')] }));
		const account = { email: 'kira@example.org', name: 'Kira', role: 'coordination', active: true };
		const password = { password: PASSWORD, passwordConfirm: PASSWORD };
		await admin()
			.collection('users')
			.create({ id: idOf('userkira'), ...account, ...password, networks: [BESIDE] });
		store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
		const desk = { role: 'coordination', expert: '' } as const;
		held.karla = await callerOf(pocketBase.clients, {
			id: CALLERS.karla.userId,
			...desk,
			networks: [REGION]
		});
		held.kira = await callerOf(pocketBase.clients, { id: idOf('userkira'), ...desk, networks: [BESIDE] });
	});
	afterAll(() => pocketBase.stop());

	const parts = () => ({ clients: pocketBase.clients, store });
	const take = (list: HandedList, format: ListFormat = 'csv', caller = held.karla, network = REGION) =>
		handOut(parts(), caller, { network, list, format }, DAY);

	/** The rows of a list below its header, as a reader of such files finds them. */
	async function rowsOf(list: HandedList, format: ListFormat = 'csv', caller = held.karla, network = REGION) {
		const { content } = await take(list, format, caller, network);
		const [sheet] = await openList(new Uint8Array(Buffer.from(content, 'base64')));
		const rows = (sheet?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
		return rows.slice(3).map((row) => row.filter((text) => text !== ''));
	}
	/** The same of a PDF, by its headings and the cells of its tables. */
	async function printedRowsOf(list: HandedList) {
		return listRowsOf(readPdf(Buffer.from((await take(list, 'pdf')).content, 'base64')));
	}
	const stateOf = async (list: HandedList) => {
		const { networks } = await deskLists(parts(), held.karla, DAY);
		return networks.find(({ id }) => id === REGION)?.lists.find((one) => one.list === list);
	};

	return { held, admin, parts, take, rowsOf, printedRowsOf, stateOf };
}
