/**
 * Who wants no notices by mail. Guarantees: what a link carries is made of network, address and the installation's own secret, so that
 * each of her mails has the same; the database keeps a hash alone. Looking changes nothing; choosing is for notices alone, and whatever was agreed
 * (invitations, minutes) goes on. It needs no account: most seats have none.
 */
import { createHash, createHmac } from 'node:crypto';
import type { MailChoice } from '../../protocol/announcements';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { chooseMails, mailChoiceByHash } from '../pocketbase/mail-choices';

export interface MailLink {
	token: string;
	hash: string;
}

export function mailLinkOf({ access }: PocketBaseClients, network: string, address: string): MailLink {
	const about = JSON.stringify(['schutznetz announcements', network, address]);
	const token = createHmac('sha256', access.password).update(about).digest('base64url');
	return { token, hash: hashOf(token) };
}

/** Throws `link_unknown`. */
export async function lookAtMailChoice(clients: PocketBaseClients, token: string): Promise<MailChoice> {
	const { expand, offAt } = await choiceOf(clients, token);
	return { network: expand.network.name, wanted: offAt === '' };
}

/** The same twice is once. Throws `link_unknown`. */
export async function chooseNoticeMails(
	clients: PocketBaseClients,
	{ token, wanted }: { token: string; wanted: boolean },
	at: Date
): Promise<MailChoice> {
	const { id, expand, offAt } = await choiceOf(clients, token);
	if (wanted !== (offAt === '')) await chooseMails(clients, id, wanted ? undefined : at);
	return { network: expand.network.name, wanted };
}

async function choiceOf(clients: PocketBaseClients, token: string) {
	const choice = await mailChoiceByHash(clients, hashOf(token));
	if (!choice) throw new AppError('link_unknown');
	return choice;
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
