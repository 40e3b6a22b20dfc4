/** What the server keeps for itself, collection by collection and field by field, with the user's token: nobody reads or changes any of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/lib/domain/id';
import { type AnyRow, isTable } from '../../../src/lib/domain/tables';
import { CALLERS } from '../../support/small-network';
import { FEW, FOREVER, GROWS, HIDDEN, NAMED_ROWS, SYSTEM, VIEWS } from './hidden';
import { ACCOUNT, NOBODY, PEOPLE, type Person, whoMay } from './people';
import type { Asking, World } from './world';

const pathOf = (collection: string, id = '') => `/api/collections/${collection}/records${id && `/${id}`}`;
/** Those that others hang on come first. */
const NAMES = [...Object.keys(NAMED_ROWS), ...Object.keys(HIDDEN).filter((name) => !(name in NAMED_ROWS))];

export function describeHidden(world: () => World): void {
	const rows = new Map<string, AnyRow>();
	let count = 0;
	const settled = () => expect(world().ledger.take()).toEqual([]);
	const fresh = (name: string, id = newId()): AnyRow => ({ ...HIDDEN[name]!(++count, id), id });
	/** By everybody, with the word and without; with it those of `marks` may. */
	const judge = async (cell: string, path: string, asking: (who: Person) => Asking, marks = NOBODY) => {
		for (const word of [true, false]) {
			const answers = await Promise.all(
				PEOPLE.map((who) => world().ask(who, path, { ...asking(who), word }))
			);
			for (const [at, { done }] of answers.entries()) {
				const who = PEOPLE[at]!;
				const may = word && whoMay(marks).has(who);
				world().ledger.note(word ? cell : `${cell}, without the word`, who, done, may);
			}
		}
	};

	beforeAll(async () => {
		for (const name of NAMES) {
			const row = fresh(name, NAMED_ROWS[name]);
			await world()
				.admin.collection(name)
				.create(row)
				.catch((cause: unknown) => expect.fail(`${name}: ${JSON.stringify(cause)}`));
			rows.set(name, row);
		}
	});
	// Rows of the door and of the epoch are read by the server itself.
	afterAll(async () => {
		for (const name of [...NAMES].reverse())
			await world()
				.admin.collection(name)
				.delete(rows.get(name)!.id)
				.catch(() => {});
	});

	it('every collection is a table of the phones, one of these, or PocketBase’s own', async () => {
		const all = await world().admin.collections.getFullList();
		const known = new Set([...Object.keys(HIDDEN), ...VIEWS, ...SYSTEM]);
		expect(all.map(({ name }) => name).filter((name) => !isTable(name) && !known.has(name))).toEqual([]);
		expect(all.flatMap(({ fields }) => fields).filter(({ type }) => type === 'file')).toEqual([]);
	});

	describe('kept by the server alone', () => {
		it.each(NAMES)('%s', async (name) => {
			const { view = NOBODY, create = NOBODY, by } = FEW[name] ?? {};
			const row = rows.get(name)!;
			const { id, ...fields } = row;
			const own = name === 'users' ? ACCOUNT.mia : id;
			await judge(`list ${name}`, pathOf(name), () => ({}));
			await judge(`view ${name}`, pathOf(name, own), () => ({}), view);
			const changing = (body: object) => () => ({ method: 'PATCH', body });
			for (const [field, value] of Object.entries(fields)) {
				const cell = `change ${name}: ${field}`;
				const asking = changing({ [field]: value });
				await Promise.all(
					PEOPLE.map(async (who) => {
						const { done } = await world().ask(who, pathOf(name, id), asking());
						world().ledger.note(cell, who, done, false);
					})
				);
			}
			await judge(`change ${name}: all of it`, pathOf(name, id), changing(fields));
			await judge(`remove ${name}`, pathOf(name, id), () => ({ method: 'DELETE' }));
			const making = (who: Person) => ({ ...fresh(name), ...by?.(ACCOUNT[who]) });
			await judge(`make ${name}`, pathOf(name), (who) => ({ method: 'POST', body: making(who) }), create);
			const another = () => ({ ...fresh(name), ...by?.(CALLERS.max.userId) });
			if (by)
				await judge(`make ${name} in another's name`, pathOf(name), () => ({
					method: 'POST',
					body: another()
				}));
			await control(name, row);
			settled();
		});

		it.each(VIEWS)('%s', async (name) => {
			const [row] = (await world().admin.collection(name).getList(1, 1)).items;
			await judge(`list ${name}`, pathOf(name), () => ({}));
			await judge(`view ${name}`, pathOf(name, row!.id), () => ({}));
			settled();
		});
	});

	/** The very same values, written by the superuser, who has made the row too. */
	async function control(name: string, { id, ...fields }: AnyRow): Promise<void> {
		const grows = GROWS[name];
		const growing = grows === undefined ? {} : { [grows]: Number(fields[grows]) + 1 };
		const written = world()
			.admin.collection(name)
			.update(id, { ...fields, ...growing });
		const done = (await written.catch(() => undefined)) !== undefined;
		if (!FOREVER.includes(name)) return world().ledger.control(`change ${name}`, done);
		const removed = await world()
			.admin.collection(name)
			.delete(id)
			.catch(() => false);
		world().ledger.note(`change ${name}`, 'nobody', done, false);
		world().ledger.note(`remove ${name}`, 'nobody', removed, false);
	}

	describe('an account', () => {
		const changes: Readonly<Record<string, unknown>> = {
			role: 'coordination',
			active: true,
			networks: [],
			expert: '',
			email: 'anders@example.org',
			emailVisibility: true,
			verified: true,
			name: 'Anders',
			invitedAt: '2026-11-20 08:00:00.000Z',
			profession: 'midwife',
			institution: 'Anders',
			tokenKey: 'x'.repeat(50)
		};
		it.each(Object.entries(changes))('changes of itself not even %s', async (field, value) => {
			for (const who of PEOPLE.filter((one) => one !== 'guest'))
				for (const word of [true, false]) {
					const asking = { method: 'PATCH', body: { [field]: value }, word };
					const { done } = await world().ask(who, pathOf('users', ACCOUNT[who]), asking);
					world().ledger.note(`change her own account: ${field}`, who, done, false);
				}
			settled();
		});

		it('neither ends itself nor sets its password, and finds nobody else’s', async () => {
			const body = {
				oldPassword: 'Musterpasswort 1',
				password: 'Anders 12345',
				passwordConfirm: 'Anders 12345'
			};
			for (const who of PEOPLE.filter((one) => one !== 'guest'))
				for (const asking of [{ method: 'PATCH', body }, { method: 'DELETE' }]) {
					const { done } = await world().ask(who, pathOf('users', ACCOUNT[who]), asking);
					world().ledger.note(`${asking.method} her own account`, who, done, false);
				}
			const others = PEOPLE.filter((one) => one !== 'guest');
			for (const who of PEOPLE)
				for (const other of others) {
					const { done } = await world().ask(who, pathOf('users', ACCOUNT[other]));
					world().ledger.note(`view the account of ${other}`, who, done, who === other);
				}
			settled();
		});
	});

	describe('PocketBase’s own', () => {
		it.each(SYSTEM)('%s', async (name) => {
			const { admin } = world();
			const all = await admin.collection(name).getFullList<AnyRow>();
			// Nothing of the kind is switched on: what a user might list of her own is not there.
			expect(all.length).toBe(name === '_superusers' ? 1 : 0);
			for (const word of [true, false])
				for (const who of PEOPLE) {
					const { body } = await world().ask(who, pathOf(name), { word });
					const seen = ((body?.items as unknown[] | undefined) ?? []).length > 0;
					world().ledger.note(`list ${name}`, who, seen, false);
				}
			const id = all[0]?.id ?? newId();
			const made = { email: 'neu@example.org', password: 'Anders 12345', passwordConfirm: 'Anders 12345' };
			await judge(`view ${name}`, pathOf(name, id), () => ({}));
			await judge(`change ${name}`, pathOf(name, id), () => ({ method: 'PATCH', body: made }));
			await judge(`remove ${name}`, pathOf(name, id), () => ({ method: 'DELETE' }));
			await judge(`make ${name}`, pathOf(name), () => ({ method: 'POST', body: made }));
			settled();
		});
	});
}
