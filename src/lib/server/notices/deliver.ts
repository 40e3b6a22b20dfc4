/**
 * Rows that are due → mails and pushes. One sender at a time; a failure is tried again by the backoff for three days, then
 * the row is `failed`. A row is marked after it was sent: a crash in between may repeat one notice, it never loses one.
 * What is about requests or about entries goes in bundles (bundle.ts). Without a mail server the mails simply wait, nothing is counted against them. The log gets kinds and codes alone.
 */
import {
	isNoticeKind,
	type NoticeChannel,
	type NoticeKind,
	NOTICES,
	type NoticeText
} from '../../protocol/notice-kinds';
import { makeLink } from '../auth/one-time-links';
import { log } from '../log';
import { accountById } from '../pocketbase/accounts';
import type { PocketBaseClients } from '../pocketbase/client';
import { deviceById, removeDevice } from '../pocketbase/devices';
import { dueNotices, markNotice, markNotices, type NoticeRow } from '../pocketbase/notices';
import { GIVE_UP_MS, waitAfter } from './backoff';
import { besideOf, bundleOf, heldUntil } from './bundle';
import type { MailTransport } from './mail';
import { codeOf, ONE_RECIPIENT } from './mail-failure';
import type { PushTransport } from './push';

/** Codes of pushes that are about the whole service. */
const SERVICE_DOWN = ['timeout', 'unreachable'];

export interface DeliveryOptions {
	clients: PocketBaseClients;
	mail: MailTransport | undefined;
	push: PushTransport | undefined;
	now: () => Date;
}

/** What became of one try; `code` where it matters. */
type Outcome = { state: 'sent' } | { state: 'dropped' | 'again'; code: string };

export class Delivery {
	readonly #options: DeliveryOptions;
	#running: Promise<void> | undefined;
	/** Sent, but the mark could not be written: it is written before anything is sent again. */
	readonly #unmarked = new Map<string, Partial<NoticeRow>>();
	/** Servers that did not answer in this run, with the code: the others' notices must not wait for each timeout. */
	readonly #down = new Map<string, string>();
	/** Rows of this page that went with another one. */
	readonly #together = new Set<string>();

	constructor(options: DeliveryOptions) {
		this.#options = options;
	}

	/** Sends what is due; a second call meanwhile waits for the first one. */
	run(): Promise<void> {
		this.#running ??= this.#deliver().finally(() => (this.#running = undefined));
		return this.#running;
	}

	async #deliver(): Promise<void> {
		const { mail, push, now } = this.#options;
		for (const [id, fields] of this.#unmarked) await this.#mark(id, fields);
		this.#down.clear();
		this.#together.clear();
		if (mail) await this.#deliverBy('mail', now());
		if (push) await this.#deliverBy('push', now());
	}

	async #deliverBy(channel: NoticeChannel, due: Date): Promise<void> {
		const next = () => dueNotices(this.#options.clients, channel, due);
		// What was tried in vain is due later, so every page is a new one.
		for (let rows = await next(); rows.length > 0; rows = await next())
			for (const row of rows) await this.#deliverOne(row);
	}

	async #deliverOne(row: NoticeRow): Promise<void> {
		const { clients, now } = this.#options;
		// It went with one before it.
		if (this.#together.has(row.id)) return;
		const bundle = bundleOf(row.kind);
		if (!bundle) return this.#settle(row, await this.#try(row));
		const until = await heldUntil(clients, row, bundle, now());
		const beside = await besideOf(clients, row, bundle);
		if (until) return this.#markAll([row, ...beside], { nextAt: until.toISOString() });
		const outcome = await this.#try(beside.length > 0 ? { ...row, kind: bundle.as } : row);
		// Before the row itself: a crash in between repeats the one, and tells nothing twice.
		if (outcome.state === 'sent')
			await this.#markAll(beside, { state: 'sent', sentAt: now().toISOString(), error: '' });
		await this.#settle(row, outcome);
	}

	async #markAll(rows: readonly NoticeRow[], fields: Partial<NoticeRow>): Promise<void> {
		const ids = rows.map(({ id }) => id);
		await markNotices(this.#options.clients, ids, fields);
		for (const id of ids) this.#together.add(id);
	}

	async #try(row: NoticeRow): Promise<Outcome> {
		const { kind, channel } = row;
		if (!isNoticeKind(kind)) return { state: 'dropped', code: 'unknown_kind' };
		const user = await accountById(this.#options.clients, row.user);
		const invited = kind === 'invitation' && user?.invitedAt !== '';
		if (!user || !(user.active || invited)) return { state: 'dropped', code: 'no_account' };
		return channel === 'mail' ? this.#mail(row, kind, user.email) : this.#push(row, kind);
	}

	async #mail({ id, user }: NoticeRow, kind: NoticeKind, to: string): Promise<Outcome> {
		const { clients, mail, now } = this.#options;
		const { link } = NOTICES[kind] as NoticeText;
		return this.#unlessDown('mail', async () => {
			// Made as it is sent: the queue holds nothing that opens an account. A try that failed leaves one that nobody has.
			const path = link && (await makeLink(clients, { user, purpose: link }, now()));
			await mail?.send({ id, to, kind, ...(path && { path }) }, now());
			return { state: 'sent' };
		});
	}

	async #push({ user, device: id }: NoticeRow, kind: NoticeKind): Promise<Outcome> {
		const { clients, push } = this.#options;
		const device = await deviceById(clients, id);
		if (device?.user !== user) return { state: 'dropped', code: 'no_device' };
		return this.#unlessDown(new URL(device.endpoint).host, async () => {
			if ((await push?.send(device, kind)) !== 'gone') return { state: 'sent' };
			await removeDevice(clients, device.id);
			return { state: 'dropped', code: 'gone' };
		});
	}

	/** Tries, unless this server has already failed in this run. */
	async #unlessDown(server: string, send: () => Promise<Outcome>): Promise<Outcome> {
		const known = this.#down.get(server);
		if (known !== undefined) return { state: 'again', code: known };
		try {
			return await send();
		} catch (error) {
			const code = codeOf(error);
			const down = server === 'mail' ? !ONE_RECIPIENT.includes(code) : SERVICE_DOWN.includes(code);
			if (down) this.#down.set(server, code);
			return { state: 'again', code };
		}
	}

	async #settle(row: NoticeRow, outcome: Outcome): Promise<void> {
		const now = this.#options.now();
		const triedAt = now.toISOString();
		if (outcome.state === 'sent')
			return this.#mark(row.id, { state: 'sent', sentAt: triedAt, triedAt, error: '' });
		const { kind, channel, attempts, createdAt } = row;
		const { code } = outcome;
		log().warn({ kind, channel, code }, 'notice not sent');
		if (outcome.state === 'dropped') return this.#mark(row.id, { state: 'dropped', triedAt, error: code });
		const tried = attempts + 1;
		const nextAt = new Date(now.getTime() + waitAfter(tried)).toISOString();
		const over = now.getTime() - Date.parse(createdAt) >= GIVE_UP_MS;
		const state = over ? 'failed' : 'waiting';
		await this.#mark(row.id, { state, attempts: tried, nextAt, triedAt, error: code });
	}

	async #mark(id: string, fields: Partial<NoticeRow>): Promise<void> {
		this.#unmarked.set(id, fields);
		await markNotice(this.#options.clients, id, fields);
		this.#unmarked.delete(id);
	}
}
