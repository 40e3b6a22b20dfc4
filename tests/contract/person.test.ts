// What is known of a person: every collection has a word, each way finds her, and nobody is told more than is his.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { TABLES } from '../../src/lib/domain/tables';
import { UNTILS, WHYS } from '../../src/lib/domain/access/kept-of-a-person';
import { ownDossier, showPerson } from '../../src/lib/server/person/dossier';
import { findPeople } from '../../src/lib/server/person/facts';
import { PERSONAL, WAYS } from '../../src/lib/server/person/what-is-personal';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { FIELD_WORDS } from '../../src/lib/text/person/fields';
import { UNTIL_WORDS, WHY_WORDS } from '../../src/lib/text/person/reasons';
import { PLACE_WORDS } from '../../src/lib/text/person/places';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, HOUSE, REGION, seedSmallNetwork } from '../support/small-network';
import { addBeside, BESIDE, KIRA, markPerson, type Marked, SECRETS } from './person-scene';

const NOW = new Date('2026-11-30T12:00:00Z');
let pocketBase: TestPocketBase;
let paula: Marked;
let otto: Marked;
let karla: Caller;
let kira: Caller;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	await addBeside(pocketBase);
	otto = await markPerson(pocketBase, 'Andersmarke');
	paula = await markPerson(pocketBase, 'Zwiebelmarke', { named: true });
	// Somebody else at the same mailbox.
	await pocketBase.admin.collection('contacts').create({
		...rowOf('contacts', 'mitbewohnerin00'),
		organisation: HOUSE,
		name: 'Mia Mitpostfach',
		email: paula.email
	});
	const desk = (id: string, network: string) =>
		callerOf(pocketBase.clients, { id, role: 'coordination', expert: '', networks: [network] });
	karla = await desk(CALLERS.karla.userId, REGION);
	kira = await desk(KIRA, BESIDE);
});
afterAll(() => pocketBase.stop());

const show = (caller: Caller, id = paula.user) =>
	showPerson(pocketBase.clients, caller, { kind: 'account', id }, NOW);
const placesOf = (groups: readonly { collection: string; way: string }[]) =>
	[...new Set(groups.map(({ collection, way }) => `${collection} ${way}`))].toSorted();
const waysFor = (side: 'herself' | 'office') =>
	WAYS.filter(({ way }) => way.for === undefined || way.for === side);

describe('the table', () => {
	it('has a word for every collection of the database', async () => {
		const names = (await pocketBase.admin.collections.getFullList())
			.map(({ name }) => name)
			.filter((name) => !name.startsWith('_'));
		expect(Object.keys(PERSONAL).toSorted()).toEqual(names.toSorted());
		for (const table of TABLES) expect(PERSONAL).toHaveProperty(table);
	});

	it('tells fields that are there', async () => {
		const collections = await pocketBase.admin.collections.getFullList();
		for (const { collection, way } of WAYS) {
			const fields = collections
				.find(({ name }) => name === collection)!
				.fields.map(({ name }) => name as string);
			const known = collection === 'experts' || collection === 'contacts' ? [...fields, ...way.told] : fields;
			expect(known, `${collection} ${way.way}`).toEqual(expect.arrayContaining([...way.told]));
		}
	});

	it('has German words for all that is told', () => {
		for (const { collection, way } of WAYS) {
			expect(PLACE_WORDS[collection]?.[way.way], `${collection} ${way.way}`).toMatch(/\p{L}{3}/u);
			for (const field of way.told) expect(FIELD_WORDS[field], field).toMatch(/\p{L}{2}/u);
		}
		for (const until of UNTILS) expect(UNTIL_WORDS[until]).toMatch(/\.$/);
		for (const why of WHYS) expect(WHY_WORDS[why]).toMatch(/\.$/);
	});
});

