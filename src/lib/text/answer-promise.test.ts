import { expect, it } from 'vitest';
import { answerPromise } from '../domain/consultation/answer-time';
import { NETWORK_DEFAULTS } from '../domain/place/network-settings';
import type { Urgency } from '../domain/vocabulary';
import { promiseWords } from './answer-promise';

it.each<[at: string, urgency: Urgency, words: string]>([
	['2026-11-30T09:00+01:00', 'today', 'Antwort erwartet bis 16:00 Uhr.'],
	['2026-11-30T09:00+01:00', 'within48h', 'Antwort erwartet bis Mittwoch, 9:00 Uhr.'],
	[
		'2026-11-30T15:00+01:00',
		'today',
		'Heute ist nur noch bis 16:00 Uhr jemand da. Antwort erwartet bis morgen, 16:00 Uhr.'
	],
	[
		'2026-11-30T07:00+01:00',
		'today',
		'Gerade ist niemand da; ab 8:00 Uhr wird Ihre Anfrage gelesen. Antwort erwartet bis 16:00 Uhr.'
	],
	[
		'2026-11-29T15:03+01:00',
		'today',
		'Heute ist niemand mehr da; bis morgen, 8:00 Uhr, liest niemand Ihre Anfrage. Antwort erwartet bis morgen, 16:00 Uhr.'
	]
])('%s, %s', (at, urgency, words) => {
	const now = new Date(at);
	expect(promiseWords(answerPromise({ ...NETWORK_DEFAULTS, land: 'SH' }, urgency, now), now)).toBe(words);
});
