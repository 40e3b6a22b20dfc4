// Who is bound to the provider's word for her, with what second factor, and how that ends, in the built server.
import { describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { boundAnswer } from '../../src/lib/protocol/provider';
import { codeOf } from '../support/authenticator';
import { SECRET } from './factor-scene';
import { MFA, providerScene } from './provider-scene';

const scene = providerScene();
const { is, bindings, toldTo, come, refusal } = scene;
const { admin, visitorFrom, accountOf, plant, remove, send, withPassword, stepIn, userOf } = scene;

describe('a second factor', () => {
	it('is asked for here, where the account has one', async () => {
		await plant('mia');
		const visitor = visitorFrom();
		const answer = await come(visitor);
		expect(answer.headers.getSetCookie().join()).not.toContain('__Host-session=');
		const step = await stepIn(answer);
		expect(step).toMatchObject({ how: 'enter' });
		expect(await bindings()).toEqual([]);
		expect((await send(visitor, { ticket: step?.ticket, code: codeOf(SECRET) })).status).toBe(200);
		expect(await accountOf(visitor)).toMatchObject({ id: userOf('mia') });
		await remove('mia');
	});

	it('is set up here by an expert who has none', async () => {
		is('anna');
		const visitor = visitorFrom();
		const step = await stepIn(await come(visitor));
		if (step?.how !== 'setUp') throw new Error(`led to ${step?.how}`);
		const kept = await stepIn(await send(visitor, { ticket: step.ticket, code: codeOf(step.secret) }));
		expect(await bindings()).toEqual([]);
		expect((await send(visitor, { ticket: kept?.ticket, kept: true })).status).toBe(200);
		expect(await bindings()).toMatchObject([{ user: userOf('anna'), subject: 'sub of anna' }]);
		await remove('anna');
	});

	it('is not set up by the password of who is known at the provider', async () => {
		is('anna', MFA);
		expect((await come()).status).toBe(200);
		expect(await refusal(await withPassword(visitorFrom(), 'anna'))).toBe('other_way');
		// There she is asked for one factor alone: that is hers, and leads on.
		is('anna');
		expect(await stepIn(await come())).toMatchObject({ how: 'setUp' });
	});

	it('is not set up by one factor at the provider where there is a passkey', async () => {
		const row = { user: userOf('anna'), credential: 'hers', publicKey: 'hers', createdAt: new Date() };
		const { id } = await admin().collection('passkeys').create(row);
		is('anna');
		expect(await refusal(await come())).toBe('other_way');
		expect(await bindings()).toEqual([]);
		await admin().collection('passkeys').delete(id);
	});

	it.each([
		[{ amr: ['pwd', 'otp', 'mfa'] }, null],
		[{ acr: 'https://refeds.org/profile/mfa' }, null],
		[{ amr: ['pwd'], acr: '1' }, 'setUp']
	])('with %j of the provider: %s', async (more, how) => {
		is('anna', more);
		const step = await stepIn(await come());
		expect(step?.how ?? null).toBe(how);
	});
});

describe('the binding', () => {
	it('is made when she is in by all that her account asks for, and she is told once', async () => {
		await plant('mia');
		const before = await toldTo('mia');
		const [stranger, mia] = [visitorFrom(), visitorFrom()];
		const begun = await stepIn(await come(stranger));
		expect(await refusal(await send(stranger, { ticket: begun?.ticket, code: '000' }))).toBe('wrong_code');
		expect([await bindings(), await toldTo('mia')]).toEqual([[], before]);
		const step = await stepIn(await come(mia));
		expect((await send(mia, { ticket: step?.ticket, code: codeOf(SECRET) })).status).toBe(200);
		expect(await bindings()).toMatchObject([{ user: userOf('mia'), subject: 'sub of mia' }]);
		expect(await toldTo('mia')).toBe(before + 1);
		// What was begun by less is over.
		const code = codeOf(SECRET, 1);
		expect(await refusal(await send(stranger, { ticket: begun?.ticket, code }))).toBe('ticket_over');
		await remove('mia');
		expect((await come()).status).toBe(200);
		expect(await toldTo('mia')).toBe(before + 1);
	});

	it('goes with its sessions, and with what was begun by it; this device goes on, and she is told', async () => {
		is('anna', MFA);
		const [anna, other] = [visitorFrom(), visitorFrom()];
		await come(anna);
		await come(other);
		is('anna');
		const begun = await stepIn(await come());
		if (begun?.how !== 'setUp') throw new Error(`led to ${begun?.how}`);
		const before = await toldTo('anna');
		expect((await anna.send('DELETE', PAGE_API.accountProvider, {})).status).toBe(200);
		expect([await accountOf(other), (await accountOf(anna))?.id]).toEqual([null, userOf('anna')]);
		const code = codeOf(begun.secret);
		expect(await refusal(await send(visitorFrom(), { ticket: begun.ticket, code }))).toBe('ticket_over');
		expect(await toldTo('anna')).toBe(before + 1);
		// There is nothing left to be loosened, and nobody to be signed out.
		expect((await anna.send('DELETE', PAGE_API.accountProvider, {})).status).toBe(200);
		expect(await accountOf(anna)).not.toBeNull();
		expect(await toldTo('anna')).toBe(before + 1);
	});

	it('is seen and loosened by its holder, and the next one binds anew', async () => {
		const visitor = visitorFrom();
		await come(visitor);
		const shown = boundAnswer.parse(await (await visitor.get(PAGE_API.accountProvider)).json());
		expect(shown).toMatchObject({ name: 'Kreis-Anmeldung', since: expect.any(String) });
		const left = await visitor.send('DELETE', PAGE_API.accountProvider, {});
		expect(boundAnswer.parse(await left.json()).since).toBeNull();
		expect(await accountOf(visitor)).not.toBeNull();
		is('mia', { sub: 'her new account there' });
		expect((await come()).status).toBe(200);
	});

	it('goes with the account', async () => {
		const { id } = await admin()
			.collection('users')
			.create({
				...{ name: 'Neu', email: 'geht@example.org', role: 'member', active: true },
				...{ password: 'Musterpasswort 1', passwordConfirm: 'Musterpasswort 1' }
			});
		is('mia', { sub: 'leaves', email: 'geht@example.org' });
		expect((await come()).status).toBe(200);
		await admin().collection('users').delete(id);
		expect(await bindings()).toEqual([]);
	});
});
