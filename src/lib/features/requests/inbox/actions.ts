// What an expert does with a request: each step is queued, so that it also works in a cellar without network.
import { newId } from '$lib/domain/id';
import { discardParked, enqueue } from '$lib/local/outbox';
import { usePorts } from '$lib/local/ports';

type Step = 'request.see' | 'request.accept' | 'request.close';

/** Queues a step; the same step of the same request only once (local/outbox.ts). Throws a CodedError. */
export async function takeStep(kind: Step, request: string): Promise<void> {
	await enqueue({ id: newId(), kind, body: { id: request } });
	void usePorts().then((ports) => ports.syncNow());
}

/** Takes note of a refusal: the step goes off the queue. */
export async function dismissRefusal(mutation: string): Promise<void> {
	await discardParked(mutation);
}
