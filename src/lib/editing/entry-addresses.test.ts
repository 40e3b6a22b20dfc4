import { expect, it } from 'vitest';
import { asksForOverdue, entryAddress, listAddress, overdueAddress, tableOf } from './entry-addresses';

it('has an address for every table and entry', () => {
	expect(listAddress('experts')).toBe('/stelle/eintraege?art=fachkraefte');
	expect(entryAddress('offers', 'abc')).toBe('/stelle/eintraege/angebote/abc');
});

it('reads what an address asks for', () => {
	expect(tableOf(new URLSearchParams('art=fachkraefte'))).toBe('experts');
	expect(tableOf(new URLSearchParams('art=unsinn'))).toBe('organisations');
	const overdue = new URL(overdueAddress('offers'), 'https://example.org').searchParams;
	expect([tableOf(overdue), asksForOverdue(overdue)]).toEqual(['offers', true]);
	expect(asksForOverdue(new URLSearchParams('stand=unsinn'))).toBe(false);
});
