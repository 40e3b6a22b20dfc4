import { describe, expect, it } from 'vitest';
import type { AnyField, FieldKind } from './forms/field';
import { readTyped, typedOf } from './typed';

const field = (kind: FieldKind['kind']) =>
	({ kind, label: '', group: '', to: 'experts', words: {} }) as AnyField;
const read = (kind: FieldKind['kind'], typed: unknown) => readTyped(field(kind), typed);

describe('what is typed', () => {
	it.each<[FieldKind['kind'], unknown, unknown]>([
		['line', '  Haus der Familie ', 'Haus der Familie'],
		['paragraph', ' eingerückt\n\nund Schluss \n', ' eingerückt\n\nund Schluss'],
		['phone', ' 04541 888 0 ', '04541 888 0'],
		['website', 'www.example.org', 'https://www.example.org'],
		['website', 'http://example.org', 'http://example.org'],
		['website', '', ''],
		['number', '53,6275', 53.6275],
		['number', ' -4 ', -4],
		['lines', '23879, 23881;23883\n', ['23879', '23881', '23883']],
		['reference', { value: 'abc', text: '' }, 'abc'],
		['reference', { value: '', text: ' ' }, ''],
		[
			'address',
			{ street: ' Weg 1 ', postalCode: '23879 ', place: 'Mölln', ags: '' },
			{ street: 'Weg 1', postalCode: '23879', place: 'Mölln', ags: '' }
		],
		[
			'absences',
			[
				{ from: '', until: '' },
				{ from: '2026-12-01', until: '' }
			],
			[{ from: '2026-12-01', until: '' }]
		]
	])('in %s as %j is %j', (kind, typed, value) => {
		expect(read(kind, typed)).toEqual({ value });
	});

	it.each<[FieldKind['kind'], unknown, string]>([
		['number', '', 'Zahl'],
		['number', 'viele', 'Zahl'],
		['reference', { value: '', text: 'Haus' }, 'Vorschlag'],
		['absences', [{ from: '2026-12-02', until: '2026-12-01' }], 'Ende'],
		['hours', { always: false, closedOnHolidays: true, spans: [{ days: [], from: '8', to: '9' }] }, 'Tag'],
		[
			'hours',
			{ always: false, closedOnHolidays: true, spans: [{ days: ['1'], from: 'früh', to: '9' }] },
			'Uhrzeiten'
		]
	])('in %s as %j is nothing yet, and says why', (kind, typed, word) => {
		expect(read(kind, typed)).toEqual({ problem: expect.stringContaining(word) });
	});
});

describe('hours', () => {
	const closedOn = ['12-24'];
	const kept = {
		always: false,
		closedOnHolidays: true,
		slots: [{ days: [1, 5], from: '08:00', to: '24:00' }],
		closedOn
	};

	it('are read however somebody writes a time, and keep what no form asks for', () => {
		const typed = typedOf(field('hours'), kept) as { spans: { from: string; to: string }[] };
		expect(read('hours', typed)).toEqual({ value: kept });
		const [span] = typed.spans;
		expect(read('hours', { ...typed, spans: [{ ...span, from: '8', to: '24.00 Uhr' }] })).toEqual({
			value: kept
		});
	});

	it('around the clock need no spans, and forget those there were', () => {
		const typed = { always: true, closedOnHolidays: false, spans: [{ days: [], from: '', to: '' }] };
		expect(read('hours', typed)).toEqual({ value: { always: true, closedOnHolidays: false, slots: [] } });
	});
});
