// The set-up of an empty installation takes an archive instead of a new network: by the printed word, once, all or nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyRow } from '../../src/lib/domain/tables';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { SESSION } from '../../src/lib/protocol/endpoints/session';
import { SETUP } from '../../src/lib/protocol/endpoints/setup';
import { archiveOf, inManifest, NAME, ROWS, tamperedWith } from '../support/archive-rows';
import { visitorOf } from '../support/built-server';
import { HOUSE, REGION } from '../support/small-network';
import { type StartedProduct, startProduct } from '../support/started-product';

const ACCOUNT = { name: 'Anke Muster', email: 'Anke@Example.org', password: 'Leise Otter ordnen Kiesel' };
let folder: string;
let product: StartedProduct;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'schutznetz-'));
	product = await startProduct(folder);
});
afterAll(async () => {
	await product.stop();
	rmSync(folder, { recursive: true, force: true });
});

const guest = () => visitorOf(product.url);
const token = () => product.setupAddress.split('#')[1] ?? '';
function takeOver(bytes: Uint8Array, { account = ACCOUNT, word = token() } = {}): Promise<Response> {
	const archive = Buffer.from(bytes).toString('base64');
	return guest().send('POST', PAGE_API.takeOverSetup, { token: word, archive, account });
}
const refusedOf = async (answer: Response) => SETUP.takeOver.answer.parse(await answer.json()).refused;
const isOpen = async () =>
	(await guest().send('POST', PAGE_API.lookAtSetup, { token: token() })).status === 200;
async function shownToGuests(): Promise<Record<string, AnyRow[]>> {
	const { puts } = (await (await guest().get(API.snapshot)).json()) as { puts: Record<string, AnyRow[]> };
	return puts;
}

describe('an archive at the first start', () => {
	it('is for whoever has the printed word', async () => {
		expect((await takeOver(archiveOf(), { word: 'x'.repeat(43) })).status).toBe(404);
		expect((await shownToGuests()).regions ?? []).toEqual([]);
	});

	it.each([
		[
			'of a newer version',
			() => tamperedWith((files) => inManifest(files, (said) => ({ ...said, version: 2 }))),
			'newer'
		],
		['foreign', () => new TextEncoder().encode('Einrichtung;Telefon'), 'foreign'],
		['broken', () => archiveOf().slice(0, -40), 'broken']
	])('is refused with the reason where it is %s, and it stays open', async (_, make, problem) => {
		expect(await refusedOf(await takeOver(make()))).toEqual({ problem, where: '' });
		expect(await isOpen()).toBe(true);
		expect((await shownToGuests()).regions ?? []).toEqual([]);
	});

	it('wants a password that nobody would try, the network’s name is none', async () => {
		const account = { ...ACCOUNT, password: 'Kreis-Möwenfelde-2026' };
		expect((await takeOver(archiveOf(), { account })).status).toBe(422);
		expect(await isOpen()).toBe(true);
	});

	it('of three who bring it at the same moment one has it, whole, and signs in', async () => {
		const answers = await Promise.all([1, 2, 3].map(() => takeOver(archiveOf())));
		expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
		const done = answers.find(({ status }) => status === 200)!;
		expect(await refusedOf(done)).toBeNull();
		expect(await isOpen()).toBe(false);

		const puts = await shownToGuests();
		expect(puts.regions).toMatchObject([{ id: REGION, name: NAME, coordinationOffice: HOUSE }]);
		expect(puts.contacts).toHaveLength(ROWS.contacts.length);
		// What a new network would have been given comes along with this one.
		expect(puts.legalBases).toHaveLength(ROWS.legalBases.length);
		const { email, password } = ACCOUNT;
		const login = await guest().send('POST', API.login, { email, password, device: 'Test', second: true });
		expect(SESSION.login.answer.parse(await login.json())).toMatchObject({ second: { how: 'setUp' } });
	});
});
