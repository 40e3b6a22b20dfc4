import { describe, expect, it } from 'vitest';
import type { QueuedStep } from '$lib/local/outbox/outbox-state';
import { idOf } from '$tests/support/directory-rows';
import { outcomeOf, type Taken } from './taken';

const BEFORE = '2026-11-24T09:00:00.000Z';
const AFTER = '2026-11-24T09:00:01.000Z';
const taken: Taken = { kind: 'request.accept', request: idOf('request'), to: '', updated: BEFORE };
const step = (changes: Partial<QueuedStep> = {}) =>
	({ id: idOf('step'), recordId: taken.request, kind: taken.kind, ...changes }) as QueuedStep;

describe('what was done here', () => {
	it.each<[string, string | undefined, QueuedStep[], ReturnType<typeof outcomeOf>]>([
		['waits in the queue', BEFORE, [step()], 'waits'],
		['waits, though something else changed', AFTER, [step()], 'waits'],
		['was refused', AFTER, [step({ code: 'already_accepted' })], 'refused'],
		['waits for the server’s word on it', BEFORE, [], 'waits'],
		['is done when the request came back changed', AFTER, [], 'done'],
		['is done when the request is gone from here', undefined, [], 'done'],
		['another step that waits is another matter', AFTER, [step({ kind: 'request.write' })], 'done'],
		['another request is another matter', AFTER, [step({ recordId: idOf('other') })], 'done']
	])('%s', (_name, updated, queue, expected) =>
		expect(outcomeOf(taken, updated === undefined ? undefined : { updated }, queue)).toBe(expected)
	);
});
