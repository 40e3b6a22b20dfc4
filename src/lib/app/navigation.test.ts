import { describe, expect, it } from 'vitest';
import { isCurrent, tabsFor } from './navigation';

describe('tabs', () => {
	it.each([
		['guest', 'Anfrage'],
		['member', 'Anfrage'],
		['coordination', 'Anfrage'],
		['expert', 'Anfragen']
	] as const)('of a %s are five, the fourth is %s', (role, fourth) => {
		expect(tabsFor(role).map((tab) => tab.label)).toEqual(['Start', 'Kontakte', 'Termine', fourth, 'Mehr']);
	});

	it.each([
		['/', 'Start'],
		['/kontakte', 'Kontakte'],
		['/kontakte/experts/abc', 'Kontakte'],
		['/zustaendigkeit', 'Kontakte'],
		['/termine/abc', 'Termine'],
		['/anfrage/status', 'Anfrage'],
		['/anfragen', undefined],
		['/mehr/impressum', 'Mehr'],
		['/konto', 'Mehr'],
		['/anmelden', 'Mehr'],
		['/passwort', 'Mehr'],
		['/link', 'Mehr'],
		['/einrichten', 'Mehr'],
		['/akut', undefined]
	])('%s belongs to %s', (path, label) => {
		expect(tabsFor('guest').find((tab) => isCurrent(tab, path))?.label).toBe(label);
	});
});
