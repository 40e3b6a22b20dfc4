// Does what reseal.ts plans, with the key that is open: once per request and set of readers, through the queue.
import type { Caller } from '$lib/domain/access/caller';
import { newId } from '$lib/domain/id';
import type { Request } from '$lib/domain/consultation/request';
import { mayRead } from '$lib/domain/consultation/request-readers';
import { now } from '$lib/local/live/clock';
import { CodedError } from '$lib/local/coded-error';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { discardRefused, enqueue } from '$lib/local/outbox/enqueue';
import { queuedSteps, type QueuedStep } from '$lib/local/outbox/outbox';
import { TooLargeError, UnreadableError } from '$lib/sealing/errors';
import { loadReaderFacts } from '../readers/reader-facts';
import { planReseal, sealAnew, type Renewal } from './reseal';

/** Attempts of this page, each request, state of its thread and set of readers once: a refusal would only come again. */
const attempted = new Set<string>();
let running: Promise<void> | undefined;

export interface Opener {
	caller: Caller;
	identities: readonly string[];
	/** The recipient of the account's own key. */
	own: string;
}

/**
 * Seals anew every open request she can read whose readers have changed. Call it as often as something changes; a call
 * during another does nothing.
 */
export function resealOpenRequests(opener: Opener): Promise<void> {
	running ??= resealAll(opener).finally(() => (running = undefined));
	return running;
}

/**
 * Before a new key takes the place of the old one: all that the old one opens is queued, sealed to the new one. Throws
 * `conflict` when something about a request still waits, since what is sealed now would leave it out.
 */
export async function resealForNewKey(opener: Opener, renewal: Renewal): Promise<void> {
	await running?.catch(() => undefined);
	const waiting = (await queuedSteps()).some(({ code, kind }) => !code && kind.startsWith('request.'));
	if (waiting) throw new CodedError('conflict');
	running = resealAll(opener, renewal).finally(() => (running = undefined));
	await running;
}

async function resealAll(opener: Opener, renewal?: Renewal): Promise<void> {
	const [rows, steps, facts] = await Promise.all([
		directoryCopy.readAll('requests'),
		queuedSteps(),
		loadReaderFacts()
	]);
	await dropRefused(steps);
	for (const row of rows) {
		if (steps.some((step) => step.recordId === row.id && step.code === undefined)) continue;
		if (!mayRead(row, opener.caller)) continue;
		const recipients = await planReseal(row, opener.own, facts, now(), renewal);
		const attempt = `${row.id} ${row.thread?.length ?? 0} ${recipients?.toSorted().join(' ')}`;
		if (!recipients || attempted.has(attempt)) continue;
		attempted.add(attempt);
		await resealOne(row, opener.identities, recipients);
	}
}

async function resealOne(
	row: Request,
	identities: readonly string[],
	recipients: readonly string[]
): Promise<void> {
	const { id, payload, thread } = row;
	if (payload === undefined) return;
	try {
		const resealed = await sealAnew({ id, payload, ...(thread && { thread }) }, identities, recipients);
		await enqueue({ id: newId(), kind: 'request.reseal', body: { id, resealed } });
	} catch (error) {
		// Not hers to open, or grown beyond the limit: somebody else may be able to, or the asker is told (server/jobs).
		if (!(error instanceof UnreadableError || error instanceof TooLargeError)) throw error;
	}
}

/** The thread moved on meanwhile, or somebody was faster: nothing that a person would have to decide. */
async function dropRefused(steps: readonly QueuedStep[]): Promise<void> {
	for (const { id, kind, code } of steps)
		if (kind === 'request.reseal' && code !== undefined) await discardRefused(id);
}
