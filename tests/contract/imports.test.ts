// A list that an office brings in, on the built server: whose it is, what is written and what is not, and that it can be taken back.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { rowOf } from '../support/one-of-each';
import { CALLERS, HOUSE, PASSWORD, REGION } from '../support/small-network';
import { CHOICES, houseName, houses, importScene, word } from './import-scene';

const KARLA = CALLERS.karla.userId;
const BESIDE = newId();
let server: BuiltServer;
let karla: TestVisitor;
/** Of the office of another network. */
let kira: TestVisitor;
const scene = importScene(() => server);
const { admin, bring, change, entries, historyOf, list, rows, say, send, until, visitorFrom, write } = scene;

beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
	await admin().collection('regions').create(rowOf('regions', BESIDE));
	await admin()
		.collection('users')
		.create({
			...{ id: newId(), name: 'Kira', email: 'kira@example.org', role: 'coordination', active: true },
			...{ password: PASSWORD, passwordConfirm: PASSWORD, networks: [BESIDE] }
		});
	kira = visitorFrom();
	await kira.send('POST', API.login, { email: 'kira@example.org', password: PASSWORD, device: 'Test' });
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

describe('whose it is', () => {
	it.each([
		['guest', 401],
		['mia', 403],
		['anna', 403]
	] as const)('not of %s: %i', async (name, status) => {
		const visitor = visitorFrom();
		if (name !== 'guest') await visitor.login(name);
		expect((await send(visitor, houses(1))).status).toBe(status);
	});

	it('no list into another office’s network', async () => {
		expect((await send(karla, houses(1), { network: BESIDE })).status).toBe(403);
		expect((await send(kira, houses(1))).status).toBe(403);
	});

	it('of another office nobody learns anything: no row, no list, no word', async () => {
		const { id } = await bring(karla, houses(2, mark('Whose')));
		expect(await list(kira)).toEqual([]);
		for (const path of [
			`${PAGE_API.deskImport}?id=${id}`,
			`${PAGE_API.deskImportRows}?id=${id}&part=new&page=1`
		])
			expect((await kira.get(path)).status).toBe(404);
		for (const body of [
			{ id, to: 'write', choices: CHOICES },
			{ id, to: 'discard' },
			{ id, to: 'undo' }
		] as const)
			expect((await change(kira, body)).status).toBe(404);
		expect(await say(karla, { id, to: 'discard' })).toBeNull();
		expect(await say(karla, { id, to: 'discard' })).toBeNull();
	});

	it('for experts no youth office of another network', async () => {
		const office = newId();
		await admin()
			.collection('youthOffices')
			.create({ ...rowOf('youthOffices', office), region: BESIDE });
		const { id } = await bring(karla, houses(1, mark('Office')));
		const answer = await change(karla, { id, to: 'write', choices: { ...CHOICES, youthOffices: [office] } });
		expect(answer.status).toBe(400);
	});
});

