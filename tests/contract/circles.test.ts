// Circles, seats and guests against the real database: the rules of procedure that a form cannot know alone, what members are sent, and
// access that ends by itself.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { project } from '../../src/lib/domain/access/visibility';
import { newId } from '../../src/lib/domain/id';
import { schemas } from '../../src/lib/domain/schemas';
import type { AnyRow } from '../../src/lib/domain/tables';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { runSeats } from '../../src/lib/server/jobs/seats';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { idOf } from '../support/directory-rows';
import { fieldsOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, CIRCLE, emailOf, HOUSE, REGION, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const SUBGROUP = idOf('subgroup');
let pocketBase: TestPocketBase;
let store: PocketBaseStore;
let engine: Engine;
let karla: Caller;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
	engine = new Engine({ store, now: () => new Date() });
	karla = await callerNow('karla');
});
afterAll(() => pocketBase.stop());

/** As the server takes her for now, by her account. */
async function callerNow(name: 'karla' | 'mia' | 'max' | 'anna'): Promise<Caller> {
	const account = await pocketBase.admin.collection('users').getOne(CALLERS[name].userId);
	return callerOf(pocketBase.clients, account as unknown as Parameters<typeof callerOf>[1]);
}
async function send(mutation: Mutation, caller = karla): Promise<string> {
	const result = await engine.settle(mutation, caller);
	return result.outcome === 'done' ? 'done' : [result.code, ...(result.fields ?? [])].join(' ');
}
const create = (table: 'seats' | 'meetings' | 'circles', fields: object, id = newId()) =>
	mutationOf('record.create', { id, table, fields: fieldsOf(table, id, { note: '', ...fields }) });
const save = (table: 'seats' | 'circles', id: string, field: string, from: unknown, to: unknown) =>
	mutationOf('record.save', { table, id, changes: { [field]: { from, to } } });
async function made(table: 'seats' | 'meetings' | 'circles', fields: object): Promise<string> {
	const id = newId();
	expect(await send(create(table, fields, id))).toBe('done');
	return id;
}
const rows = (table: string, filter: string) =>
	pocketBase.admin.collection(table).getFullList<AnyRow>({ filter });