describe('her own office', () => {
	it('finds her by every way there is, but not what she has asked', async () => {
		const { dossier, elsewhere, typed, own, ties } = await show(karla);
		const expected = waysFor('office')
			.map(({ collection, way }) => `${collection} ${way.way}`)
			// There is one network, and it is found by who has checked it.
			.filter((place) => place !== 'regions mentioned');
		expect(placesOf(dossier.groups)).toEqual([...new Set(expected)].toSorted());
		expect([elsewhere, typed, own]).toEqual([false, paula.name, false]);
		expect(ties).toMatchObject({ entry: { id: paula.expert, published: true }, key: true });
		expect(JSON.stringify(dossier)).toContain(`Rückfragen an ${paula.name}`);
	});

	it('is not told when and how often she has asked', async () => {
		const places = placesOf((await show(karla)).dossier.groups);
		const hers = placesOf((await ownDossier(pocketBase.clients, paula.user, NOW)).groups);
		for (const place of ['notices own', 'mutations own', 'pushSubscriptions own']) {
			expect(places).not.toContain(place);
			expect(hers).toContain(place);
		}
	});

	it('is told nothing of others, no secret and no sealed text', async () => {
		const { dossier } = await show(karla);
		// What may be somebody else's is for the office to look at, and not handed out.
		const others = dossier.groups.filter(({ why }) => why === 'named');
		expect(JSON.stringify(others)).toContain('Mitpostfach');
		const text = JSON.stringify(dossier.groups.filter((group) => !others.includes(group)));
		for (const foreign of [
			otto.marker,
			otto.user,
			'Mitpostfach',
			SECRETS.factor,
			SECRETS.sealed,
			paula.session
		])
			expect(text).not.toContain(foreign);
	});

	it.each(['experts', 'contacts'] as const)('finds all of it from her entry, too: %s', async (kind) => {
		const id = kind === 'experts' ? paula.expert : paula.contact;
		const { dossier } = await showPerson(pocketBase.clients, karla, { kind, id }, NOW);
		expect(placesOf(dossier.groups)).toEqual(placesOf((await show(karla)).dossier.groups));
	});

	it('finds by an address alone what lies under it, and nobody’s entry', async () => {
		const person = { kind: 'address', id: paula.email.toUpperCase() } as const;
		const { dossier, typed } = await showPerson(pocketBase.clients, karla, person, NOW);
		const mailed = ['entryLinks mailed', 'proposalReplies reply', 'proposals declared', 'reviews mailed'];
		expect(placesOf(dossier.groups)).toEqual(expect.arrayContaining(mailed));
		expect(placesOf(dossier.groups)).not.toContain('contacts own');
		expect(typed).toBe(paula.email);
	});

	it('looks her up by a part of her name or address', async () => {
		for (const wanted of ['zwiebelmarke', paula.email]) {
			const found = await findPeople(pocketBase.clients, karla, wanted);
			expect(found[0]).toEqual({
				...{ person: { kind: 'account', id: paula.user }, name: paula.name, address: paula.email }
			});
		}
		const byAddress = await findPeople(pocketBase.clients, karla, paula.email);
		expect(byAddress.map(({ name }) => name)).toContain('Mia Mitpostfach');
		expect(byAddress.at(-1)?.person).toEqual({ kind: 'address', id: paula.email });
	});
});

describe('the office of another network', () => {
	it('finds nobody, and nothing under her address', async () => {
		await expect(show(kira)).rejects.toMatchObject({ code: 'not_found' });
		for (const [kind, id] of [
			['experts', paula.expert],
			['contacts', paula.contact]
		] as const)
			await expect(showPerson(pocketBase.clients, kira, { kind, id }, NOW)).rejects.toMatchObject({
				code: 'not_found'
			});
		const person = { kind: 'address', id: paula.email } as const;
		expect((await showPerson(pocketBase.clients, kira, person, NOW)).dossier.groups).toEqual([]);
		expect(await findPeople(pocketBase.clients, kira, 'zwiebelmarke')).toEqual([]);
	});

	it('finds no expert of another network who is in no area at the moment', async () => {
		const far = await markPerson(pocketBase, 'Fernmarke');
		await pocketBase.admin.collection('experts').update(far.expert, { youthOffices: [] });
		const person = { kind: 'experts', id: far.expert } as const;
		await expect(showPerson(pocketBase.clients, kira, person, NOW)).rejects.toMatchObject({
			code: 'not_found'
		});
		expect(await findPeople(pocketBase.clients, kira, 'fernmarke')).toEqual([]);
		expect(await findPeople(pocketBase.clients, karla, 'fernmarke')).toMatchObject([
			{ person: { kind: 'account' } },
			{}
		]);
		expect((await showPerson(pocketBase.clients, karla, person, NOW)).typed).toBe(far.name);
	});

	it('gives its own part where she is in both, and both say that there is another', async () => {
		const both = await markPerson(pocketBase, 'Doppelmarke', { networks: [REGION, BESIDE] });
		const [ours, theirs] = [await show(karla, both.user), await show(kira, both.user)];
		expect([ours.elsewhere, theirs.elsewhere]).toEqual([true, true]);
		expect(ours.ties).toBeNull();
		const shared = ours.dossier.groups.filter(({ collection }) => collection === 'users');
		expect(shared).toMatchObject([{ fate: 'stays', why: 'elsewhere' }]);
		expect(placesOf(ours.dossier.groups)).toContain('contacts own');
		for (const place of ['contacts own', 'entryLinks mailed', 'proposalReplies reply', 'importRows says'])
			expect(placesOf(theirs.dossier.groups)).not.toContain(place);
	});
});

describe('she herself', () => {
	it('sees all of hers with what she has asked, and no remark of the office', async () => {
		const dossier = await ownDossier(pocketBase.clients, paula.user, NOW);
		const expected = waysFor('herself').map(({ collection, way }) => `${collection} ${way.way}`);
		expect(placesOf(dossier.groups)).toEqual([...new Set(expected)].toSorted());
		const text = JSON.stringify(dossier);
		for (const hidden of ['Notiz zu', 'Rückfragen an', otto.marker, SECRETS.factor, SECRETS.sealed])
			expect(text).not.toContain(hidden);
		const asked = dossier.groups.filter(({ way }) => way === 'asked');
		expect(asked).toMatchObject([
			{ collection: 'requests', sealed: true },
			{ collection: 'bin', sealed: true }
		]);
	});

	it('is told nothing by an address that only stands in her entry', async () => {
		await pocketBase.admin.collection('experts').update(paula.expert, { email: otto.email });
		expect(JSON.stringify(await ownDossier(pocketBase.clients, paula.user, NOW))).not.toContain(
			'Paula Andersmarke'
		);
		await pocketBase.admin.collection('experts').update(paula.expert, { email: paula.email });
	});
});
