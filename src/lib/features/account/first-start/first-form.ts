/** What the first form asks, and what is said of an answer that will not do. */
import { email, phone } from '../../../domain/fields';
import { LIMITS } from '../../../domain/limits';
import type { Land } from '../../../domain/vocabulary';
import { ARCHIVE_BYTES, type FirstSetup } from '../../../protocol/setup';
import { archiveSentence } from '../../../text/archive-problems';

export const EMPTY_FORM = {
	network: '',
	land: '' as Land | '',
	office: '',
	officePhone: '',
	officeEmail: '',
	name: '',
	email: '',
	password: ''
};
export type FirstForm = typeof EMPTY_FORM;
export type FirstProblems = Partial<Record<keyof FirstForm | 'archive', string>>;
type Account = FirstSetup['account'];

const TOO_LARGE =
	'Dieses Archiv ist für diesen Weg zu groß. Wer den Server betreibt, übernimmt es dort: npm run archive -- import DATEI';
const MAIL = 'Bitte geben Sie eine vollständige E-Mail-Adresse ein.';

/** Either what is sent, or a sentence for each field that stops it. */
export function readFirstForm(form: FirstForm): { setup: FirstSetup } | { problems: FirstProblems } {
	const { land } = form;
	const said = trimmed(form);
	const problems: FirstProblems = {
		...(said.network === '' && { network: 'Bitte geben Sie dem Netzwerk einen Namen.' }),
		...(land === '' && { land: 'Bitte wählen Sie das Bundesland.' }),
		...(said.office === '' && { office: 'Bitte geben Sie den Namen der Stelle ein.' }),
		...((said.officePhone === '' || !phone.safeParse(said.officePhone).success) && {
			officePhone: 'Bitte geben Sie eine Telefonnummer mit Vorwahl ein.'
		}),
		...(!isMail(said.officeEmail) && { officeEmail: MAIL }),
		...accountProblems(form)
	};
	if (land === '' || Object.keys(problems).length > 0) return { problems };
	return {
		setup: {
			network: { name: said.network, land },
			office: { name: said.office, phone: said.officePhone, email: said.officeEmail },
			account: accountOf(form)
		}
	};
}

/** The same where a network is taken over: the archive, and the account that keeps it here. */
export function readTakeOver<Chosen extends { size: number }>(
	form: FirstForm,
	file: Chosen | undefined
): { file: Chosen; account: Account } | { problems: FirstProblems } {
	const problems: FirstProblems = {
		...(!file && { archive: 'Bitte wählen Sie das Archiv.' }),
		...(file && file.size > ARCHIVE_BYTES && { archive: TOO_LARGE }),
		...(file?.size === 0 && { archive: archiveSentence('foreign') }),
		...accountProblems(form)
	};
	if (!file || Object.keys(problems).length > 0) return { problems };
	return { file, account: accountOf(form) };
}

function accountProblems(form: FirstForm): FirstProblems {
	const { name, email } = trimmed(form);
	const tooShort = form.password.length < LIMITS.passwordLength;
	return {
		...(name === '' && { name: 'Bitte geben Sie Ihren Namen ein.' }),
		...(!isMail(email) && { email: MAIL }),
		...(tooShort && { password: `Mindestens ${LIMITS.passwordLength} Zeichen.` })
	};
}

function accountOf(form: FirstForm): Account {
	const { name, email } = trimmed(form);
	return { name, email, password: form.password };
}

function isMail(text: string): boolean {
	return text !== '' && email.safeParse(text).success;
}

/** A password is taken as it is. */
function trimmed({ network, office, officePhone, officeEmail, name, email }: FirstForm) {
	const fields = { network, office, officePhone, officeEmail, name, email };
	return Object.fromEntries(
		Object.entries(fields).map(([field, text]) => [field, text.trim()])
	) as typeof fields;
}
