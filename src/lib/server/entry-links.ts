/**
 * A link by which whoever an entry is about changes exactly this one, without an account. Guarantees: only the office that keeps the
 * entry has it sent, and only to the address that stands in the entry; the database keeps a hash alone; looking changes nothing; what
 * is sent counts once, as a proposal or, where all networks of the entry trust their partners, at once (actions/proposal/make.ts). A
 * link ends after seven days, with the next one that was sent, and when the entry has another address or is not in the directory any more.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type Caller, GUEST } from '../domain/access/caller';
import { isOfOwnNetworks } from '../domain/access/networks';
import { grantOf } from '../domain/access/permissions';
import { project } from '../domain/access/visibility';
import { newId } from '../domain/id';
import { tableRules } from '../domain/access/table-rules';
import type { AnyRow } from '../domain/tables';
import type { AnswerOf, BodyOf } from '../protocol/endpoint';
import type { ENTRY_LINKS } from '../protocol/endpoints/entry-links';
import { ENTRY_LINK_DAYS, ENTRY_LINK_PAGE, type LinkedEntry } from '../protocol/entry-links';
import type { MutationOf } from '../protocol/mutation';
import { proposalMaking } from './actions/proposal/make';
import { actBy } from './acts/acts-of';
import { AppError } from './errors';
import { log } from './log';
import type { MailTransport } from './notices/mail';
import { noteActAfter } from './pocketbase/acts';
import type { PocketBaseClients } from './pocketbase/client';
import {
	addEntryLink,
	deleteEntryLink,
	deleteOldEntryLinks,
	deleteOtherEntryLinks,
	entryLinkByHash,
	type EntryLinkRow,
	readAsSystem,
	writeByLink
} from './pocketbase/entry-links';
import type { Store } from './sync/store';
import { Turns } from './sync/turns';

const DAY_MS = 86_400_000;
/** So long after its end nobody needs to know any more that there was one. */
export const ENTRY_LINK_KEPT_DAYS = 30;
const TOKEN_BYTES = 32;
/** Somebody may change the entry at the same moment: looked at anew so often. */
const ATTEMPTS = 3;
/** Of one link, and of one entry: what is sent by it, and to it, is one after the other. */
const turns = new Turns();
const makes = proposalMaking['proposal.make'];

interface Mailing {
	clients: PocketBaseClients;
	store: Pick<Store, 'read'>;
	mail: MailTransport;
	/** Whether the entry's address is written to once more today. */
	mayWrite: () => Promise<boolean>;
}

/** Sends it; `unavailable` where the mail server does not take it: then the one that she has is good as before. */
export async function mailEntryLink(
	{ clients, store, mail, mayWrite }: Mailing,
	caller: Caller,
	{ table, id: record }: BodyOf<typeof ENTRY_LINKS.mail>,
	now: Date
): Promise<AnswerOf<typeof ENTRY_LINKS.mail>> {
	if (grantOf(caller.role, table, 'update') !== 'network') throw new AppError('forbidden');
	const row: AnyRow | undefined = await store.read(caller, (read) => read.one(table, 'id', record));
	if (row?.publication !== 'published') throw new AppError('not_found');
	if (!isOfOwnNetworks(tableRules[table].network, row, caller)) throw new AppError('forbidden');
	const to = addressIn(row);
	if (to === '') throw new AppError('bad_request');
	if (!(await mayWrite())) throw new AppError('too_many_requests', { retryAfter: DAY_MS / 1_000 });
	await turns.take(record, () => sendNewLink({ clients, mail }, { table, record, to }, now));
	await noteActAfter(clients, actBy(caller, now, 'entryLinkMade', table, record));
	return { to };
}

