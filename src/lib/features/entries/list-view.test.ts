import { describe, expect, it } from 'vitest';
import { expert } from '$tests/support/entry-rows';
import { overdueAddress } from '$lib/editing/entry-addresses';
import type { AnyEntry } from '$lib/editing/forms/field';
import { listed, type View, viewOf } from './list-view';

const AT = new Date('2026-11-30T10:00:00Z');
const rows = [
	expert({ id: 'berta', name: 'Berta Beispiel', phone: '040 66969-100', verifiedAt: '2026-11-01' }),
	expert({ id: 'anna', name: 'Änne Müßig', email: 'anna@example.org', verifiedAt: '2024-01-01' }),
	expert({ id: 'clara', name: 'Clara Muster', publication: 'draft' }),
	expert({ id: 'doris', name: 'Doris Fort', publication: 'withdrawn' })
];
const found = (text: string, view: View = 'all', months = 12) =>
	listed(rows, (row) => ({ title: 'name' in row ? row.name : '', detail: '' }), {
		...{ view, text, at: AT },
		months: () => months
	}).map(({ row }: { row: AnyEntry }) => row.id);

describe('the list of entries', () => {
	it.each([
		['', ['anna', 'berta', 'clara']],
		['muessig', ['anna']],
		['beispiel berta', ['berta']],
		['04066969100', ['berta']],
		['anna@', ['anna']],
		['niemand', []]
	])('finds by "%s" %j, by name', (text, ids) => {
		expect(found(text)).toEqual(ids);
	});

	it('shows what nobody has checked for as long as a check counts, and what is not published yet', () => {
		expect(found('', 'unchecked')).toEqual(['anna']);
		expect(found('', 'unchecked', 36)).toEqual([]);
		expect(found('', 'draft')).toEqual(['clara']);
		expect(found('', 'withdrawn')).toEqual(['doris']);
	});

	it('begins with what its address asks for', () => {
		expect(viewOf(new URL(overdueAddress('offers'), 'https://example.org').searchParams)).toBe('unchecked');
		expect(viewOf(new URLSearchParams('stand=unsinn'))).toBe('all');
	});
});
