/** What a mail server or a push service answered, as far as it helps. */
const FAILURES: Readonly<Record<string, string>> = {
	ESOCKET: 'Der Mail-Server ist nicht erreichbar.',
	ECONNECTION: 'Der Mail-Server ist nicht erreichbar.',
	ETIMEDOUT: 'Der Mail-Server antwortet nicht.',
	EDNS: 'Der Name des Mail-Servers ist nicht bekannt.',
	EAUTH: 'Der Mail-Server nimmt die Zugangsdaten nicht an.',
	ETLS: 'Die verschlüsselte Verbindung zum Mail-Server kommt nicht zustande.',
	EENVELOPE: 'Der Mail-Server nimmt eine Adresse nicht an.',
	EMESSAGE: 'Der Mail-Server nimmt eine Nachricht nicht an.',
	timeout: 'Der Push-Dienst antwortet nicht.',
	unreachable: 'Der Push-Dienst ist nicht erreichbar.',
	no_account: 'Ein Konto wurde abgeschaltet, bevor die Nachricht hinausging.'
};

export function failureWords(code: string): string {
	return FAILURES[code] ?? `Kennung des Fehlers: ${code}`;
}