/** The one before ends once this one is with the mail server, not sooner. */
async function sendNewLink(
	{ clients, mail }: Pick<Mailing, 'clients' | 'mail'>,
	{ table, record, to }: Pick<EntryLinkRow, 'table' | 'record'> & { to: string },
	now: Date
): Promise<void> {
	const token = randomBytes(TOKEN_BYTES).toString('base64url');
	const id = newId();
	const expiresAt = new Date(now.getTime() + ENTRY_LINK_DAYS * DAY_MS);
	const address = to.toLowerCase();
	await addEntryLink(clients, { id, table, record, address, hash: hashOf(token), expiresAt });
	try {
		await mail.send({ id, to, kind: 'entryLink', path: `${ENTRY_LINK_PAGE}#${token}` }, now);
	} catch (error) {
		const code = (error as { code?: unknown } | null)?.code;
		log().warn({ kind: 'entryLink', code: typeof code === 'string' ? code : 'unexpected' }, 'link not sent');
		await deleteEntryLink(clients, id);
		throw new AppError('unavailable', { cause: error });
	}
	await deleteOtherEntryLinks(clients, { id, record });
}

/** Throws `link_unknown`, `link_spent` or `link_expired`. */
export async function lookAtEntryLink(
	clients: PocketBaseClients,
	token: string,
	now: Date
): Promise<LinkedEntry> {
	const link = await goodLink(clients, token, now);
	const { row, trusted = false } = await factsOf(clients, link);
	const shown = row && project(link.table, row, partnerBy(link));
	if (!row || !shown || !isStillHers(row, link)) throw new AppError('link_expired');
	return { table: link.table, row: shown, trusted };
}

/** Throws like `lookAtEntryLink`, and what a proposal is refused for. */
export function sayByEntryLink(
	clients: PocketBaseClients,
	{ token, changes }: BodyOf<typeof ENTRY_LINKS.say>,
	now: Date
): Promise<AnswerOf<typeof ENTRY_LINKS.say>> {
	return turns.take(hashOf(token), async () => {
		for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
			const link = await goodLink(clients, token, now);
			const facts = await factsOf(clients, link);
			if (!facts.row || !isStillHers(facts.row, link)) throw new AppError('link_expired');
			const decision = makes.decide(saying(link, changes), facts, partnerBy(link), now);
			if (decision.result.outcome === 'rejected') throw new AppError(decision.result.code);
			if (!(await writeByLink(clients, link.id, decision, now))) continue;
			const isProposal = decision.effects.some(({ table }) => table === 'proposals');
			return { outcome: isProposal ? 'proposed' : 'saved' };
		}
		throw new AppError('unavailable', { retryAfter: 1 });
	});
}

export function forgetOldEntryLinks(clients: PocketBaseClients, now: Date): Promise<void> {
	return deleteOldEntryLinks(clients, new Date(now.getTime() - ENTRY_LINK_KEPT_DAYS * DAY_MS));
}

async function goodLink(clients: PocketBaseClients, token: string, now: Date): Promise<EntryLinkRow> {
	const link = await entryLinkByHash(clients, hashOf(token));
	if (!link) throw new AppError('link_unknown');
	if (link.spentAt !== '') throw new AppError('link_spent');
	if (Date.parse(link.expiresAt) <= now.getTime()) throw new AppError('link_expired');
	return link;
}

/** What the decision on a proposal rests on, of whose entry it is. */
async function factsOf(clients: PocketBaseClients, link: EntryLinkRow) {
	const { table, record } = link;
	const facts = await readAsSystem(clients, (read) =>
		makes.facts(saying({ id: link.id, table, record }, {}).body, partnerBy(link), read)
	);
	return { ...facts, own: true };
}

function saying(
	{ id, table, record }: Pick<EntryLinkRow, 'id' | 'table' | 'record'>,
	changes: BodyOf<typeof ENTRY_LINKS.say>['changes']
): MutationOf<'proposal.make'> {
	const body = { id: newId(), table, record, about: 'fields', changes, word: '', replyTo: '' } as const;
	return { id, kind: 'proposal.make', body };
}

/** Whoever holds the link, as a decision sees her: a member without an account, in the history by the link. */
function partnerBy({ id }: Pick<EntryLinkRow, 'id'>): Caller {
	return { ...GUEST, role: 'member', userId: id };
}

function isStillHers(row: AnyRow, { address }: EntryLinkRow): boolean {
	return row.publication === 'published' && addressIn(row).toLowerCase() === address;
}

function addressIn({ email }: AnyRow): string {
	return typeof email === 'string' ? email : '';
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
