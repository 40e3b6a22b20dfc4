// The migrations and domain/tables.ts describe the same tables: field by field, type by type, limit by limit.
import type { CollectionField } from 'pocketbase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, optionalInstant } from '../../src/lib/domain/fields';
import { newId } from '../../src/lib/domain/id';
import { schemas } from '../../src/lib/domain/schemas';
import { type Table, TABLES } from '../../src/lib/domain/tables';
import { DATE_FIELDS } from '../../src/lib/server/pocketbase/dates';
import { rowOf } from '../support/one-of-each';
import { pngOf } from '../support/png';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { fieldKind, longestOf, type FieldSchema, refusedValues } from '../support/schema-facts';
import { seedSmallNetwork } from '../support/small-network';

/** The fields that rules follow, and what they point to. */
const RELATIONS: Partial<Record<Table, Record<string, Table>>> = {
	experts: { youthOffices: 'youthOffices', deputy: 'experts' },
	proposals: { networks: 'regions' },
	minutes: { circles: 'circles' },
	publicKeys: { expert: 'experts' },
	requests: { youthOffice: 'youthOffices', expert: 'experts', acceptedBy: 'experts' }
};

/** PocketBase's own collections, of which the server reads no dates. */
const isOurs = (name: string) => !name.startsWith('_');

let pocketBase: TestPocketBase;
const fieldsOf = new Map<Table, CollectionField[]>();
const idOfTable = new Map<string, string>();

beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	for (const { id, name, fields } of await pocketBase.admin.collections.getFullList()) {
		idOfTable.set(name, id);
		fieldsOf.set(name as Table, fields);
	}
});
afterAll(() => pocketBase.stop());

const cells = TABLES.flatMap((table) =>
	Object.entries<FieldSchema>(schemas[table].shape).map(([field, schema]) => ({ table, field, schema }))
);

describe('the migrations', () => {
	it.each(TABLES)('know exactly the fields of %s', (table) => {
		const names = fieldsOf.get(table)?.filter(({ hidden }) => !hidden);
		expect(names?.map(({ name }) => name).sort()).toEqual(Object.keys(schemas[table].shape).sort());
	});

	it('hide from everybody but the server the network of what hangs on something', () => {
		const hidden = TABLES.flatMap((table) =>
			(fieldsOf.get(table) ?? []).filter((field) => field.hidden).map(({ name }) => `${table}.${name}`)
		);
		expect(hidden).toEqual([
			'responsibilities.network',
			'contacts.network',
			'meetings.network',
			'procedures.network',
			'seats.network',
			'minutes.counted',
			'minutes.latest'
		]);
	});

	it.each(cells)('give $field of $table the type of its schema', ({ table, field, schema }) => {
		const found = fieldsOf.get(table)?.find(({ name }) => name === field);
		const target = RELATIONS[table]?.[field];
		if (field === 'updated')
			expect(found).toMatchObject({ type: 'autodate', onCreate: true, onUpdate: true });
		else if (target) expect(found).toMatchObject({ type: 'relation', collectionId: idOfTable.get(target) });
		else if (schema === instant || schema === optionalInstant) expect(found?.type).toBe('date');
		else expect(found).toMatchObject(fieldKind(schema));
	});

	it.each(cells.filter(({ schema }) => longestOf(schema) !== undefined))(
		'keep the length of $field of $table',
		({ table, field, schema }) => {
			expect(fieldsOf.get(table)?.find(({ name }) => name === field)?.max).toBe(longestOf(schema));
		}
	);
});

describe('the dates that leave PocketBase as ISO 8601', () => {
	it('are all dates of all collections, and no field of another type has the name of one', () => {
		const all = [...fieldsOf].filter(([name]) => isOurs(name)).flatMap(([, fields]) => fields);
		const dates = all.filter(({ type }) => type === 'date' || type === 'autodate');
		expect(new Set(dates.map(({ name }) => name))).toEqual(DATE_FIELDS);
		const others = all.filter((field) => !dates.includes(field));
		expect(others.filter(({ name }) => DATE_FIELDS.has(name))).toEqual([]);
	});
});

