import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from './env';

const GOOD = {
	ORIGIN: 'https://netz.example.org',
	POCKETBASE_URL: 'http://127.0.0.1:8090',
	POCKETBASE_EMAIL: 'system@example.org',
	POCKETBASE_PASSWORD: 'a-long-password',
	DATA_DIR: '/var/lib/schutznetz',
	ADDRESS_HEADER: 'x-forwarded-for'
};

describe('the environment', () => {
	it('is read with its defaults', () => {
		expect(readEnvironment(GOOD)).toEqual({
			origins: ['https://netz.example.org'],
			https: true,
			pocketBase: {
				url: GOOD.POCKETBASE_URL,
				email: GOOD.POCKETBASE_EMAIL,
				password: GOOD.POCKETBASE_PASSWORD
			},
			dataDir: GOOD.DATA_DIR,
			marksDir: '',
			factorDemanded: true,
			setupHash: '',
			logLevel: 'info',
			mail: { smtpUrl: '', from: 'schutznetz@example.org', folder: '' },
			push: { publicKey: '', privateKey: '', subject: GOOD.ORIGIN, hosts: [] },
			provider: undefined
		});
	});

	it('takes a mail server, keys for pushes and further push services', () => {
		const keys = { VAPID_PUBLIC_KEY: 'B'.repeat(87), VAPID_PRIVATE_KEY: 'p'.repeat(43) };
		const mail = { SMTP_URL: 'smtps://user:pass@mail.example.org', MAIL_FROM: 'netz@example.org' };
		const read = readEnvironment({
			...GOOD,
			...keys,
			...mail,
			PUSH_HOSTS: 'push.example.org, 127.0.0.1:4711'
		});
		expect(read.mail).toEqual({ smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM, folder: '' });
		expect(read.push).toEqual({
			publicKey: keys.VAPID_PUBLIC_KEY,
			privateKey: keys.VAPID_PRIVATE_KEY,
			subject: GOOD.ORIGIN,
			hosts: ['push.example.org', '127.0.0.1:4711']
		});
		const plain = readEnvironment({ ...GOOD, ORIGIN: 'http://localhost:3000', MAIL_FROM: mail.MAIL_FROM });
		expect(plain.push.subject).toBe('mailto:netz@example.org');
	});

	it('takes a provider to sign in by, and its name', () => {
		const three = {
			OIDC_ISSUER: 'https://login.example.org/realms/kreis',
			OIDC_CLIENT_ID: 'schutznetz',
			OIDC_CLIENT_SECRET: 'geheim'
		};
		const provider = {
			issuer: three.OIDC_ISSUER,
			clientId: three.OIDC_CLIENT_ID,
			clientSecret: three.OIDC_CLIENT_SECRET
		};
		expect(readEnvironment({ ...GOOD, ...three }).provider).toEqual({ ...provider, name: '' });
		const named = readEnvironment({ ...GOOD, ...three, OIDC_NAME: 'Kreis-Anmeldung' });
		expect(named.provider).toEqual({ ...provider, name: 'Kreis-Anmeldung' });
		for (const name of Object.keys(three))
			expect(() => readEnvironment({ ...GOOD, ...three, [name]: '' }), name).toThrow(`${name} fehlt`);
	});

	it.each([
		['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.org' }],
		['VAPID_PRIVATE_KEY', { VAPID_PUBLIC_KEY: 'B'.repeat(87) }],
		['VAPID_PUBLIC_KEY', { VAPID_PRIVATE_KEY: 'p'.repeat(43) }]
	])('misses %s where only its other half is given', (name, given) => {
		expect(() => readEnvironment({ ...GOOD, ...given })).toThrow(`${name} fehlt`);
	});

	it('says why an https address does not start without the proxy’s header, and http does', () => {
		const without = { ...GOOD, ADDRESS_HEADER: undefined };
		expect(() => readEnvironment(without)).toThrow(/ADDRESS_HEADER fehlt.*Proxy.*alle Menschen/);
		expect(() => readEnvironment({ ...without, ORIGIN: 'http://localhost:3000' })).not.toThrow();
	});

	it('takes further origins, and writes all as browsers do', () => {
		const { origins } = readEnvironment({
			...GOOD,
			ORIGIN: 'https://Netz.example.org:443',
			ADDITIONAL_ORIGINS: 'http://192.168.1.5:3000, http://localhost:3000'
		});
		expect(origins).toEqual(['https://netz.example.org', 'http://192.168.1.5:3000', 'http://localhost:3000']);
	});

	it('lets the demo alone go without second factors', () => {
		expect(readEnvironment({ ...GOOD, SECOND_FACTOR: 'voluntary' }).factorDemanded).toBe(false);
		expect(readEnvironment({ ...GOOD, SECOND_FACTOR: '' }).factorDemanded).toBe(true);
	});

	it.each<[string, string | undefined]>([
		...Object.keys(GOOD).map((name): [string, undefined] => [name, undefined]),
		['ORIGIN', 'netz.example.com'],
		['ORIGIN', 'https://netz.example.org/app'],
		['ADDITIONAL_ORIGINS', 'nowhere'],
		['POCKETBASE_URL', 'http://db.example.org:8090'],
		['POCKETBASE_URL', 'http://0.0.0.0:8090'],
		['POCKETBASE_URL', 'http://127.0.0.1.evil.example:80'],
		['POCKETBASE_EMAIL', 'system'],
		['POCKETBASE_PASSWORD', 'geheim'],
		['DATA_DIR', ''],
		['SECOND_FACTOR', 'off'],
		['LOG_LEVEL', 'loud'],
		['SMTP_URL', 'mail.example.net:25'],
		['MAIL_FROM', 'netz'],
		['VAPID_PUBLIC_KEY', 'short'],
		['VAPID_PRIVATE_KEY', 'short'],
		['VAPID_SUBJECT', 'ftp://netz.example.net'],
		['PUSH_HOSTS', 'https://push.example.net'],
		['OIDC_ISSUER', 'http://login.example.net'],
		['OIDC_ISSUER', 'http://127.0.0.1.evil.example:80'],
		['OIDC_NAME', 'x'.repeat(41)]
	])('names %s when it is %s, and repeats no value', (name, value) => {
		let message = '';
		try {
			readEnvironment({ ...GOOD, [name]: value });
		} catch (error) {
			expect(error).toBeInstanceOf(EnvironmentError);
			message = (error as Error).message;
		}
		expect(message).toContain(name);
		if (value) expect(message).not.toContain(value);
	});

	it('names every variable at fault at once', () => {
		const always = Object.keys(GOOD).filter((name) => name !== 'ADDRESS_HEADER');
		for (const name of always) expect(() => readEnvironment({})).toThrow(name);
	});
});
