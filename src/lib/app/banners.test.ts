import { describe, expect, it } from 'vitest';
import { bannersFor } from './banners';

const NOW = new Date('2026-11-22T12:00:00Z');
const calm = { pending: 0, refused: 0, lastSuccess: '2026-11-22T11:55:00Z' };

describe('banners', () => {
	it.each([
		['all is well', calm, true],
		['something is on its way', { ...calm, pending: 2 }, true],
		['the phone has not been read yet', undefined, false]
	])('say nothing while %s', (_when, status, online) => {
		expect(bannersFor(status, online, NOW)).toEqual([]);
	});

	it.each([
		['the browser is offline', calm, false, 'Kein Netz. Stand: vor 5 Minuten.'],
		['the last try failed', { ...calm, problem: 'offline' }, true, 'Kein Netz. Stand: vor 5 Minuten.'],
		[
			'the server is down',
			{ ...calm, problem: 'unavailable' },
			true,
			'Der Server ist zurzeit nicht erreichbar. Stand: vor 5 Minuten.'
		],
		['one item waits', { ...calm, pending: 1 }, false, 'Kein Netz. 1 Eingabe wartet aufs Senden.'],
		['three items wait', { ...calm, pending: 3 }, false, 'Kein Netz. 3 Eingaben warten aufs Senden.'],
		[
			'nothing was ever loaded',
			{ pending: 0, refused: 0 },
			false,
			'Kein Netz. Es ist noch nichts geladen. Notrufnummern stehen unter „Akute Gefahr“.'
		]
	] as const)('speak of the network when %s', (_when, status, online, text) => {
		expect(bannersFor(status, online, NOW).map((banner) => banner.text)).toEqual([text]);
	});

	it('name the login page of a strange network even though the browser feels online', () => {
		const [banner] = bannersFor({ ...calm, problem: 'captive_portal' }, true, NOW);
		expect(banner).toMatchObject({ tone: 'warn', text: expect.stringContaining('Anmeldeseite') });
	});

	it('put what could be lost first', () => {
		const all = bannersFor({ ...calm, problem: 'storage_full', refused: 1 }, false, NOW);
		expect(all.map((banner) => banner.id)).toEqual(['storage', 'refused', 'network']);
	});
});
