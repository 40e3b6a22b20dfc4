// What an office reads of accounts: states, what becomes of an invitation, what a tap does.
import type { AccountChange, AccountState, InviteOutcome } from '$lib/protocol/desk-accounts';

export const STATE_WORDS: Readonly<Record<AccountState, string>> = {
	active: 'aktiv',
	invited: 'eingeladen',
	suspended: 'gesperrt'
};
export const STATE_TONES = { active: 'good', invited: 'info', suspended: 'warn' } as const satisfies Record<
	AccountState,
	string
>;

export const OUTCOME_WORDS: Readonly<Record<InviteOutcome, string>> = {
	invited: 'eingeladen, die E-Mail ist unterwegs',
	added: 'hat schon ein Konto und gehört jetzt auch zu diesem Netzwerk',
	known: 'hat in diesem Netzwerk schon ein Konto',
	elsewhere:
		'nicht eingeladen: Diese Adresse hat ein Konto in einer anderen Rolle oder einem anderen Netzwerk',
	noEntry:
		'nicht eingeladen: Ihr Eintrag im Verzeichnis fehlt, gehört nicht zu Ihrem Netzwerk oder hat schon ein Konto'
};

/** What may be done in each state, and how it is said. */
export const CHANGES: Readonly<
	Record<AccountState, readonly { to: AccountChange; label: string; done: string }[]>
> = {
	active: [{ to: 'suspended', label: 'Sperren', done: 'gesperrt und überall abgemeldet' }],
	invited: [
		{ to: 'again', label: 'Noch einmal einladen', done: 'noch einmal eingeladen' },
		{ to: 'withdrawn', label: 'Einladung zurückziehen', done: 'nicht mehr eingeladen' }
	],
	suspended: [{ to: 'active', label: 'Sperre aufheben', done: 'nicht mehr gesperrt' }]
};
