/**
 * Links by which somebody answers an invitation without an account. Guarantees: the database keeps hashes alone, of each person, seat and
 * meeting the newest four. When they end, link.ts says.
 */
import { createHash, randomBytes } from 'node:crypto';
import { INVITATION_PAGE } from '../../protocol/invitations';
import type { Whom } from './plan';
import type { PocketBaseClients } from '../pocketbase/client';
import { addAsking, type AskingRow, askingOf, changeAsking } from '../pocketbase/invitations';

const TOKEN_BYTES = 32;
/** An invitation, a reminder, another one: whichever mail she opens. */
const LINKS_KEPT = 4;

export function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Another link for an asking that is there: what follows the site's address. */
export async function newInvitationPath(
	clients: PocketBaseClients,
	{ id, hashes }: Pick<AskingRow, 'id' | 'hashes'>
): Promise<string> {
	const token = randomBytes(TOKEN_BYTES).toString('base64url');
	const kept = [hashOf(token), ...hashes.split(' ').filter(Boolean)].slice(0, LINKS_KEPT).join(' ');
	await changeAsking(clients, id, { hashes: kept });
	return `${INVITATION_PAGE}#${token}`;
}

/** The same for whoever writes to a member or a deputy by a mail of its own: made where none was there. */
export async function invitationPathFor(clients: PocketBaseClients, whom: Whom): Promise<string> {
	const mine = { ...whom, address: whom.address.toLowerCase() };
	if (!(await askingOf(clients, mine))) await addAsking(clients, mine);
	const asking = await askingOf(clients, mine);
	if (!asking) throw new Error('an asking was made and is not there');
	return newInvitationPath(clients, asking);
}
