/**
 * The environment of the running server, checked once. Read lazily: the build has no environment. Every fault names its
 * variable in a German sentence for the person who starts the server; values are never repeated, they may be secrets.
 */
import * as z from 'zod/mini';

const ORIGIN = /^https?:\/\/[^/\s]+$/;
const SUBJECT = /^(https:\/\/\S+|mailto:\S+@\S+)$/;
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d+$/;
/** An address with its path; without a certificate on this machine alone: the tests. */
const ISSUER = /^(https:\/\/[^\s?#]+|http:\/\/(127\.0\.0\.1|localhost):\d+[^\s?#]*)?$/;

const shape = z.object({
	ORIGIN: z
		.string('fehlt')
		.check(z.regex(ORIGIN, 'muss eine Adresse ohne Pfad sein, z. B. https://netz.example.org')),
	/** Further addresses the app is opened at, separated by blanks or commas. */
	ADDITIONAL_ORIGINS: z._default(
		z
			.string()
			.check(z.regex(/^(https?:\/\/[^/\s,]+[\s,]*)*$/, 'muss eine Liste von Adressen ohne Pfad sein')),
		''
	),
	POCKETBASE_URL: z
		.string('fehlt')
		.check(z.regex(LOOPBACK, 'muss auf diesen Rechner zeigen, z. B. http://127.0.0.1:8090')),
	POCKETBASE_EMAIL: z.string('fehlt').check(z.regex(/^\S+@\S+$/, 'muss eine E-Mail-Adresse sein')),
	POCKETBASE_PASSWORD: z.string('fehlt').check(z.minLength(10, 'muss mindestens 10 Zeichen haben')),
	/** Where the server keeps what must not be restored together with the database (sync/epoch-mark.ts). */
	DATA_DIR: z.string('fehlt').check(z.minLength(1, 'darf nicht leer sein')),
	/** Outside of DATA_DIR: the marks of ended devices, which outlive a data folder that is put back (auth/ended-devices.ts). */
	MARKS_DIR: z._default(z.string(), ''),
	/** `voluntary`: nobody has to have a second factor. The demo's alone; `npm start` does not take it. */
	SECOND_FACTOR: z._default(z.enum(['', 'voluntary'], 'darf nur leer sein'), ''),
	/** Of the word with which an empty installation is set up (setup/setup-word.ts); made by `npm start`, never set by hand. */
	SETUP_HASH: z._default(z.string().check(z.regex(/^([0-9a-f]{64})?$/, 'ist kein Prüfwert')), ''),
	/** The proxy's header that names who asks; read by adapter-node. Without it all people behind a proxy are one. */
	ADDRESS_HEADER: z._default(z.string(), ''),
	LOG_LEVEL: z._default(
		z.enum(
			['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
			'muss fatal, error, warn, info, debug oder silent sein'
		),
		'info'
	),
	/** Without one no mails are sent; they wait, and the desk sees it. */
	SMTP_URL: z._default(
		z.string().check(z.regex(/^(smtps?:\/\/\S+)?$/, 'muss mit smtp:// oder smtps:// beginnen')),
		''
	),
	MAIL_FROM: z._default(z.string().check(z.regex(/^(\S+@\S+)?$/, 'muss eine E-Mail-Adresse sein')), ''),
	/** Mails are written here instead of being sent: the demo. */
	MAIL_FOLDER: z._default(z.string(), ''),
	VAPID_PUBLIC_KEY: z._default(z.string().check(z.regex(/^([\w-]{87})?$/, 'ist kein VAPID-Schlüssel')), ''),
	VAPID_PRIVATE_KEY: z._default(z.string().check(z.regex(/^([\w-]{43})?$/, 'ist kein VAPID-Schlüssel')), ''),
	/** Whom a push service may write to about us. */
	VAPID_SUBJECT: z.optional(
		z.string().check(z.regex(SUBJECT, 'muss eine Adresse mit https:// oder mailto: sein'))
	),
	/** Further push services, as hosts, separated by blanks or commas. */
	PUSH_HOSTS: z._default(
		z.string().check(z.regex(/^[^/]*$/, 'muss eine Liste von Rechnernamen sein, ohne https://')),
		''
	),
	/** An OpenID Connect provider by which people may sign in, too; these three together switch it on. */
	OIDC_ISSUER: z._default(z.string().check(z.regex(ISSUER, 'muss mit https:// beginnen')), ''),
	OIDC_CLIENT_ID: z._default(z.string(), ''),
	OIDC_CLIENT_SECRET: z._default(z.string(), ''),
	/** As its people call it: "Mit … anmelden". */
	OIDC_NAME: z._default(z.string().check(z.maxLength(40, 'darf höchstens 40 Zeichen haben')), '')
});
type Values = z.infer<typeof shape>;

export interface MailSettings {
	/** Empty: no mail server. */
	smtpUrl: string;
	from: string;
	/** Empty: mails are not kept in a folder. */
	folder: string;
}

export interface PushSettings {
	/** Empty, like the private one: no pushes. */
	publicKey: string;
	privateKey: string;
	subject: string;
	/** Push services besides the browsers' own. */
	hosts: readonly string[];
}

export interface ProviderSettings {
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** Empty: it is called by its host. */
	name: string;
}

export interface Environment {
	/** Every origin from which requests that change something are taken; the first is the canonical one. */
	origins: readonly string[];
	https: boolean;
	pocketBase: { url: string; email: string; password: string };
	dataDir: string;
	/** Empty: none. */
	marksDir: string;
	/** Whoever needs a second factor sets one up before she is let in. */
	factorDemanded: boolean;
	/** Empty: nobody can set this installation up. */
	setupHash: string;
	logLevel: string;
	mail: MailSettings;
	push: PushSettings;
	/** Undefined: people sign in here alone. */
	provider: ProviderSettings | undefined;
}

export class EnvironmentError extends Error {
	override name = 'EnvironmentError';
}

/** Checks `source`; throws an `EnvironmentError` that names every variable at fault. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
	const parsed = shape.safeParse(source);
	const faults = parsed.success
		? missingHalves(parsed.data)
		: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
	if (!parsed.success || faults.length > 0)
		throw new EnvironmentError(`Die Umgebung ist unvollständig: ${faults.join('; ')}.`);
	const values = parsed.data;
	return {
		origins: [values.ORIGIN, ...listOf(values.ADDITIONAL_ORIGINS)].map((origin) => new URL(origin).origin),
		https: values.ORIGIN.startsWith('https:'),
		pocketBase: {
			url: values.POCKETBASE_URL,
			email: values.POCKETBASE_EMAIL,
			password: values.POCKETBASE_PASSWORD
		},
		dataDir: values.DATA_DIR,
		marksDir: values.MARKS_DIR,
		factorDemanded: values.SECOND_FACTOR === '',
		setupHash: values.SETUP_HASH,
		logLevel: values.LOG_LEVEL,
		mail: {
			smtpUrl: values.SMTP_URL,
			from: values.MAIL_FROM || 'schutznetz@example.org',
			folder: values.MAIL_FOLDER
		},
		push: pushSettings(values),
		provider:
			values.OIDC_ISSUER === ''
				? undefined
				: {
						issuer: values.OIDC_ISSUER,
						clientId: values.OIDC_CLIENT_ID,
						clientSecret: values.OIDC_CLIENT_SECRET,
						name: values.OIDC_NAME
					}
	};
}

function pushSettings(values: Values): PushSettings {
	const contact = values.ORIGIN.startsWith('https:')
		? values.ORIGIN
		: `mailto:${values.MAIL_FROM || 'schutznetz@example.org'}`;
	return {
		publicKey: values.VAPID_PUBLIC_KEY,
		privateKey: values.VAPID_PRIVATE_KEY,
		subject: values.VAPID_SUBJECT ?? contact,
		hosts: listOf(values.PUSH_HOSTS)
	};
}

/** What makes no sense without the other. */
function missingHalves(values: Values): string[] {
	const provider = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
	const some = provider.some((name) => values[name] !== '');
	return [
		...provider.map((name) => (some && values[name] === '' ? `${name} fehlt` : '')),
		// This server speaks http: behind an https address there is a proxy, and only its header tells people apart.
		values.ORIGIN.startsWith('https:') && values.ADDRESS_HEADER === ''
			? 'ADDRESS_HEADER fehlt (mit https steht ein Proxy davor, und ohne dessen Kopfzeile, z. B. x-forwarded-for, teilen sich alle Menschen eine Begrenzung)'
			: '',
		values.SMTP_URL !== '' && values.MAIL_FROM === '' ? 'MAIL_FROM fehlt' : '',
		values.VAPID_PUBLIC_KEY !== '' && values.VAPID_PRIVATE_KEY === '' ? 'VAPID_PRIVATE_KEY fehlt' : '',
		values.VAPID_PRIVATE_KEY !== '' && values.VAPID_PUBLIC_KEY === '' ? 'VAPID_PUBLIC_KEY fehlt' : ''
	].filter(Boolean);
}

function listOf(text: string): string[] {
	return text.split(/[\s,]+/).filter(Boolean);
}

let known: Environment | undefined;

/** The environment of this process, read at the first call. */
export function environment(): Environment {
	known ??= readEnvironment(process.env);
	return known;
}