describe('PocketBase refuses, whoever writes', () => {
	it.each(TABLES)('what the schemas of %s refuse', async (table) => {
		const id = newId();
		const collection = pocketBase.admin.collection(table);
		await collection.create(rowOf(table, id));
		for (const [field, schema] of Object.entries<FieldSchema>(schemas[table].shape)) {
			for (const value of refusedValues(schema)) {
				const refusal = await collection.update(id, { [field]: value }).catch((error: unknown) => error);
				const where = `${table}.${field} = ${JSON.stringify(value).slice(0, 40)}`;
				expect(refusal, where).toMatchObject({
					status: 400,
					response: { data: { [field]: { code: expect.any(String) } } }
				});
			}
		}
	});
});

describe('the arms of a network', () => {
	it('are a picture whose head says that it is small enough', async () => {
		const id = newId();
		const regions = pocketBase.admin.collection('regions');
		await regions.create(rowOf('regions', id));
		for (const arms of [pngOf(1023, 1), pngOf(1, 1023), ''])
			expect(await regions.update(id, { arms })).toMatchObject({ arms });
		for (const arms of [pngOf(1024, 1), pngOf(1, 1024), pngOf(1, 1 << 16), 'iVBORw0KGgoAAAA='])
			await expect(regions.update(id, { arms }), arms.slice(0, 40)).rejects.toMatchObject({ status: 400 });
	});
});

/** Written once, and never again. */
const APPENDED: readonly Table[] = ['keyLog'];

describe('change capture', () => {
	it.each(TABLES.filter((table) => !APPENDED.includes(table)))(
		'sees every way of writing %s, once per record',
		async (table) => {
			const { admin } = pocketBase;
			const id = newId();
			const positions = async () => {
				const options = { filter: admin.filter('record = {:id}', { id }) };
				return (await admin.collection('changes').getFullList(options)).map(({ seq }) => Number(seq));
			};
			const row = rowOf(table, id);
			await admin.collection(table).create(row);
			const [created, ...others] = await positions();
			await admin.collection(table).update(id, row);
			const [updated] = await positions();
			await admin.collection(table).delete(id);
			const [deleted] = await positions();
			expect(others).toEqual([]);
			expect(Number(created)).toBeGreaterThan(0);
			expect(Number(updated)).toBeGreaterThan(Number(created));
			expect(Number(deleted)).toBeGreaterThan(Number(updated));
		}
	);
});

describe('the log of keys', () => {
	it.each(APPENDED)(
		'%s is told of as it grows, and is neither changed nor shortened, by nobody',
		async (table) => {
			const { admin } = pocketBase;
			const id = newId();
			await admin.collection(table).create(rowOf(table, id));
			const told = await admin
				.collection('changes')
				.getFullList({ filter: admin.filter('record = {:id}', { id }) });
			expect(told).toHaveLength(1);
			const written = await admin.collection(table).getOne(id);
			expect(written.position).toBeGreaterThan(0);
			for (const attempt of [
				() => admin.collection(table).update(id, { kind: 'revoked' }),
				() => admin.collection(table).update(id, { position: 0 }),
				() => admin.collection(table).delete(id)
			])
				await expect(attempt()).rejects.toMatchObject({ status: 400 });
			expect(await admin.collection(table).getOne(id)).toEqual(written);
		}
	);
});

describe('PocketBase', () => {
	it('answers its server alone: every rule begins with the word', async () => {
		const rules = ['listRule', 'viewRule', 'createRule', 'updateRule', 'deleteRule', 'authRule'] as const;
		const all = await pocketBase.admin.collections.getFullList();
		const open = all
			.filter(({ system }) => !system)
			.flatMap((collection) => rules.map((rule) => `${collection.name} ${rule} ${collection[rule]}`))
			.filter((rule) => !/ (null|undefined)$/.test(rule))
			.filter(
				(rule) => !rule.includes('Rule @request.headers.x_schutznetz_word != "" && @collection.door.word ?= ')
			);
		expect(open).toEqual([]);
	});

	it('is closed to whoever wants an account, and keeps no log of requests', async () => {
		const users = await pocketBase.admin.collections.getOne('users');
		expect(users).toMatchObject({ createRule: null, updateRule: null, deleteRule: null, listRule: null });
		const { logs, batch } = await pocketBase.admin.settings.getAll();
		expect(logs).toMatchObject({ maxDays: 0, logIP: false, logAuthId: false });
		expect(batch).toMatchObject({ enabled: true });
	});
});
