// `npm run recover -- ADDRESS`: a way back in for whoever sits at the server, when nobody else is left who could set a password.
// Prints an address that is good once, for an hour. The server has to rest meanwhile: the database has one master.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nameOf } from '../../src/lib/server/auth/account-address';
import { makeLink } from '../../src/lib/server/auth/one-time-links';
import { removeAllFactors } from '../../src/lib/server/auth/second-factor';
import { accountByEmail, activate } from '../../src/lib/server/pocketbase/accounts';
import { queueNotice } from '../../src/lib/server/notices/queue';
import { noteActAfter } from '../../src/lib/server/pocketbase/acts';
import type { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { unbind } from '../../src/lib/server/pocketbase/provider-accounts';
import { inRestingDatabase, ownOrigin } from './resting-database';
import { Obstacle, runCommand } from './steps';

await runCommand(async () => {
	const email = nameOf(process.argv[3] ?? '');
	if (email === '')
		throw new Obstacle('Bitte nennen Sie die E-Mail-Adresse des Kontos: npm run recover -- ADRESSE');
	const folder = resolve(process.env.DATA_DIR ?? 'data');
	if (!existsSync(join(folder, 'pb_data')))
		throw new Obstacle(`In ${folder} liegen keine Daten. DATA_DIR nennt den Datenordner.`);
	await inRestingDatabase(folder, (clients) => recover(clients, email));
	process.exit(0);
});

async function recover(clients: PocketBaseClients, email: string): Promise<void> {
	const account = await accountByEmail(clients, email);
	if (!account) throw new Obstacle(`Ein Konto mit der Adresse ${email} gibt es nicht.`);
	if (!account.active) {
		await activate(clients, account.id);
		console.log(
			account.invitedAt === ''
				? 'Das Konto war gesperrt und ist es jetzt nicht mehr.'
				: 'Das Konto war eingeladen und noch nicht eröffnet; jetzt ist es offen.'
		);
	}
	const factors = await removeAllFactors(clients, account.id);
	if (factors)
		console.log(
			'Der zweite Faktor des Kontos ist entfernt, Passkeys auch, seine Geräte sind abgemeldet. Ist einer nötig, richtet die Person beim Anmelden einen neuen ein.'
		);
	const bindings = await unbind(clients, account.id);
	if (bindings > 0)
		console.log('Die Verbindung des Kontos mit der Anmeldung über OpenID Connect ist gelöst.');
	const now = new Date();
	// Whoever sits at the server is not always she: her mail goes out when it runs again.
	if (factors || bindings > 0)
		await queueNotice(clients, { user: account.id, kind: 'factorChanged', key: now.toISOString() }, now);
	const link = await makeLink(clients, { user: account.id, purpose: 'recovery' }, now);
	await noteActAfter(clients, {
		...{ at: now, who: '', kind: 'recoveryLinkMade', way: 'command' },
		...{ table: 'users', record: account.id }
	});
	console.log(
		`Starten Sie den Server wieder und öffnen Sie innerhalb einer Stunde diese Adresse; sie gilt ein Mal:\n\n${ownOrigin()}${link}\n`
	);
}
