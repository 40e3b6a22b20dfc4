/** What the first form asks, and what is said of an answer that will not do. */
import { email, phone } from '../../../domain/fields';
import { LIMITS } from '../../../domain/limits';
import type { Land } from '../../../domain/vocabulary';
import type { FirstSetup } from '../../../protocol/setup';

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
export type FirstProblems = Partial<Record<keyof FirstForm, string>>;

const MAIL = 'Bitte geben Sie eine vollständige E-Mail-Adresse ein.';

/** Either what is sent, or a sentence for each field that stops it. */
export function readFirstForm(form: FirstForm): { setup: FirstSetup } | { problems: FirstProblems } {
	const { land, password } = form;
	const said = trimmed(form);
	const isMail = (text: string) => text !== '' && email.safeParse(text).success;
	const tooShort = password.length < LIMITS.passwordLength;
	const problems: FirstProblems = {
		...(said.network === '' && { network: 'Bitte geben Sie dem Netzwerk einen Namen.' }),
		...(land === '' && { land: 'Bitte wählen Sie das Bundesland.' }),
		...(said.office === '' && { office: 'Bitte geben Sie den Namen der Stelle ein.' }),
		...((said.officePhone === '' || !phone.safeParse(said.officePhone).success) && {
			officePhone: 'Bitte geben Sie eine Telefonnummer mit Vorwahl ein.'
		}),
		...(!isMail(said.officeEmail) && { officeEmail: MAIL }),
		...(said.name === '' && { name: 'Bitte geben Sie Ihren Namen ein.' }),
		...(!isMail(said.email) && { email: MAIL }),
		...(tooShort && { password: `Mindestens ${LIMITS.passwordLength} Zeichen.` })
	};
	if (land === '' || Object.keys(problems).length > 0) return { problems };
	return {
		setup: {
			network: { name: said.network, land },
			office: { name: said.office, phone: said.officePhone, email: said.officeEmail },
			account: { name: said.name, email: said.email, password }
		}
	};
}

/** A password is taken as it is. */
function trimmed({ network, office, officePhone, officeEmail, name, email }: FirstForm) {
	const fields = { network, office, officePhone, officeEmail, name, email };
	return Object.fromEntries(
		Object.entries(fields).map(([field, text]) => [field, text.trim()])
	) as typeof fields;
}
