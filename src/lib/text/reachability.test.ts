import { describe, expect, it } from 'vitest';
import type { NumberNow } from '../domain/directory/reachability';
import { formatSoon } from './moments';
import { absenceWords, numberWords, reachabilityWords } from './reachability';

/** A Wednesday in Berlin, whatever the zone of the machine. */
const NOW = new Date('2026-11-18T15:00+01:00');
const at = (text: string) => new Date(`${text}+01:00`);

describe('moments near now', () => {
	it.each([
		['2026-11-18T16:00', '16:00 Uhr'],
		['2026-11-19T00:00', 'morgen, 0:00 Uhr'],
		['2026-11-19T08:00', 'morgen, 8:00 Uhr'],
		['2026-11-23T08:00', 'Montag, 8:00 Uhr'],
		['2026-11-25T08:00', 'Mittwoch, 25. November 2026, 8:00 Uhr']
	])('%s', (moment, words) => {
		expect(formatSoon(at(moment), NOW)).toBe(words);
	});
});

describe('who can be reached', () => {
	it.each([
		[{ open: true, until: at('2026-11-18T16:00') }, 'Jetzt erreichbar bis 16:00 Uhr'],
		[{ open: true }, 'Rund um die Uhr erreichbar'],
		[{ open: false, next: at('2026-11-19T08:00') }, 'Wieder erreichbar ab morgen, 8:00 Uhr'],
		[{ open: false }, '']
	])('%j', (reachable, words) => {
		expect(reachabilityWords(reachable, NOW)).toBe(words);
	});

	const until = at('2026-11-19T08:00');
	it.each([
		[{ kind: 'office', note: '', until: at('2026-11-18T16:00') }, 'Im Dienst bis 16:00 Uhr'],
		[{ kind: 'onCall', note: '', until }, 'Rufbereitschaft · bis morgen, 8:00 Uhr'],
		[{ kind: 'onCall', note: 'über die Leitstelle' }, 'Rufbereitschaft, über die Leitstelle'],
		[
			{ kind: 'onCall', note: 'Rufbereitschaft der Stadt', until },
			'Rufbereitschaft der Stadt · bis morgen, 8:00 Uhr'
		],
		[
			{ kind: 'emergency', note: '', until },
			'Das Jugendamt ist ab morgen, 8:00 Uhr wieder besetzt. Bis dahin hilft die Polizei.'
		],
		[
			{ kind: 'emergency', note: '' },
			'Für das Jugendamt ist keine Nummer hinterlegt. Die Polizei hilft weiter.'
		]
	] as [Omit<NumberNow, 'phone'>, string][])('%j', (number, words) => {
		expect(numberWords({ phone: '110', ...number }, NOW)).toBe(words);
	});

	it('names the end of an absence', () => {
		expect(absenceWords({ from: '', until: '2026-11-20' })).toBe('abwesend bis 20. November 2026');
		expect(absenceWords({ from: '2026-11-01', until: '' })).toBe('bis auf Weiteres abwesend');
	});
});
