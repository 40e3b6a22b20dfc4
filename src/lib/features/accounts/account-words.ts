// What an office reads of accounts: states, what becomes of an invitation, what a tap does.
import type { AccountChange, AccountState, DeskAccount, InviteOutcome } from '$lib/protocol/desk-accounts';
import { PROFESSIONS } from '$lib/domain/vocabulary';
import { labels } from '$lib/text/labels';

const STATE_WORDS: Readonly<Record<AccountState, string>> = {
	active: 'aktiv',
	invited: 'eingeladen',
	suspended: 'gesperrt'
};
const STATE_TONES = { active: 'good', invited: 'info', suspended: 'warn' } as const satisfies Record<
	AccountState,
	string
>;

/** What its badge says. */
export function stateOf({ state, lapsed }: Pick<DeskAccount, 'state' | 'lapsed'>): {
	word: string;
	tone: 'good' | 'info' | 'warn';
} {
	if (lapsed) return { word: 'Einladung abgelaufen', tone: 'warn' };
	return { word: STATE_WORDS[state], tone: STATE_TONES[state] };
}

/** What somebody does and where, as far as the office has said so. */
export function workOf({ profession, institution }: Pick<DeskAccount, 'profession' | 'institution'>): string {
	const known = PROFESSIONS.find((one) => one === profession);
	return [known ? labels.profession[known] : '', institution].filter(Boolean).join(' · ');
}

export const OUTCOME_WORDS: Readonly<Record<InviteOutcome, string>> = {
	invited: 'eingeladen, die E-Mail ist unterwegs',
	added: 'hat schon ein Konto und gehört jetzt auch zu diesem Netzwerk',
	known: 'hat in diesem Netzwerk schon ein Konto',
	elsewhere:
		'nicht eingeladen: Diese Adresse hat ein Konto in einer anderen Rolle oder einem anderen Netzwerk',
	noEntry:
		'nicht eingeladen: Ihr Eintrag im Verzeichnis fehlt, gehört nicht zu Ihrem Netzwerk oder hat schon ein Konto'
};

export interface Change {
	to: AccountChange;
	label: string;
	done: string;
	/** What she is asked before. */
	asks?: { title: (name: string) => string; text: string; label: string };
}

/** Asks by itself (DescribeDialog.svelte). */
const DESCRIBED: Change = { to: 'described', label: 'Beruf und Einrichtung', done: 'auf dem neuen Stand' };

/** What may be done in each state, and how it is said. */
const CHANGES: Readonly<Record<AccountState, readonly Change[]>> = {
	active: [
		// Asks by itself (SuspendDialog.svelte).
		{ to: 'suspended', label: 'Sperren', done: 'gesperrt und überall abgemeldet' },
		{
			to: 'deviceLost',
			label: 'Gerät verloren',
			done: 'überall abgemeldet',
			asks: {
				title: (name) => `Hat ${name} ein Gerät verloren?`,
				text: 'Alle Geräte dieses Kontos werden abgemeldet, seine Passkeys gelten nicht mehr. Sobald eines davon wieder Netz hat, löscht es alles, was Schutznetz dort von dem Konto gespeichert hat, auch was noch nicht gesendet war. Die Person bekommt eine E-Mail und meldet sich mit ihrem Passwort auf einem anderen Gerät neu an.',
				label: 'Alle Geräte abmelden'
			}
		},
		{
			to: 'factorReset',
			label: 'Zweiten Faktor zurücksetzen',
			done: 'ohne zweiten Faktor und überall abgemeldet',
			asks: {
				title: (name) => `Zweiten Faktor von ${name} zurücksetzen?`,
				text: 'Nur, wenn Telefon und Ersatzcodes verloren sind oder es mit Passkey und verbundener Anmeldung nicht mehr geht, und Sie mit der Person selbst gesprochen haben. Passkeys gelten dann auch nicht mehr, die verbundene Anmeldung ist gelöst. Bis sie einen neuen eingerichtet hat, öffnet das Passwort allein ihr Konto. Sie wird überall abgemeldet und bekommt eine E-Mail.',
				label: 'Zurücksetzen'
			}
		},
		DESCRIBED
	],
	invited: [
		{ to: 'again', label: 'Noch einmal einladen', done: 'noch einmal eingeladen' },
		{ to: 'withdrawn', label: 'Einladung zurückziehen', done: 'nicht mehr eingeladen' },
		DESCRIBED
	],
	suspended: [{ to: 'active', label: 'Sperre aufheben', done: 'nicht mehr gesperrt' }, DESCRIBED]
};

/** Of those, what this account's state leaves to this office. */
export function changesOf({
	state,
	shared,
	factor
}: Pick<DeskAccount, 'state' | 'shared' | 'factor'>): Change[] {
	return CHANGES[state].filter(({ to }) => (to === 'again' || !shared) && (to !== 'factorReset' || factor));
}
