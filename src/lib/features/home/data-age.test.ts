import { describe, expect, it } from 'vitest';
import { dataAge } from './data-age';

const NOW = new Date('2026-11-18T09:00:00Z');
const base = { pending: 0, refused: 0 };
const lastSuccess = '2026-11-18T08:55:00Z';

describe('how fresh the data are', () => {
	it.each([
		['not read yet', undefined, ''],
		['fresh', { ...base, lastSuccess }, 'Verzeichnis geladen vor 5 Minuten.'],
		[
			'offline',
			{ ...base, lastSuccess, problem: 'offline' as const },
			'Verzeichnis geladen vor 5 Minuten. Zurzeit ohne Verbindung, alles Geladene ist da.'
		],
		[
			'in touch, but signed out by the server',
			{ ...base, lastSuccess, problem: 'unauthenticated' as const },
			'Verzeichnis geladen vor 5 Minuten.'
		],
		['first visit', base, 'Das Verzeichnis wird geladen. Danach geht alles auch ohne Netz.'],
		[
			'first visit without network',
			{ ...base, problem: 'offline' as const },
			'Das Verzeichnis ist noch nicht geladen und es besteht keine Verbindung. Die Notrufnummern sind trotzdem da.'
		]
	])('%s', (_, status, sentence) => {
		expect(dataAge(status, NOW)).toBe(sentence);
	});
});