const on = (day: string) => ({ startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T12:00:00.000Z` });

describe('§ 3 of the rules of procedure', () => {
	it('a second regular seat of an institution needs the members’ recorded consent', async () => {
		const house = { organisation: HOUSE, name: 'ASD' };
		await made('seats', house);
		expect(await send(create('seats', house))).toBe('bad_request kind');
		const second = { ...house, kind: 'second' };
		expect(await send(create('seats', second))).toBe('bad_request consentOn consentPaper');
		const consent = { consentOn: '2026-03-04', consentPaper: 'Protokoll 3, Beschluss 12' };
		expect(await send(create('seats', { ...second, ...consent }))).toBe('done');
	});

	it('a seat belongs to an institution or a profession', async () => {
		expect(await send(create('seats', { name: ' ' }))).toBe('bad_request name');
	});

	it('nobody stands in for herself, and nobody sits there twice', async () => {
		const her = { member: 'Olga', email: 'olga@example.org' };
		expect(await send(create('seats', { ...her, deputy: 'Olga', deputyEmail: 'OLGA@example.org' }))).toBe(
			'bad_request deputy'
		);
		await made('seats', her);
		expect(await send(create('seats', her))).toBe('bad_request member');
		const other = await made('seats', {});
		expect(await send(save('seats', other, 'email', '', 'Olga@example.org'))).toBe('bad_request member');
	});

	it('the size limit asks for a word, and whoever is in training does not count', async () => {
		const circle = await made('circles', { name: 'Klein', sizeLimit: 1 });
		await made('seats', { circle });
		expect(await send(create('seats', { circle }))).toBe('bad_request note');
		expect(await send(create('seats', { circle, note: 'Beschluss vom 4. März' }))).toBe('done');
		expect(await send(create('seats', { circle, kind: 'trainee' }))).toBe('done');
	});
});

describe('§ 10 of the rules of procedure', () => {
	it('a subgroup is of a circle and has an end, after which there is no meeting', async () => {
		const sub = { name: 'Übergänge', kind: 'subgroup' };
		expect(await send(create('circles', sub))).toBe('bad_request parent endsOn');
		const whole = { ...sub, parent: CIRCLE, endsOn: '2099-06-30' };
		expect(await send(create('circles', whole, SUBGROUP))).toBe('done');
		expect(await send(create('meetings', { circle: SUBGROUP, ...on('2099-07-01') }))).toBe(
			'bad_request startsAt'
		);
		await made('meetings', { circle: SUBGROUP, ...on('2099-06-30') });
		expect(await send(save('circles', SUBGROUP, 'endsOn', '2099-06-30', '2099-06-29'))).toBe(
			'bad_request endsOn'
		);
		expect(await send(save('circles', SUBGROUP, 'endsOn', '2099-06-30', '2099-12-31'))).toBe('done');
	});
});

describe('whoever sits in a circle', () => {
	it('sees who sits there without their addresses, and the rules, until her last day has passed', async () => {
		const circle = await made('circles', { name: 'Nord' });
		const own = await made('seats', { circle, member: 'Mia', email: emailOf('mia').toUpperCase() });
		await made('seats', {
			circle,
			name: 'Hebammen',
			member: 'Hanna',
			email: 'hanna@example.org',
			note: 'intern'
		});
		const mia = await callerNow('mia');
		expect(mia.circles).toContain(circle);
		const sent = (await store.allRows('seats', mia)).map((row) => project('seats', row, mia));
		for (const row of sent) {
			expect(schemas.seats.safeParse(row).success).toBe(true);
			expect(JSON.stringify(row)).not.toContain('hanna@example.org');
			expect(row).not.toHaveProperty('note');
		}
		expect(sent.map((row) => row?.name).sort()).toEqual(['Hebammen', own].sort());

		const run = (day: string, mayDelete = true) =>
			runSeats({
				...{ clients: pocketBase.clients, now: () => new Date(`${day}T12:00:00Z`) },
				mayDelete: () => Promise.resolve(mayDelete)
			});
		expect(await send(save('seats', own, 'until', '', '2030-06-30'))).toBe('done');
		expect(await run('2030-06-30')).toBe(0);
		expect(await run('2030-07-01', false)).toBe(0);
		expect(await run('2030-07-01')).toBe(1);
		expect((await callerNow('mia')).circles).not.toContain(circle);
		expect(await rows('history', `record = "${own}" && way = "seat.ended"`)).toHaveLength(1);
		expect(await rows('acts', `record = "${own}" && kind = "entryWithdrawn" && way = "server"`)).toHaveLength(
			1
		);
		expect(await run('2030-07-01')).toBe(0);
	});
});

it('a circle that was withdrawn keeps its members thirty days, in which it may come back, and no longer', async () => {
	const circle = await made('circles', { name: 'Aufgelöst' });
	const seat = await made('seats', { circle, member: 'Mia', email: emailOf('mia') });
	const given = await made('seats', { circle: CIRCLE, name: 'Anderer Kreis' });
	expect(await send(save('circles', circle, 'publication', 'published', 'withdrawn'))).toBe('done');
	const after = (days: number) =>
		runSeats({ clients: pocketBase.clients, now: () => new Date(Date.now() + days * 86_400_000) });
	await after(29);
	expect((await callerNow('mia')).circles).toContain(circle);
	await after(31);
	expect((await callerNow('mia')).circles).not.toContain(circle);
	expect(await rows('seats', `id = "${seat}" && publication = "withdrawn"`)).toHaveLength(1);
	expect(await rows('seats', `id = "${given}" && publication = "published"`)).toHaveLength(1);
	expect(await after(31)).toBe(0);
});

describe('a guest', () => {
	it('is announced once, decided by the office, seen by the meeting, and forgotten', async () => {
		const circle = await made('circles', { name: 'Süd' });
		await made('seats', { circle, member: 'Mia', email: emailOf('mia') });
		await made('seats', { circle, name: 'Hebammen', member: 'Max', email: emailOf('max') });
		const meeting = await made('meetings', { circle, ...on('2031-03-03') });
		const [mia, max] = [await callerNow('mia'), await callerNow('max')];
		const body = { id: newId(), meeting, name: 'Gerda Gast', from: 'Ambulanz', why: 'Vortrag' };
		const announcing = mutationOf('guest.announce', body);
		// The answer was lost, and a second phone has the same in its queue.
		expect([await send(announcing, mia), await send(announcing, mia)]).toEqual(['done', 'done']);
		expect(await rows('guests', `meeting = "${meeting}"`)).toMatchObject([
			{ region: REGION, state: 'announced' }
		]);
		const seenBy = async (who: Caller) => {
			const [row] = await store.rowsById('guests', [body.id], who);
			return row && project('guests', row, who);
		};
		expect(await seenBy(max)).toBeUndefined();
		expect(await send(mutationOf('guest.decide', { id: body.id, outcome: 'approved', answer: '' }))).toBe(
			'done'
		);
		const shown = await seenBy(max);
		expect(shown).toMatchObject({ name: 'Gerda Gast', from: 'Ambulanz' });
		for (const field of ['why', 'announcedBy']) expect(shown).not.toHaveProperty(field);
		expect(schemas.guests.safeParse(shown).success).toBe(true);
		// Max brought her neither along nor may he send her away.
		expect(await send(mutationOf('guest.cancel', { id: body.id }), max)).not.toBe('done');
		const later = (day: string) =>
			runSeats({ clients: pocketBase.clients, now: () => new Date(`${day}T12:00:00Z`) });
		await later('2031-05-31');
		expect(await seenBy(mia)).toBeDefined();
		await later('2031-06-02');
		expect(await seenBy(mia)).toBeUndefined();
	});

	it('of somebody whose seat is gone since is announced no more', async () => {
		const circle = await made('circles', { name: 'West' });
		const seat = await made('seats', { circle, member: 'Mia', email: emailOf('mia') });
		const meeting = await made('meetings', { circle, ...on('2031-03-03') });
		const before = await callerNow('mia');
		expect(await send(save('seats', seat, 'publication', 'published', 'withdrawn'))).toBe('done');
		const body = { id: newId(), meeting, name: 'Gerda Gast', from: 'Ambulanz', why: '' };
		// The first lock still takes her for a member; the database does not.
		expect(await send(mutationOf('guest.announce', body), before)).toBe('forbidden');
	});
});
