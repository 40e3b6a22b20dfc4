// Does what reseal.ts plans, with the key that is open: once per request and set of readers, through the queue. Nobody reads
// along in silence: who is new waits for the person's word, a key made anew for the office's, and she is told who it is
// (waitingReaders).
import type { Caller } from '$lib/domain/access/caller';
import { newId } from '$lib/domain/id';
import type { Request } from '$lib/domain/consultation/request';
import { mayRead } from '$lib/domain/consultation/request-readers';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { discardRefused, enqueue } from '$lib/local/outbox/enqueue';
import { queuedSteps, type QueuedStep } from '$lib/local/outbox/outbox-state';
import { TooLargeError, UnreadableError } from '$lib/sealing/errors';
import { recipientOf } from '$lib/sealing/own-key';
import { answeredMatter, readersOfMatter, type Matter } from '../readers/agreed-readers';
import type { ComparedReader } from '../readers/compare-readers';
import { loadReaderFacts } from '../readers/reader-facts';
import { planReseal, resealed, type ResealPlan } from './reseal';

/** Attempts of this page, each request, state of its thread and set of readers once: a refusal would only come again. */
const attempted = new Set<string>();
let running: Promise<void> | undefined;

export interface Opener {
	caller: Caller;
	/** The key of today first: what it opens is hers, whatever the server calls so. */
	identities: readonly string[];
}

/** Readers of whom the person has to be told before something is opened for them, or whose key the office has to certify. */
export interface WaitingReaders {
	matter: Matter;
	readers: ComparedReader[];
	/** How many requests wait for it. */
	requests: number;
}

/**
 * Seals anew every open request she can read whose readers have changed. Call it as often as something changes; a call
 * during another does nothing.
 */
export function resealOpenRequests(opener: Opener): Promise<void> {
	running ??= resealAll(opener).finally(() => (running = undefined));
	return running;
}

/** Who waits for her word, by matter. */
export async function waitingReaders(opener: Opener): Promise<WaitingReaders[]> {
	const waiting = new Map<string, WaitingReaders>();
	for (const { row, plan } of await plans(opener)) {
		const matter = answeredMatter(row);
		const { readers, requests } = waiting.get(matter.name) ?? { readers: [], requests: 0 };
		const further = plan.waiting.filter(({ recipient }) =>
			readers.every((one) => one.recipient !== recipient)
		);
		if (plan.waiting.length > 0)
			waiting.set(matter.name, { matter, readers: [...readers, ...further], requests: requests + 1 });
	}
	return [...waiting.values()];
}

async function resealAll(opener: Opener): Promise<void> {
	await dropRefused(await queuedSteps());
	for (const { row, plan } of await plans(opener)) {
		if (plan.recipients.length === 0) continue;
		const attempt = `${row.id} ${row.thread?.length ?? 0} ${plan.recipients.toSorted().join(' ')}`;
		if (attempted.has(attempt)) continue;
		attempted.add(attempt);
		await resealOne(row, opener.identities, plan);
	}
}

/** What there is to do for each request that she may read and of which nothing waits. */
async function plans({ caller, identities }: Opener) {
	const [rows, steps] = await Promise.all([directoryCopy.readAll('requests'), queuedSteps()]);
	const own = await recipientOf(identities[0] ?? '');
	const found: { row: Request; plan: ResealPlan }[] = [];
	// No key can be believed while the log of keys is another one.
	if ((await loadReaderFacts()).otherHistory) return found;
	for (const row of rows) {
		if (steps.some((step) => step.recordId === row.id && step.code === undefined)) continue;
		if (!mayRead(row, caller) || row.payload === undefined) continue;
		const mine = { holder: caller.expertId, recipient: own };
		const readers = await readersOfMatter(answeredMatter(row), mine);
		const plan = await planReseal(row, readers, { expert: caller.expertId, own });
		if (plan) found.push({ row, plan });
	}
	return found;
}

async function resealOne(row: Request, identities: readonly string[], plan: ResealPlan): Promise<void> {
	const { id, payload } = row;
	if (payload === undefined) return;
	try {
		const body = { id, resealed: await resealed({ ...row, payload }, identities, plan) };
		await enqueue({ id: newId(), kind: 'request.reseal', body });
	} catch (error) {
		// Not hers to open, or grown beyond the limit: somebody else may be able to, or the asker is told (server/jobs).
		if (!(error instanceof UnreadableError || error instanceof TooLargeError)) throw error;
	}
}

/** What an app from before has kept of it: nothing that a person would have to decide. */
async function dropRefused(steps: readonly QueuedStep[]): Promise<void> {
	for (const { id, kind, code } of steps)
		if (kind === 'request.reseal' && code !== undefined) await discardRefused(id);
}
