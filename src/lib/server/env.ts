/**
 * The environment of the running server, checked once. Read lazily: the build has no environment. Every fault names its
 * variable in a German sentence for the person who starts the server; values are never repeated, they may be secrets.
 */
import * as z from 'zod/mini';

const ORIGIN = /^https?:\/\/[^/\s]+$/;
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d+$/;

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
	/** Where the server keeps what must not be restored together with the database (sync/lineage.ts). */
	DATA_DIR: z.string('fehlt').check(z.minLength(1, 'darf nicht leer sein')),
	LOG_LEVEL: z._default(
		z.enum(
			['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
			'muss fatal, error, warn, info, debug oder silent sein'
		),
		'info'
	)
});

export interface Environment {
	/** Every origin from which requests that change something are taken; the first is the canonical one. */
	origins: readonly string[];
	https: boolean;
	pocketBase: { url: string; email: string; password: string };
	dataDir: string;
	logLevel: string;
}

export class EnvironmentError extends Error {
	override name = 'EnvironmentError';
}

/** Checks `source`; throws an `EnvironmentError` that names every variable at fault. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
	const parsed = shape.safeParse(source);
	if (!parsed.success) {
		const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
		throw new EnvironmentError(`Die Umgebung ist unvollständig: ${faults.join('; ')}.`);
	}
	const values = parsed.data;
	const additional = values.ADDITIONAL_ORIGINS.split(/[\s,]+/).filter(Boolean);
	return {
		origins: [values.ORIGIN, ...additional].map((origin) => new URL(origin).origin),
		https: values.ORIGIN.startsWith('https:'),
		pocketBase: {
			url: values.POCKETBASE_URL,
			email: values.POCKETBASE_EMAIL,
			password: values.POCKETBASE_PASSWORD
		},
		dataDir: values.DATA_DIR,
		logLevel: values.LOG_LEVEL
	};
}

let known: Environment | undefined;

/** The environment of this process, read at the first call. */
export function environment(): Environment {
	known ??= readEnvironment(process.env);
	return known;
}
