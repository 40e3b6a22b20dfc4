// Where a list that was brought in ends, on the built server: taken back as a whole, or refused because it is none.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { LIMITS } from '../../src/lib/domain/limits';
import { LIST_LIMITS } from '../../src/lib/domain/list-limits';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { zip } from '../import/xlsx';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { CALLERS, REGION } from '../support/small-network';
import { bytesOf, CHOICES, HEADER, houseName, houses, importScene, word } from './import-scene';

const KARLA = CALLERS.karla.userId;
let server: BuiltServer;
let karla: TestVisitor;
const scene = importScene(() => server);
const { admin, bring, change, entries, historyOf, rows, say, send, undo, visitorFrom, write } = scene;

beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
});
afterAll(() => server.stop());
afterEach(() => scene.clear());
beforeEach(async () => {
	karla = visitorFrom();
	await karla.login('karla');
});
/** A list of its own for each test: what another one has written is in nobody's way. */
const mark = (name: string) => `Haus${name}`;
const named = (name: string) => entries('organisations', `name ~ "${mark(name)}"`);

describe('taken back', () => {
	it('as a whole: what is new is withdrawn, what was changed is as it was', async () => {
		const first = await bring(karla, houses(2, mark('Undo')));
		await write(karla, first.id);
		const changed = await bring(karla, `${houses(3, mark('Undo')).replaceAll('Weg 1;', 'Allee 1;')}`);
		expect(changed.counts).toMatchObject({ new: 2, changed: 1, same: 3 });
		await write(karla, changed.id);
		const undone = await undo(karla, changed.id);
		expect(undone.counts.spared).toBe(0);
		const now = await named('Undo');
		expect(now.map(({ publication }) => publication).toSorted()).toEqual([
			'published',
			'published',
			'withdrawn'
		]);
		const back = now.find(({ name }) => name === houseName(0, mark('Undo')))!;
		expect(back.address).toMatchObject({ street: 'Weg 1' });
		expect(await historyOf(back.id)).toEqual([
			[KARLA, 'id', 'import.write'],
			[KARLA, 'address', 'import.write'],
			[KARLA, 'address', 'import.undo']
		]);
		// Once more is the same.
		expect((await change(karla, { id: changed.id, to: 'undo' })).status).toBe(200);
	});

	it('spares what was edited since, and lists it', async () => {
		const { id } = await bring(karla, houses(3, mark('Spared')));
		await write(karla, id);
		const [edited] = await named('Spared');
		await admin().collection('organisations').update(edited!.id, { phone: '04541 7' });
		const undone = await undo(karla, id);
		expect(undone.counts.spared).toBe(1);
		const [row] = await rows(karla, id, 'spared');
		expect(row).toMatchObject({ record: edited!.id, spared: ['id'] });
		const states = (await named('Spared')).map(({ publication }) => publication);
		expect(states.toSorted()).toEqual(['published', 'withdrawn', 'withdrawn']);
	});
});

describe('a long list', () => {
	/** `npm run measure -- import-whole` takes five thousand, three times. */
	const ROWS = Number(process.env.IMPORT_ROWS ?? 60);
	const RUNS = Number(process.env.IMPORT_RUNS ?? 1);
	const countOf = async (table: string, filter = '') =>
		(await admin().collection(table).getList(1, 1, { filter, fields: 'id' })).totalItems;

	it('is there to the last row, once more changes nothing, and goes back at one tap', async () => {
		for (let run = 0; run < RUNS; run += 1) {
			const list = houses(ROWS, mark(`Lang${word(run)}`));
			const [began, text] = [performance.now(), `name ~ "${mark(`Lang${word(run)}`)}"`];
			const { id, counts } = await bring(karla, list);
			const read = performance.now();
			expect(counts).toMatchObject({ new: 2 * ROWS, duplicate: 0, unfit: 0 });
			await write(karla, id);
			const written = performance.now();
			expect(await countOf('organisations', `${text} && publication = "published"`)).toBe(ROWS);

			const before = await countOf('history');
			const again = await bring(karla, list);
			expect(again.counts).toMatchObject({ new: 0, changed: 0, duplicate: 0, same: 2 * ROWS });
			await write(karla, again.id);
			expect(await countOf('history')).toBe(before);

			const asked = performance.now();
			const { counts: after } = await undo(karla, id);
			const undone = performance.now();
			expect(after.spared).toBe(0);
			expect(await countOf('organisations', `${text} && publication != "withdrawn"`)).toBe(0);
			const seconds = [read - began, written - read, undone - asked].map((ms) => (ms / 1000).toFixed(2));
			console.log(
				`a list of ${ROWS} rows: read ${seconds[0]}, written ${seconds[1]}, taken back ${seconds[2]}`
			);
		}
	});
});

describe('what is no list', () => {
	it.each<[string, () => string | Uint8Array<ArrayBuffer>, string]>([
		['nothing', () => '', 'empty'],
		['a web page', () => '<html><table></table></html>', 'web_page'],
		['a table without anything that is known', () => 'a;b\n1;2\n', 'no_columns'],
		[
			'a hundred thousand rows',
			() => `${HEADER}\n${'Kita;Anna Müller;;;;;;\n'.repeat(100_000)}`,
			'too_many_rows'
		],
		[
			'a workbook under a password',
			() => {
				const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
				return new Uint8Array([...compound, ...Buffer.from('EncryptedPackage', 'utf16le')]);
			},
			'encrypted'
		],
		['a broken workbook', () => bytesOf('PK\x03\x04 and nothing more'), 'broken_workbook'],
		[
			'a zip that inflates without an end',
			() => zip([{ name: 'xl/workbook.xml', data: new Uint8Array(LIST_LIMITS.inflatedBytes + 1) }]),
			'inflates_too_far'
		]
	])('is refused with its reason: %s', async (_, made, code) => {
		const { state, refusal, id } = await bring(karla, made());
		expect([state, refusal?.code]).toEqual(['refused', code]);
		expect((await change(karla, { id, to: 'write', choices: CHOICES })).status).toBe(409);
		expect(await say(karla, { id, to: 'discard' })).toBeNull();
	});

	it('is not even taken where it is too large, or no file', async () => {
		expect((await send(karla, new Uint8Array(LIMITS.listBytes + 1))).status).toBe(413);
		const path = `${PAGE_API.deskImports}?network=${REGION}&id=${newId()}&name=Liste.csv`;
		expect((await karla.send('POST', path, { some: 'thing' })).status).toBe(415);
	});
});
