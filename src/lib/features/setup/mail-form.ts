/** What the form of the mail server holds, and what will not do. */
import { mailServerSettings, type MailServerSettings } from '../../protocol/desk-setup';

export interface MailDraft {
	host: string;
	port: string;
	security: MailServerSettings['security'];
	user: string;
	password: string;
	from: string;
	ownPassword: string;
	/** Of her second factor; empty where she has none. */
	code: string;
}
export type MailProblems = Partial<Record<keyof MailDraft, string>>;

/** The usual port of each way. */
export const USUAL_PORTS: Readonly<Record<MailServerSettings['security'], string>> = {
	starttls: '587',
	tls: '465'
};

export function draftOf(kept: Omit<MailServerSettings, 'password'> | null): MailDraft {
	const nothing = { password: '', ownPassword: '', code: '' };
	if (kept) return { ...kept, ...nothing, port: String(kept.port) };
	return { host: '', port: USUAL_PORTS.starttls, security: 'starttls', user: '', from: '', ...nothing };
}

const SENTENCES: Partial<Record<keyof MailDraft, string>> = {
	host: 'Bitte geben Sie den Namen des Servers ein, zum Beispiel mail.example.org.',
	port: 'Bitte eine Zahl von 1 bis 65535.',
	from: 'Bitte geben Sie eine vollständige E-Mail-Adresse ein.'
};

/** Either what is sent, or a sentence for each field that stops it. */
export function readMail(draft: MailDraft): { settings: MailServerSettings } | { problems: MailProblems } {
	const { security, password, ownPassword } = draft;
	const settings = {
		host: draft.host.trim(),
		port: /^\d{1,5}$/.test(draft.port.trim()) ? Number(draft.port) : 0,
		security,
		user: draft.user.trim(),
		password,
		from: draft.from.trim()
	};
	const parsed = mailServerSettings.safeParse(settings);
	const unfit = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0] as keyof MailDraft);
	const problems: MailProblems = {
		...Object.fromEntries(unfit.map((field) => [field, SENTENCES[field] ?? 'Bitte kürzer.'])),
		...(ownPassword === '' && { ownPassword: 'Bitte geben Sie Ihr Passwort ein.' })
	};
	if (!parsed.success || Object.keys(problems).length > 0) return { problems };
	return { settings: parsed.data };
}
