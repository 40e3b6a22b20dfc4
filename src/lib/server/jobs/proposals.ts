/**
 * The job `proposals`: tells the offices that something was said about their entries (in bundles, notices/bundle.ts), whoever left an
 * address what came of it, and lets go of what is closed. It looks at the rows as they are: a missed or repeated run changes
 * nothing. An address goes with the mail, after three days in which none got through, or after ninety where nobody has decided; a
 * crash between mail and end repeats one mail.
 * Where the clock has jumped nothing is deleted (clock-guard.ts).
 */
import type { Proposal } from '../../domain/directory/proposal';
import { REPLY_DAYS } from '../../domain/directory/proposing';
import { LIMITS } from '../../domain/limits';
import { log } from '../log';
import { GIVE_UP_MS, waitAfter } from '../notices/backoff';
import type { MailTransport } from '../notices/mail';
import { type NewNotice, queueNotices } from '../notices/queue';
import type { ReplyKind } from '../notices/replies';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	type AnsweredProposal,
	answeredProposals,
	deleteClosedProposals,
	forgetOldReplies,
	forgetReply,
	openProposals,
	proposalEntry
} from '../pocketbase/proposals';
import { officeAccounts } from '../pocketbase/warnings';

const DAY_MS = 86_400_000;
/** Replies to one address in a day: whoever names somebody else's cannot fill her mailbox. */
export const REPLIES_A_DAY = 3;
type Closed = Exclude<Proposal['state'], 'open'>;
const KINDS: Readonly<Record<Closed, ReplyKind>> = {
	accepted: 'proposalAccepted',
	partly: 'proposalPartly',
	declined: 'proposalDeclined'
};
/** Of an entry that was not there yet: made, or not. */
const DECLARED_KINDS: Readonly<Record<Closed, ReplyKind>> = {
	accepted: 'declarationAccepted',
	partly: 'declarationAccepted',
	declined: 'declarationDeclined'
};

export interface ProposalsOptions {
	clients: PocketBaseClients;
	now: () => Date;
	/** Undefined where there is no mail server (yet): then what is to be written waits. */
	mail: () => MailTransport | undefined;
	/** Whether the clock may be trusted with it. */
	mayDelete?: () => Promise<boolean>;
}

export class Proposals {
	readonly #options: ProposalsOptions;
	/** What this process has queued already: it spares the database the same questions, nothing rests on it. */
	#told = new Set<string>();
	/** Mails that did not get through, by proposal. */
	readonly #failed = new Map<string, { attempts: number; nextAt: number }>();

	/** When an address was written to, by this process. */
	readonly #written = new Map<string, number[]>();

	constructor(options: ProposalsOptions) {
		this.#options = options;
	}

	/** Does what is due; the answer is how many notices are new to this process. */
	async run(): Promise<number> {
		const { clients, mayDelete = () => Promise.resolve(true) } = this.#options;
		const told = await this.#tellOffices();
		for (const proposal of await answeredProposals(clients)) await this.#reply(proposal);
		if (!(await mayDelete())) return told;
		await deleteClosedProposals(clients, this.#before(LIMITS.withdrawnDays));
		await forgetOldReplies(clients, this.#before(REPLY_DAYS));
		return told;
	}

	#before(days: number): Date {
		return new Date(this.#options.now().getTime() - days * DAY_MS);
	}

	async #tellOffices(): Promise<number> {
		const { clients, now } = this.#options;
		const open = await openProposals(clients);
		const fresh = open.filter(({ id }) => !this.#told.has(id));
		const networks = [...new Set(fresh.flatMap((one) => one.networks))];
		const offices = new Map<string, string[]>();
		for (const network of networks) offices.set(network, await officeAccounts(clients, network));
		const notices = fresh.flatMap(({ id, networks: of }) => {
			const users = new Set(of.flatMap((network) => offices.get(network) ?? []));
			return [...users].map((user): NewNotice => ({ user, kind: 'proposal', key: `proposal:${id}` }));
		});
		await queueNotices(clients, notices, now());
		this.#told = new Set(open.map(({ id }) => id));
		return notices.length;
	}

	async #reply(proposal: AnsweredProposal): Promise<void> {
		const { clients, now, mail } = this.#options;
		const { id, about, state, address: to, updated } = proposal;
		const transport = mail();
		const at = now();
		const failed = this.#failed.get(id);
		if (!transport || state === 'open' || (failed && failed.nextAt > at.getTime())) return;
		const kind = (about === 'new' ? DECLARED_KINDS : KINDS)[state];
		const address = to.toLowerCase();
		const since = at.getTime() - DAY_MS;
		const written = (this.#written.get(address) ?? []).filter((moment) => moment > since);
		if (written.length >= REPLIES_A_DAY) return forgetReply(clients, id);
		try {
			await transport.send({ id, to, kind, path: await this.#pathTo(proposal) }, at);
		} catch (error) {
			const code = (error as { code?: unknown } | null)?.code;
			log().warn({ kind, code: typeof code === 'string' ? code : 'unexpected' }, 'reply not sent');
			const attempts = (failed?.attempts ?? 0) + 1;
			this.#failed.set(id, { attempts, nextAt: at.getTime() + waitAfter(attempts) });
			if (at.getTime() - Date.parse(updated) < GIVE_UP_MS) return;
		}
		this.#written.set(address, [...written, at.getTime()]);
		await forgetReply(clients, id);
		this.#failed.delete(id);
	}

	/** Where the entry is to be seen; the app's own address where it is not any more. */
	async #pathTo(proposal: AnsweredProposal): Promise<string> {
		const row = await proposalEntry(this.#options.clients, proposal);
		if (row?.publication !== 'published') return '';
		return proposal.table === 'contacts'
			? `/kontakte/organisations/${String(row.organisation)}`
			: `/kontakte/${proposal.table}/${row.id}`;
	}
}