describe('a list', () => {
	it('is a plan first: nothing is written before the office says so', async () => {
		const before = (await entries('organisations')).length;
		const { id, state, counts, taken, choices, total } = await bring(karla, houses(3, mark('Plan')));
		expect({ state, total, choices }).toEqual({ state: 'ready', total: 6, choices: ['group'] });
		expect(counts).toMatchObject({ new: 6, changed: 0, same: 0, duplicate: 0 });
		expect(taken).toEqual({ new: { organisations: 3, contacts: 3, experts: 0, offers: 0 }, changed: 0 });
		expect((await rows(karla, id, 'new')).map(({ row, table }) => [row, table]).slice(0, 2)).toEqual([
			[2, 'organisations'],
			[2, 'contacts']
		]);
		expect(await entries('organisations')).toHaveLength(before);
	});

	it('is written with its history, as who said so, and can be read later', async () => {
		const { id } = await bring(karla, houses(3, mark('Written')));
		const { counts, by, done, total } = await write(karla, id);
		expect({ done, total }).toEqual({ done: 6, total: 6 });
		expect(counts).toMatchObject({ conflict: 0, refused: 0 });
		expect(by).toBe('karla');
		const made = await named('Written');
		expect(made).toHaveLength(3);
		expect(made[0]).toMatchObject({ region: REGION, group: 'youthWelfare', publication: 'published' });
		expect(await historyOf(made[0]!.id)).toEqual([[KARLA, 'id', 'import.write']]);
		const contacts = await entries('contacts', `organisation = "${made[0]!.id}"`);
		expect(contacts).toMatchObject([{ function: 'Leitung' }]);
		expect((await list(karla)).find((one) => one.id === id)).toMatchObject({ state: 'written' });
	});

	it('waits for what it does not say and an entry needs', async () => {
		const { id } = await bring(karla, houses(1, mark('Choice')));
		const answer = await change(karla, { id, to: 'write', choices: { ...CHOICES, group: '' } });
		expect(answer.status).toBe(400);
		expect(await named('Choice')).toEqual([]);
	});

	it('changes nothing the second time', async () => {
		const text = houses(4, mark('Twice'));
		await write(karla, (await bring(karla, text)).id);
		const before = await entries('history');
		const again = await bring(karla, text);
		expect(again.counts).toMatchObject({ new: 0, changed: 0, duplicate: 0, same: 8 });
		expect(again.choices).toEqual([]);
		await write(karla, again.id);
		expect(await named('Twice')).toHaveLength(4);
		expect(await entries('history')).toHaveLength(before.length);
	});

	it('sent twice, and agreed to twice at the same moment, is one', async () => {
		const id = newId();
		const text = houses(5, mark('Tap'));
		const sent = await Promise.all([send(karla, text, { id }), send(karla, text, { id })]);
		expect(sent.map(({ status }) => status)).toEqual([200, 200]);
		await until(karla, id, 'ready');
		const said = await Promise.all([1, 2, 3].map(() => change(karla, { id, to: 'write', choices: CHOICES })));
		expect(said.map(({ status }) => status)).toEqual([200, 200, 200]);
		await until(karla, id, 'written');
		expect((await change(karla, { id, to: 'write', choices: CHOICES })).status).toBe(200);
		expect(await named('Tap')).toHaveLength(5);
		expect((await list(karla)).filter((one) => one.id === id)).toHaveLength(1);
	});

	it('is written without what the office leaves out, a house with who belongs to it', async () => {
		const { id } = await bring(karla, houses(3, mark('Left')));
		const [house, anna, other] = await rows(karla, id, 'new');
		const left = await say(karla, { id, to: 'leave', row: house!.id, out: true });
		expect(left?.counts.left).toBe(2);
		expect(left?.taken.new).toMatchObject({ organisations: 2, contacts: 2 });
		// A contact brings her house with her.
		await say(karla, { id, to: 'leave', row: other!.id, out: true });
		await say(karla, { id, to: 'leave', row: anna!.id, out: false });
		await write(karla, id);
		expect((await named('Left')).map(({ name }) => name).toSorted()).toEqual([
			houseName(0, mark('Left')),
			houseName(2, mark('Left'))
		]);
	});

	it('asks about what may be there already, not for a name alone, and changes what the office says it is', async () => {
		const [known, her] = [newId(), newId()];
		await admin()
			.collection('organisations')
			.create({ ...rowOf('organisations', known), name: houseName(0, mark('Twin')), phone: '04541 1' });
		const name = `Anna ${word(1)}-Muster${mark('Twin')}`;
		const contact = { ...rowOf('contacts', her), organisation: HOUSE, name, phone: '04541 660001' };
		await admin().collection('contacts').create(contact);
		const { id, counts } = await bring(karla, houses(2, mark('Twin')));
		expect(counts).toMatchObject({ duplicate: 1, new: 3, left: 1 });
		const [asked] = await rows(karla, id, 'duplicate');
		expect(asked).toMatchObject({ leftOut: true, twins: [{ id: her, signs: ['name', 'phone'] }] });
		const twin = (await rows(karla, id, 'doubtful')).find(({ twins }) => twins[0]?.id === known);
		expect(twin).toMatchObject({ verdict: 'new', leftOut: false, twins: [{ signs: ['name'] }] });
		expect((await change(karla, { id, to: 'decide', row: twin!.id, as: newId() })).status).toBe(400);
		const decided = await say(karla, { id, to: 'decide', row: twin!.id, as: known });
		expect(decided?.counts.left).toBe(1);
		await write(karla, id);
		expect(await named('Twin')).toHaveLength(2);
		expect(await entries('contacts', `organisation = "${known}"`)).toHaveLength(1);
		expect(await historyOf(known)).toEqual([[KARLA, 'address', 'import.write']]);
	});

	it('leaves alone what somebody has changed since the plan was made', async () => {
		await write(karla, (await bring(karla, houses(2, mark('Since')))).id);
		const { id, counts } = await bring(karla, houses(2, mark('Since')).replaceAll('Weg 1;', 'Allee 1;'));
		expect(counts.changed).toBe(1);
		const [row] = await rows(karla, id, 'changed');
		const address = { street: 'Am Wall 9', postalCode: '23909', place: 'Ratzeburg', ags: '' };
		await admin().collection('organisations').update(row!.record, { address });
		const { counts: after } = await write(karla, id);
		expect(after.conflict).toBe(1);
		expect((await rows(karla, id, 'conflict')).map(({ record }) => record)).toEqual([row!.record]);
		expect((await entries('organisations', `id = "${row!.record}"`))[0]).toMatchObject({ address });
	});

	it('is read as the office says, and the next one like it at once', async () => {
		const text = 'Einrichtung;Wozu;Telefon\nKita am See;Krabbelgruppe;04541 666001';
		const { id, columns } = await bring(karla, text);
		const table = columns[0]!.tables[0]!;
		expect(table.columns.map(({ role }) => role)).toEqual(['organisation', 'ignored', 'phone']);
		expect(table.source).toBe('Einrichtung | Wozu | Telefon');
		const roles = { A: 'organisation', B: 'offer', C: 'phone' } as const;
		await say(karla, { id, to: 'columns', source: table.source, roles });
		const anew = await until(karla, id, 'ready');
		expect(anew.taken.new).toMatchObject({ organisations: 1, offers: 1 });
		const next = await bring(karla, text.replace('See', 'Wald'));
		expect(next.taken.new).toMatchObject({ organisations: 1, offers: 1 });
		expect(next.columns[0]!.tables[0]!.columns.map(({ role }) => role)).toEqual(Object.values(roles));
		for (const one of [id, next.id]) await say(karla, { id: one, to: 'discard' });
	});

	it('is compared anew where another one was written since', async () => {
		const [first, second] = [
			await bring(karla, houses(2, mark('Overtaken'))),
			await bring(karla, houses(2, mark('Overtaken')))
		];
		await write(karla, first.id);
		expect((await change(karla, { id: second.id, to: 'write', choices: CHOICES })).status).toBe(409);
		const anew = await until(karla, second.id, 'ready');
		expect(anew.counts).toMatchObject({ new: 0, same: 4 });
	});
});
