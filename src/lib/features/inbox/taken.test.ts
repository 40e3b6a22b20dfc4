import { describe, expect, it } from 'vitest';
import type { QueuedStep } from '$lib/local/outbox/outbox-state';
import { idOf } from '$tests/support/directory-rows';
import { hasComeAbout, type Taken } from './taken';

const BEFORE = '2026-11-24T09:00:00.000Z';
const AFTER = '2026-11-24T09:00:01.000Z';
const taken: Taken = { kind: 'request.accept', request: idOf('request'), to: '', updated: BEFORE };
const step = (changes: Partial<QueuedStep> = {}) =>
	({ id: idOf('step'), recordId: taken.request, kind: taken.kind, ...changes }) as QueuedStep;

describe('what was done here has come about', () => {
	it.each<[string, string | undefined, QueuedStep[], boolean]>([
		['not while it waits', BEFORE, [step()], false],
		['not while it waits, though something else changed', AFTER, [step()], false],
		['not when it was refused', AFTER, [step({ code: 'already_accepted' })], false],
		['not before the server’s word on it is here', BEFORE, [], false],
		['when the request came back changed', AFTER, [], true],
		['when the request is gone from here', undefined, [], true],
		['another step that waits is another matter', AFTER, [step({ kind: 'request.write' })], true],
		['another request is another matter', AFTER, [step({ recordId: idOf('other') })], true]
	])('%s', (_name, updated, queue, expected) =>
		expect(hasComeAbout(taken, updated === undefined ? undefined : { updated }, queue)).toBe(expected)
	);
});
