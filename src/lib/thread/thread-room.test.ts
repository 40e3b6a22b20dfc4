import { describe, expect, it } from 'vitest';
import { LIMITS } from '$lib/domain/limits';
import { threadRoom } from './thread-room';

type Given = Parameters<typeof threadRoom>[0][number];
const taken = (count: number): Given[] => Array.from({ length: count }, () => ({}));

describe('what is said of the room that a thread has left', () => {
	it.each<[string, number, string]>([
		['nothing in an empty one', 0, ''],
		['nothing while there is room enough', LIMITS.messages - 6, ''],
		['how many, once they are few', LIMITS.messages - 5, 'Noch 5 Nachrichten passen in diesen Austausch'],
		['the last one', LIMITS.messages - 1, 'Noch eine Nachricht passt in diesen Austausch'],
		[
			'that it is full, and what to do',
			LIMITS.messages,
			'Bitte telefonieren Sie, oder stellen Sie eine neue Anfrage.'
		]
	])('%s', (_name, count, words) => {
		const room = threadRoom(taken(count), 'asker');
		expect(room.left).toBe(LIMITS.messages - count);
		if (words === '') expect(room.words).toBe('');
		else expect(room.words).toContain(words);
	});

	it('counts what waits to be sent, and not what was refused', () => {
		const waits: Given = { queued: { mutation: 'a' } };
		const refused: Given = { queued: { mutation: 'b', code: 'thread_full' } };
		expect(threadRoom([...taken(LIMITS.messages - 2), waits, refused, refused], 'asker').left).toBe(1);
	});

	it('tells who answers that somebody else would ask anew', () => {
		expect(threadRoom(taken(LIMITS.messages), 'expert').words).toContain(
			'lassen Sie eine neue Anfrage stellen'
		);
	});
});
