/**
 * The mail server of an installation: the environment's, or the one that an office has set up, which lies beside the database and not
 * in it (mail.json of the data folder, mode 600). Guarantees: the environment comes first, and what an office sets holds from the
 * next mail on, also after a restart. A file that cannot be read counts as none: the server runs, and mails wait.
 */
import { readFileSync } from 'node:fs';
import { writeDurably } from '../durable-file';
import type { MailSettings } from '../env';
import { mailServerSettings, type MailServerSettings } from '../../protocol/desk-setup';
import { mailTransport, type MailTransport } from './mail';

export class Mailbox {
	readonly #environment: MailSettings;
	readonly #file: string;
	readonly #origin: string;
	#kept: MailServerSettings | undefined;
	#transport: MailTransport | undefined;

	constructor(environment: MailSettings, file: string, origin: string) {
		this.#environment = environment;
		this.#file = file;
		this.#origin = origin;
		this.#kept = this.isFixed ? undefined : readKept(file);
		this.#transport = this.#kept ? this.of(this.#kept) : mailTransport(environment, origin);
	}

	/** The way mails go now; undefined where there is none. */
	get transport(): MailTransport | undefined {
		return this.#transport;
	}

	/** Whoever runs the server has named one: no office changes it. */
	get isFixed(): boolean {
		return this.#environment.smtpUrl !== '' || this.#environment.folder !== '';
	}

	/** What an office has set up, without its password. */
	get shown(): Omit<MailServerSettings, 'password'> | undefined {
		if (!this.#kept) return undefined;
		const { host, port, security, user, from } = this.#kept;
		return { host, port, security, user, from };
	}

	/** What would send by these settings. */
	of(settings: MailServerSettings): MailTransport {
		const transport = mailTransport(
			{ smtpUrl: urlOf(settings), from: settings.from, folder: '' },
			this.#origin
		);
		if (!transport) throw new Error('an address stands for a way');
		return transport;
	}

	/** The password that is kept stands for an empty one, so that nobody has to find it again to change the sender. */
	complete(settings: MailServerSettings): MailServerSettings {
		const same = this.#kept?.host === settings.host && this.#kept.user === settings.user;
		return settings.password === '' && same
			? { ...settings, password: this.#kept?.password ?? '' }
			: settings;
	}

	async keep(settings: MailServerSettings): Promise<void> {
		await writeDurably(this.#file, `${JSON.stringify(settings, null, '\t')}\n`);
		this.#kept = settings;
		this.#transport = this.of(settings);
	}
}

function urlOf({ host, port, security, user, password }: MailServerSettings): string {
	const access = user === '' ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
	return `${security === 'tls' ? 'smtps' : 'smtp'}://${access}${host}:${port}`;
}

function readKept(file: string): MailServerSettings | undefined {
	try {
		return mailServerSettings.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return undefined;
	}
}
