// Whose accounts an office sees and changes, in the built server.
import { beforeEach, describe, expect, it } from 'vitest';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { NOTICES } from '../../src/lib/protocol/notice-kinds';
import { CALLERS, type CallerName, emailOf, REGION } from '../support/small-network';
import { deskAccountsScene, ELSEWHERE } from './desk-accounts-scene';

const { server, mails, admin, visitorFrom, person, invite, outcomesOf, accounts, accountOf, change } =
	deskAccountsScene();

describe('an account', () => {
	beforeEach(() => admin().collection('users').update(CALLERS.berta.userId, { active: true }));

	it('that is suspended is signed out and lets nobody in, until it is no longer', async () => {
		const berta = visitorFrom();
		await berta.login('berta');
		expect((await change(CALLERS.berta.userId, 'suspended')).status).toBe(200);
		expect(await (await berta.get(API.session)).json()).toMatchObject({ account: null });
		expect((await visitorFrom().login('berta')).status).toBe(401);
		expect(await accountOf(emailOf('berta'))).toMatchObject({ state: 'suspended' });
		expect((await change(CALLERS.berta.userId, 'active')).status).toBe(200);
		expect((await visitorFrom().login('berta')).status).toBe(200);
	});

	it('whose device is lost is signed out everywhere, and each of its devices is told to wipe itself', async () => {
		const [phone, tablet, another] = [visitorFrom(), visitorFrom(), visitorFrom()];
		await Promise.all([phone.login('berta'), tablet.login('berta'), another.login('anna')]);
		const rows = await admin().collection('sessions').getFullList();
		expect((await change(CALLERS.berta.userId, 'deviceLost')).status).toBe(200);
		// As after a restore: the database knows the sessions again.
		const there = await admin().collection('sessions').getFullList({ fields: 'id' });
		for (const row of rows.filter(({ id }) => !there.some((one) => one.id === id)))
			await admin().collection('sessions').create(row);
		await server().restart();
		for (const device of [phone, tablet]) {
			expect(await (await device.get(API.session)).json()).toMatchObject({
				account: null,
				wipe: CALLERS.berta.userId
			});
			expect((await device.get(PAGE_API.sessions)).status).toBe(401);
		}
		expect((await another.get(PAGE_API.sessions)).status).toBe(200);
		await expect
			.poll(() => mails().received.filter(({ subject }) => subject === NOTICES.deviceLost.subject))
			.toMatchObject([{ recipients: [emailOf('berta')] }]);
		// Her password still opens the account, on another device or on the one that was found again.
		expect(await accountOf(emailOf('berta'))).toMatchObject({ state: 'active' });
		expect((await visitorFrom().login('berta')).status).toBe(200);
	});

	it.each<[CallerName, string, number]>([
		['karla', 'suspended', 403],
		['karla', 'deviceLost', 403],
		['max', 'deviceLost', 404],
		['berta', 'active', 409],
		['berta', 'again', 409],
		['berta', 'withdrawn', 409],
		['max', 'suspended', 404],
		['berta', 'deleted', 400]
	])('%s → %s: %i', async (name, to, status) =>
		expect((await change(CALLERS[name].userId, to)).status).toBe(status)
	);
});

describe('an account of two networks', () => {
	it('is not shut out by an office that added it, which does not learn where else it belongs', async () => {
		expect(await outcomesOf(await invite([person('max')]))).toEqual(['added']);
		expect(await accountOf(emailOf('max'))).toMatchObject({ shared: true, networks: [REGION] });
		expect((await change(CALLERS.max.userId, 'suspended')).status).toBe(403);
		expect((await change(CALLERS.max.userId, 'deviceLost')).status).toBe(403);
		expect((await visitorFrom().login('max')).status).toBe(200);
		await admin()
			.collection('users')
			.update(CALLERS.max.userId, { networks: [ELSEWHERE] });
	});
});

describe('who may', () => {
	it.each<[CallerName, number]>([
		['guest', 401],
		['mia', 403],
		['anna', 403]
	])('%s: neither see, invite nor change (%i)', async (name, status) => {
		const visitor = visitorFrom();
		if (name !== 'guest') await visitor.login(name);
		expect((await visitor.get(PAGE_API.deskAccounts)).status).toBe(status);
		expect((await invite([person('Fremd')], REGION, visitor)).status).toBe(status);
		for (const to of ['suspended', 'deviceLost'])
			expect((await change(CALLERS.berta.userId, to, visitor)).status).toBe(status);
	});

	it('an office: into its own networks alone, and sees no account of another', async () => {
		expect((await invite([person('Fremd')], ELSEWHERE)).status).toBe(403);
		const seen = (await accounts()).map(({ email }) => email);
		expect(seen).toContain(emailOf('anna'));
		expect(seen).not.toContain(emailOf('max'));
		expect((await accounts()).filter(({ own }) => own).map(({ email }) => email)).toEqual([emailOf('karla')]);
	});
});
