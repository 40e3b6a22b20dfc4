/** What the specifications of imports ask of the built server: lists, their way through the job, and how the directory stands. */
import { expect } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { AnyRow } from '../../src/lib/domain/tables';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import {
	importChanged,
	type ImportChange,
	importList,
	type ImportPart,
	importRows,
	type ImportState,
	type ImportSummary,
	importSummary
} from '../../src/lib/protocol/imports';
import type { BuiltServer, TestVisitor } from '../support/built-server';
import { NORTH, REGION } from '../support/small-network';
import { loginScene } from './login-scene';

type Choices = Extract<ImportChange, { to: 'write' }>['choices'];
export const CHOICES: Choices = {
	...{ group: 'youthWelfare', offerKind: 'otherOffer', youthOffices: [NORTH], audience: 'public' }
};
export const HEADER = 'Einrichtung;Ansprechpartner/in;Funktion;Straße;PLZ;Ort;Telefon;E-Mail';
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A number in letters: names have no digits. */
export function word(n: number): string {
	const syllables = [...String(n).padStart(4, '0')].map(
		(digit) => 'bcdfghklmn'.charAt(Number(digit)) + 'aeiouaeiou'.charAt(Number(digit))
	);
	const text = syllables.join('');
	return text.charAt(0).toUpperCase() + text.slice(1);
}
export const houseName = (n: number, mark: string) => `Verein ${mark} ${word(n)} e.V.`;

/** A list of so many institutions, each with its contact; `mark` tells one list from another. */
export function houses(count: number, mark = 'Haus'): string {
	const lines = Array.from({ length: count }, (_, n) => {
		const number = `04541 66${String(n).padStart(4, '0')}`;
		const mail = `${word(n)}@${mark}.example.org`.toLowerCase();
		return `${houseName(n, mark)};Anna ${word(n)}-Muster${mark};Leitung;Weg ${n + 1};23909;Ratzeburg;${number};${mail}`;
	});
	return [HEADER, ...lines].join('\n');
}

export function importScene(server: () => BuiltServer) {
	const { admin, visitorFrom } = loginScene(server);

	const send = (
		by: TestVisitor,
		list: string | Uint8Array<ArrayBuffer>,
		{ id = newId(), network = REGION } = {}
	) =>
		by.upload(
			`${PAGE_API.deskImports}?network=${network}&id=${id}&name=Liste.csv`,
			typeof list === 'string' ? bytesOf(list) : list
		);
	const change = (by: TestVisitor, body: ImportChange) => by.send('PUT', PAGE_API.deskImports, body);
	const one = async (by: TestVisitor, id: string): Promise<ImportSummary> =>
		importSummary.parse(await (await by.get(`${PAGE_API.deskImport}?id=${id}`)).json());

	/** How it stands when it has come so far; looked for in the database, which has no limits. */
	async function until(by: TestVisitor, id: string, ...states: ImportState[]): Promise<ImportSummary> {
		const state = async () => (await admin().collection('imports').getOne<{ state: ImportState }>(id)).state;
		await expect.poll(state, { interval: 50 }).toBeOneOf(states);
		return one(by, id);
	}
	/** Sent and read. */
	async function bring(by: TestVisitor, list: string | Uint8Array<ArrayBuffer>): Promise<ImportSummary> {
		const answer = await send(by, list);
		expect(answer.status).toBe(200);
		const { id } = importSummary.parse(await answer.json());
		return until(by, id, 'ready', 'refused');
	}

	/** A network has few lists that wait at a time: none of one test stands in the way of the next. */
	async function clear(): Promise<void> {
		const waiting = 'state = "reading" || state = "ready" || state = "refused"';
		for (const { id } of await admin().collection('imports').getFullList({ filter: waiting }))
			await admin().collection('imports').delete(id);
	}

	return {
		...{ admin, visitorFrom, send, change, one, until, bring, clear },
		list: async (by: TestVisitor) =>
			importList.parse(await (await by.get(PAGE_API.deskImports)).json()).imports,
		rows: async (by: TestVisitor, id: string, part: ImportPart, page = 1) =>
			importRows.parse(
				await (await by.get(`${PAGE_API.deskImportRows}?id=${id}&part=${part}&page=${page}`)).json()
			).rows,
		/** Done, and answered with how it stands. */
		say: async (by: TestVisitor, body: ImportChange) => {
			const answer = await change(by, body);
			expect(answer.status).toBe(200);
			return importChanged.parse(await answer.json()).import;
		},
		/** Written, to the end. */
		write: async (by: TestVisitor, id: string) => {
			expect((await change(by, { id, to: 'write', choices: CHOICES })).status).toBe(200);
			return until(by, id, 'written');
		},
		undo: async (by: TestVisitor, id: string) => {
			expect((await change(by, { id, to: 'undo' })).status).toBe(200);
			return until(by, id, 'undone');
		},
		entries: (table: string, filter = '') =>
			admin().collection(table).getFullList<AnyRow>({ filter, sort: 'id' }),
		historyOf: async (record: string) =>
			(
				await admin()
					.collection('history')
					.getFullList({ filter: `record = "${record}"`, sort: 'at' })
			).map(({ who, field, way }) => [who, field, way])
	};
}
