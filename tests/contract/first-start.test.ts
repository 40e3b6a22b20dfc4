// The first start of an installation, as `npm start` on an empty folder prints it: one address, good for one office.
import { beforeAll, describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { addPlacesAnswer, deskSetup, placesAnswer } from '../../src/lib/protocol/desk-setup';
import { newId } from '../../src/lib/domain/id';
import type { visitorOf } from '../support/built-server';
import { COUNTY, firstStartScene, setup } from './first-start-scene';

const { address, token, guest, look, begin, codeOf, shownTo, signedIn, restart } = firstStartScene();

describe('an empty installation', () => {
	it('prints an address whose word is no secret of the server’s', async () => {
		expect(token()).toMatch(/^[\w-]{43}$/);
		expect((await look(token())).status).toBe(200);
		// Looked at as often as somebody likes: opening does nothing.
		expect((await look(token())).status).toBe(200);
		expect(await codeOf(await look('x'.repeat(43)))).toBe('link_unknown');
		expect(await codeOf(await begin('x'.repeat(43), setup('wrong@example.org')))).toBe('link_unknown');
	});

	it('has another word after another start, and the old one is good for nothing', async () => {
		const before = token();
		await restart();
		expect(token()).not.toBe(before);
		expect(await codeOf(await look(before))).toBe('link_unknown');
	});

	it.each<[string, object, number?]>([
		['a short password', { account: { name: 'A', email: 'a@example.org', password: 'elf Zeichen' } }],
		[
			'a password that says only what the network is called',
			{ account: { name: 'A', email: 'a@example.org', password: 'HerzogtumLauenburg1' } },
			422
		],
		['no Land', { network: { name: 'Netz', land: 'XX' } }],
		['an office that nobody can call', { office: { name: 'Stelle', phone: '', email: 's@example.org' } }]
	])('refuses %s, and stays open', async (_, changes, status = 400) => {
		expect((await begin(token(), { ...setup('a@example.org'), ...changes })).status).toBe(status);
		expect((await look(token())).status).toBe(200);
	});

	it('of three who begin at the same moment one has it, whole', async () => {
		const people = ['one', 'two', 'three'].map((name) => `${name}@example.org`);
		const answers = await Promise.all(people.map((email) => begin(token(), setup(email))));
		expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
		expect(await codeOf(await look(token()))).toBe('setup_done');

		const puts = await shownTo(guest());
		expect(puts.regions).toHaveLength(1);
		expect(puts.organisations).toMatchObject([
			{ id: puts.regions![0]!.coordinationOffice, phone: '040 66969 100' }
		]);
		const lines = puts.helplines!.map(({ phone }) => phone);
		expect(lines).toContain('110');
		// The poison centre of its own Land, and no other.
		expect(lines.filter((phone) => /19240|730730/.test(String(phone)))).toEqual(['0551 19240']);
		expect(puts.legalBases!.map(({ code }) => code)).toContain('kkg4');
	});

	it('prints no address any more once somebody coordinates', async () => {
		await restart();
		expect(address()).toBe('');
		expect(await codeOf(await look('x'.repeat(43)))).toBe('setup_done');
	});
});

describe('what is left of the set-up', () => {
	let desk: ReturnType<typeof visitorOf>;
	let network: string;
	const office = (name = 'Jugendamt des Kreises') => ({
		id: newId(),
		name,
		phone: '040 66969 110',
		onCallPhone: '040 66969 112',
		onCallNote: ''
	});
	const add = (ags: readonly string[], youthOffice: object, to = network) =>
		desk.send('POST', PAGE_API.deskPlaces, { network: to, ags, youthOffice });
	const outcome = async (response: Response) => addPlacesAnswer.parse(await response.json());
	const placesOf = async (county = '') =>
		placesAnswer.parse(
			await (await desk.get(`${PAGE_API.deskPlaces}?land=SH&county=${encodeURIComponent(county)}`)).json()
		);
	beforeAll(async () => {
		desk = await signedIn();
		const { networks } = deskSetup.parse(await (await desk.get(PAGE_API.deskSetup)).json());
		network = networks[0]!.id;
		expect(networks).toEqual([{ id: network, coordinators: 1 }]);
	});
	it('lists the counties of a Land, and the municipalities of one', async () => {
		const { counties, municipalities } = await placesOf();
		expect(counties).toHaveLength(15);
		expect(municipalities).toEqual([]);
		expect((await placesOf(COUNTY)).municipalities).toHaveLength(132);
	});

	it('takes a county in one go; once more adds nothing', async () => {
		const ags = (await placesOf(COUNTY)).municipalities.map((one) => one.ags);
		const youthOffice = office();
		expect(await outcome(await add(ags, youthOffice))).toEqual({
			...{ added: 132, already: 0, elsewhere: [], unknown: [], own: [] }
		});
		expect(await outcome(await add(ags, youthOffice))).toMatchObject({ added: 0, already: 132 });
		const puts = await shownTo(guest());
		expect(puts.municipalities).toHaveLength(132);
		expect(new Set(puts.responsibilities!.map((one) => one.youthOffice))).toEqual(new Set([youthOffice.id]));
		expect(puts.youthOffices).toHaveLength(1);
	});

	it('of two tabs that take the same places one adds them, and an office without a name is none', async () => {
		const ags = (await placesOf('Lübeck')).municipalities.map((one) => one.ags);
		const youthOffice = office('Jugendamt der Stadt');
		const both = await Promise.all([add(ags, youthOffice), add(ags, youthOffice)]);
		expect(both.map(({ status }) => status)).toEqual([200, 200]);
		const outcomes = await Promise.all(both.map(outcome));
		expect(outcomes.map(({ added }) => added).toSorted()).toEqual([0, 1]);
		// One that somebody else has removed meanwhile: a phone names it by its id alone.
		expect((await add(['01001000'], { ...office(), name: '' })).status).toBe(409);
	});

	it('takes a table of the office’s own: what the list knows from there, the rest as it is written', async () => {
		const youthOffice = office('Jugendamt der Landeshauptstadt');
		const own = [
			{ ags: '01002000', name: 'Kiel (eigener Name)', postalCodes: ['24999'] },
			{ ags: '01053999', name: 'Neudorf am See', postalCodes: ['23999', '23998'] }
		];
		const send = (more: object) =>
			desk.send('POST', PAGE_API.deskPlaces, { network, ags: [], youthOffice, ...more });
		expect(await outcome(await send({ own }))).toMatchObject({
			added: 2,
			unknown: [],
			own: ['Neudorf am See']
		});
		expect(await outcome(await send({ own }))).toMatchObject({ added: 0, already: 2, own: [] });
		const { municipalities } = await shownTo(guest());
		const shown = (ags: string) => municipalities!.find((one) => one.ags === ags);
		expect(shown('01002000')).toMatchObject({ name: 'Kiel', verifiedBy: 'Gemeindeverzeichnis' });
		expect(shown('01053999')).toMatchObject({ ...own[1], verifiedBy: 'Koordinierungsstelle' });
		expect((await send({})).status).toBe(400);
		expect((await send({ own: [{ ...own[1], ags: '1053999' }] })).status).toBe(400);
	});

	it('says what it does not know, and keeps to its own networks', async () => {
		const stranger = await outcome(await add(['01999999'], office()));
		expect(stranger).toEqual({ added: 0, already: 0, elsewhere: [], unknown: ['01999999'], own: [] });
		// Nothing to be responsible for: no empty office comes of it.
		expect((await shownTo(guest())).youthOffices).toHaveLength(3);
		expect((await add(['01001000'], office(), newId())).status).toBe(403);
		const asGuest = await guest().send('POST', PAGE_API.deskPlaces, {
			...{ network, ags: ['01001000'], youthOffice: office() }
		});
		expect(asGuest.status).toBe(401);
	});
});
