// Passkeys, in the built server as production has it: what makes one, whom it signs in, and what is no answer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { codeOf } from '../support/authenticator';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { CALLERS } from '../support/small-network';
import type { SoftwarePasskey } from '../support/software-passkey';
import { SECRET, SPARE } from './factor-scene';
import { passkeyScene } from './passkey-scene';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address', SECOND_FACTOR: '' });
});
afterAll(() => server.stop());

const scene = passkeyScene(() => server);
const { admin, visitorFrom, accountOf, plant, signIn, codeIn, userOf } = scene;
const { newDevice, challengeIn, asked, askForNew, add, listIn, enter, withPasskey } = scene;

describe('a new passkey', () => {
	it('is made with the password; the other devices are signed out, this one is not, and she is told', async () => {
		const other = visitorFrom();
		await other.login('mia');
		// Whoever does not want her to hear of it switches mails off first.
		expect((await other.send('PUT', PAGE_API.notifications, { mail: false })).status).toBe(200);
		const { visitor } = await withPasskey('mia');
		expect((await visitor.send('PUT', PAGE_API.notifications, { mail: true })).status).toBe(200);
		expect(await accountOf(visitor)).not.toBeNull();
		expect(await accountOf(other)).toBeNull();
		expect(await listIn(await visitor.get(PAGE_API.passkeys))).toMatchObject([
			{ device: 'Chrome auf Android' }
		]);
		const notices = await admin().collection('notices').getFullList();
		const told = notices.map(({ kind, channel, user }) => [kind, channel, user]);
		expect(told).toContainEqual(['factorChanged', 'mail', userOf('mia')]);
	});

	it('takes a code too, where there is a second factor', async () => {
		await plant('anna');
		const anna = await signIn('anna');
		expect(await codeIn(await askForNew(anna, { password: 'falsch falsch' }))).toBe('wrong_credentials');
		expect(await codeIn(await askForNew(anna))).toBe('upgrade_required');
		expect(await codeIn(await askForNew(anna, { code: '12345' }))).toBe('wrong_code');
		const device = newDevice();
		const challenge = await challengeIn(await askForNew(anna, { code: SPARE[0] }));
		expect((await add(anna, device.made(challenge))).status).toBe(200);
	});

	it.each<[string, (device: SoftwarePasskey, challenge: string) => unknown]>([
		['was not unlocked for it', (device, challenge) => device.made(challenge, { verified: false })],
		[
			'speaks with another site',
			(device, challenge) => device.made(challenge, { origin: 'https://evil.example' })
		],
		['keeps it for another site', (device, challenge) => device.made(challenge, { host: 'evil.example' })],
		['was not asked', (device) => device.made('A'.repeat(43))]
	])('is not taken of a device that %s', async (_, answer) => {
		const mia = visitorFrom();
		await mia.login('mia');
		const challenge = await challengeIn(await askForNew(mia));
		expect(await codeIn(await add(mia, answer(newDevice(), challenge)))).toBe('wrong_passkey');
		expect(await listIn(await mia.get(PAGE_API.passkeys))).toEqual([]);
	});

	it('is not taken on what somebody else was asked, nor on the question of a sign-in', async () => {
		const [mia, max] = [visitorFrom(), visitorFrom()];
		await Promise.all([mia.login('mia'), max.login('max')]);
		const hers = await challengeIn(await askForNew(mia));
		expect(await codeIn(await add(max, newDevice().made(hers)))).toBe('wrong_passkey');
		expect(await codeIn(await add(max, newDevice().made(await asked())))).toBe('wrong_passkey');
	});
});

