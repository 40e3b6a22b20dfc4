/**
 * An archive → an installation in which nothing is set up yet, all or nothing: in one transaction of the database, together with an
 * account that coordinates the network, since no account moves and a network without one could not be kept. Ids stay as they are.
 */
import { randomBytes } from 'node:crypto';
import { newId } from '../../domain/id';
import type { AnyRow } from '../../domain/tables';
import type { ChosenPassword } from '../auth/known-passwords';
import { AppError } from '../errors';
import { isAnyRowOf, writeAllAtOnce } from '../pocketbase/archive';
import type { Act } from '../pocketbase/acts';
import type { PocketBaseClients } from '../pocketbase/client';
import { allNetworks, type NewRow } from '../pocketbase/setup';
import type { Archive } from './read';
import { ArchiveRefused } from './refused';
import { toldAlready } from './told-already';
import { ARCHIVED } from './what-goes';

/** Who is to coordinate the network here. */
export interface FirstCoordinator {
	name: string;
	/** As `nameOf` gives it (auth/account-address.ts). */
	email: string;
	/** Without one the account waits for a link, as one that an office has invited. */
	password?: ChosenPassword;
}

/**
 * The account's id. Throws ArchiveRefused where the installation is not empty, or the database does not take a row, `bad_request`
 * where it does not take the account; whatever it throws, nothing is written then.
 */
export async function takeIn(
	clients: PocketBaseClients,
	archive: Archive,
	coordinator: FirstCoordinator,
	now: Date
): Promise<string> {
	const { network, rows } = archive;
	await checkEmpty(clients, network.id);
	const user = newId();
	// Experts stand in for each other in circles: the records first, then who is whose deputy.
	const deputies = rows.experts.filter(({ deputy }) => deputy !== '');
	const creates = ARCHIVED.flatMap((table): NewRow[] =>
		rows[table].map((row) => ({ table, row: table === 'experts' ? withoutDeputy(row) : row }))
	);
	const refused = await writeAllAtOnce(
		clients,
		[
			...creates,
			accountRow(user, network.id, coordinator, now),
			actRow(network.id, now),
			...toldAlready(archive, now)
		],
		deputies.map(({ id, deputy }) => ({ table: 'experts', id, fields: { deputy } }))
	);
	if (refused === undefined) return user;
	if (refused >= creates.length) throw new AppError('bad_request');
	throw new ArchiveRefused('broken', creates[refused]?.table);
}

/** Nothing of what would come, and nobody who could be surprised by it. */
async function checkEmpty(clients: PocketBaseClients, network: string): Promise<void> {
	const there = await allNetworks(clients);
	if (there.includes(network)) throw new ArchiveRefused('already_there');
	for (const table of [...ARCHIVED, 'users'])
		if (await isAnyRowOf(clients, table)) throw new ArchiveRefused('not_empty');
}

function accountRow(
	id: string,
	network: string,
	{ name, email, password }: FirstCoordinator,
	now: Date
): NewRow {
	const account = { id, name, email, role: 'coordination', networks: [network] };
	const nobodys = randomBytes(45).toString('base64url');
	const secret = password ?? nobodys;
	const state = password === undefined ? { active: false, invitedAt: now } : { active: true, verified: true };
	return { table: 'users', row: { ...account, ...state, password: secret, passwordConfirm: secret } };
}

/** Whoever takes it in has no account yet: she sits at the server, or holds the address that it printed. */
const actRow = (network: string, at: Date): NewRow => ({
	table: 'acts',
	row: { at, who: '', kind: 'archiveRead', way: 'command', table: 'regions', record: network } satisfies Act
});

const withoutDeputy = (expert: AnyRow): AnyRow => ({ ...expert, deputy: '' });
