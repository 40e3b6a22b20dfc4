// The demo accounts: one per role, with fixed addresses, and the deputy of the expert, so that "somebody else was
// faster" can be tried.
import type { Role } from '../../src/lib/domain/vocabulary';
import { ACCOUNT_NAMES, DEMO_COLLEAGUE, DEMO_DEPUTY, DEMO_EXPERT } from './experts';
import { demoId } from './random';

export interface DemoAccount {
	id: string;
	email: string;
	name: string;
	role: Exclude<Role, 'guest'>;
	expert: string;
	/** For the person at the terminal. */
	says: string;
}

const account = (
	local: string,
	role: DemoAccount['role'],
	name: string,
	says: string,
	expert = ''
): DemoAccount => ({ id: demoId('user', local), email: `${local}@example.org`, name, role, expert, says });

export const ACCOUNTS: readonly DemoAccount[] = [
	account('koordination', 'coordination', 'Karin Koch-Muster', 'Koordinierungsstelle'),
	account('insofa', 'expert', ACCOUNT_NAMES[DEMO_EXPERT] ?? '', 'insoweit erfahrene Fachkraft', DEMO_EXPERT),
	account('vertretung', 'expert', ACCOUNT_NAMES[DEMO_DEPUTY] ?? '', 'ihre Vertretung', DEMO_DEPUTY),
	account(
		'fachkraft',
		'expert',
		ACCOUNT_NAMES[DEMO_COLLEAGUE] ?? '',
		'insoweit erfahrene Fachkraft in Neuss',
		DEMO_COLLEAGUE
	),
	account('asd', 'member', 'Axel Schröder-Fiktiv', 'ASD, Netzwerkmitglied'),
	account('hebamme', 'member', 'Hanna Böhm-Beispiel', 'Hebamme, Netzwerkmitglied'),
	account('schule', 'member', 'Sönke Wolf-Muster', 'Schulsozialarbeiter, Netzwerkmitglied')
];
