// The mail server of an installation, as its office sets it up after the first start.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { deskSetup, setMailAnswer } from '../../src/lib/protocol/desk-setup';
import { NOTICES } from '../../src/lib/protocol/notice-kinds';
import type { visitorOf } from '../support/built-server';
import { type MailServer, mailServer } from '../support/mail-server';
import { firstStartScene, PASSWORD, setup } from './first-start-scene';

const { folder, spareCode, token, begin, signedIn, restart } = firstStartScene();

describe('the mail server that an office sets up', () => {
	let desk: ReturnType<typeof visitorOf>;
	let mails: MailServer;
	const settings = () => ({
		...{ host: '127.0.0.1', port: Number(new URL(mails.url).port), security: 'starttls' },
		...{ user: '', password: '', from: 'stelle@example.org' }
	});
	const setMail = async (password: string, changes = {}) =>
		desk.send('PUT', PAGE_API.deskMail, {
			settings: { ...settings(), ...changes },
			password,
			code: spareCode()
		});
	const shown = async () => deskSetup.parse(await (await desk.get(PAGE_API.deskSetup)).json());
	beforeAll(async () => {
		mails = await mailServer();
		await mails.start();
		expect((await begin(token(), setup('one@example.org'))).status).toBe(200);
		desk = await signedIn();
	});
	afterAll(() => mails.stop());

	it('is asked for with her own password', async () => {
		expect((await setMail('nicht mein Passwort')).status).toBe(401);
		expect((await shown()).mailServer).toBe('none');
	});

	it('is not kept where the test mail is not taken', async () => {
		const answer = setMailAnswer.parse(await (await setMail(PASSWORD, { port: 9 })).json());
		expect(answer.refused).toBe('ESOCKET');
		expect((await shown()).mailServer).toBe('none');
	});

	it('is kept once it took one, holds after a restart, and never tells its password', async () => {
		const answer = setMailAnswer.parse(await (await setMail(PASSWORD)).json());
		expect(answer).toMatchObject({ refused: '', setup: { mailServer: 'smtp' } });
		expect(mails.received).toHaveLength(1);
		expect(mails.received[0]?.subject).toBe(NOTICES.mailTest.subject);
		expect(statSync(join(folder(), 'mail.json')).mode & 0o777).toBe(0o600);

		await restart();
		desk = await signedIn();
		const kept = await shown();
		const { host, port, security, user, from } = settings();
		expect(kept.mail).toEqual({ settings: { host, port, security, user, from }, mayChange: true });
		expect(JSON.stringify(kept)).not.toContain('password');
	});
});
