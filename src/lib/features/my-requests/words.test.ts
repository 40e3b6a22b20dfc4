import { describe, expect, it } from 'vitest';
import type { KeptRequest } from '$lib/local/receipts/kept-requests';
import { shownTitle, situationWords } from './words';

const NOW = new Date('2026-11-20T12:00:00Z');
const remote = {
	dueAt: '2026-11-24T13:00:00.000Z',
	answeredAt: '',
	overdueAt: '',
	deleteAt: '2026-12-22T08:00:00Z'
};
type Said = Pick<KeptRequest, 'state' | 'remote' | 'lostAt'>;
const said = (changes: object = {}): Said =>
	({ state: 'submitted', remote: { ...remote, ...changes } }) as unknown as Said;

describe('the sentences at the head of a request', () => {
	it.each([
		['expected', said(), 'Antwort erwartet bis Dienstag, 14:00 Uhr.'],
		['overdue', said({ dueAt: '2026-11-20T10:00:00Z' }), 'Eine Antwort war bis 11:00 Uhr erwartet.'],
		[
			'overdue',
			said({ overdueAt: '2026-11-20T10:00:00Z' }),
			'Vertretung und Koordinierungsstelle wissen Bescheid.'
		],
		['closed', said(), 'Am 22. Dezember 2026 wird sie gelöscht, auf dem Server und auf diesem Gerät.'],
		['lost', { ...said(), lostAt: '2026-11-19T08:00:00Z' }, 'seit 19. November 2026 nicht zu finden']
	] as const)('%s: says when', (situation, request, words) =>
		expect(situationWords(situation, request, '', NOW).text).toContain(words)
	);

	it('after the first answer the new date is the title', () =>
		expect(situationWords('expected', said({ answeredAt: '2026-11-19' }), 'Anna', NOW).title).toBe(
			'Antwort erwartet bis Dienstag, 14:00 Uhr'
		));
});

describe('the name of a request', () => {
	it('is its day when nothing else is known', () =>
		expect(shownTitle({ title: '', submittedLocally: '2026-11-20T08:00:00Z' } as KeptRequest)).toBe(
			'Anfrage vom 20. November 2026'
		));
});