describe('a passkey', () => {
	it('signs in its holder, without password and code', async () => {
		await plant('anna');
		const anna = await signIn('anna');
		const device = newDevice();
		const challenge = await challengeIn(await askForNew(anna, { code: codeOf(SECRET, 1) }));
		expect((await add(anna, device.made(challenge))).status).toBe(200);
		const phone = visitorFrom();
		const answer = await enter(device.signed(await asked(phone)), phone);
		expect(answer.status).toBe(200);
		expect(await accountOf(phone)).toMatchObject({ id: userOf('anna') });
	});

	it('answers each question once, also at the same moment', async () => {
		const { device } = await withPasskey('mia');
		const signed = device.signed(await asked());
		const answers = await Promise.all([enter(signed), enter(signed), enter(signed)]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
		expect(await codeIn(await enter(signed))).toBe('wrong_passkey');
	});

	it.each<[string, (device: SoftwarePasskey, challenge: string) => unknown]>([
		[
			'of a device that was not unlocked',
			(device, challenge) => device.signed(challenge, { verified: false })
		],
		[
			'that another site has passed on',
			(device, challenge) => device.signed(challenge, { origin: 'https://evil.example' })
		],
		['for another site', (device, challenge) => device.signed(challenge, { host: 'evil.example' })],
		['to a question nobody asked', (device) => device.signed('A'.repeat(43))],
		[
			'of another key',
			(device, challenge) => ({ ...newDevice().signed(challenge), id: device.signed(challenge).id })
		],
		['of a device that nobody knows', (_, challenge) => newDevice().signed(challenge)]
	])('opens nothing by an answer %s', async (_, answer) => {
		const { device } = await withPasskey('mia');
		const response = await enter(answer(device, await asked()));
		expect(response.headers.getSetCookie()).toEqual([]);
		expect(await codeIn(response)).toBe('wrong_passkey');
	});

	it('that was copied is noticed where the device counts', async () => {
		const { device } = await withPasskey('mia');
		expect((await enter(device.signed(await asked(), { counter: 5 }))).status).toBe(200);
		expect(await codeIn(await enter(device.signed(await asked(), { counter: 5 })))).toBe('wrong_passkey');
	});

	it('counts once where two come with the same count at the same moment', async () => {
		const { device } = await withPasskey('mia');
		const [one, other] = [await asked(), await asked()];
		const answers = await Promise.all(
			[one, other].map((challenge) => enter(device.signed(challenge, { counter: 5 })))
		);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
	});

	it('of a suspended account opens nothing', async () => {
		const { device } = await withPasskey('max');
		await admin().collection('users').update(CALLERS.max.userId, { active: false });
		expect(await codeIn(await enter(device.signed(await asked())))).toBe('wrong_passkey');
		await admin().collection('users').update(CALLERS.max.userId, { active: true });
	});

	it('is removed by a tap, by its holder alone', async () => {
		const [{ visitor, device }, other, phone] = [await withPasskey('mia'), visitorFrom(), visitorFrom()];
		await other.login('max');
		await enter(device.signed(await asked(phone)), phone);
		const [{ id } = { id: '' }] = await listIn(await visitor.get(PAGE_API.passkeys));
		const remove = (by: TestVisitor) => by.send('DELETE', PAGE_API.passkeys, { id, device: 'Test' });
		expect(await codeIn(await remove(other))).toBe('not_found');
		expect(await listIn(await remove(visitor))).toEqual([]);
		expect(await accountOf(visitor)).not.toBeNull();
		// Whoever came by it does not stay.
		expect(await accountOf(phone)).toBeNull();
		expect(await codeIn(await enter(device.signed(await asked())))).toBe('wrong_passkey');
	});

	it.each(['factorReset', 'deviceLost'])('goes with what the office does: %s', async (to) => {
		await plant('karla');
		const karla = await signIn('karla');
		await plant('berta');
		const berta = await signIn('berta');
		const device = newDevice();
		const challenge = await challengeIn(await askForNew(berta, { code: SPARE[1] }));
		await add(berta, device.made(challenge));
		const answer = await karla.send('PUT', PAGE_API.deskAccounts, { id: userOf('berta'), to });
		expect(answer.status).toBe(200);
		expect(await codeIn(await enter(device.signed(await asked())))).toBe('wrong_passkey');
	});
});
