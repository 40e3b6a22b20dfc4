import { describe, expect, it } from 'vitest';
import { syncSummary } from './sync-summary';

describe('the summary of the sync', () => {
	const now = new Date('2026-11-23T12:00:00Z');
	const lastSuccess = '2026-11-23T11:55:00Z';
	it.each([
		[undefined, { text: 'Wie frisch die Daten sind' }],
		[{ pending: 0, refused: 0 }, { text: 'Noch nie abgeglichen' }],
		[{ lastSuccess, pending: 0, refused: 0 }, { text: 'Zuletzt vor 5 Minuten' }],
		[
			{ lastSuccess, pending: 1, refused: 0 },
			{ text: 'Zuletzt vor 5 Minuten', badge: '1 wartet auf Netz' }
		],
		[
			{ lastSuccess, pending: 3, refused: 0 },
			{ text: 'Zuletzt vor 5 Minuten', badge: '3 warten auf Netz' }
		],
		[
			{ lastSuccess, pending: 3, refused: 1 },
			{ text: 'Zuletzt vor 5 Minuten', badge: '1 nicht angenommen' }
		]
	])('%j', (status, said) => expect(syncSummary(status, now)).toEqual(said));
});
