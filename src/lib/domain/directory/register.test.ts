// Who is in the network by its agreement, on which day; and that nobody is in twice.
import { describe, expect, it } from 'vitest';
import { idOf, membership } from '$tests/support/entry-rows';
import { membershipState, sameTime } from './register';

const TODAY = '2026-11-30';

describe('an institution', () => {
	it.each([
		['has joined', '2026-01-15', '', 'in'],
		['joins today', TODAY, '', 'in'],
		['joins tomorrow', '2026-12-01', '', 'coming'],
		['has given notice and is in until a later day', '2026-01-15', '2026-12-31', 'in'],
		['is in on its last day', '2026-01-15', TODAY, 'in'],
		['has left', '2026-01-15', '2026-11-29', 'left']
	] as const)('that %s', (_, joinedAt, until, state) => {
		expect(membershipState({ joinedAt, until }, TODAY)).toBe(state);
	});
});

describe('twice in at the same time', () => {
	const house = { organisation: idOf('house'), name: 'Kita Zaunkönig', joinedAt: '2024-05-01' };
	const first = membership({ id: idOf('first'), ...house });
	const other = (changes: Partial<typeof first>) =>
		sameTime(membership({ id: idOf('second'), ...house, ...changes }), [first]);

	it.each([
		['is who is entered again', {}],
		['is who is entered without its entry, by its name', { organisation: '', name: 'Zaunkönig, Kita' }],
		['is who is entered for the time before, without an end', { joinedAt: '2020-01-01' }]
	])('%s', (_, changes) => {
		expect(other(changes)).toBe(first);
	});

	it.each([
		['another institution with the same name', { organisation: idOf('elsewhere') }],
		['another name', { organisation: '', name: 'Kita Zaunkönigin' }],
		['the same in another network', { region: idOf('beside') }],
		['the same before, when it left again', { joinedAt: '2020-01-01', until: '2024-04-30' }]
	])('is not %s', (_, changes) => {
		expect(other(changes)).toBeUndefined();
	});

	it('is not who comes back after the last day, nor what was entered by mistake, nor itself', () => {
		const left = { ...first, until: '2025-12-31' };
		const again = membership({ id: idOf('second'), ...house, joinedAt: '2026-01-01' });
		expect(sameTime(again, [left])).toBeUndefined();
		expect(sameTime({ ...again, joinedAt: '2025-12-31' }, [left])).toBe(left);
		expect(sameTime(again, [{ ...first, publication: 'withdrawn' }])).toBeUndefined();
		expect(sameTime(first, [first])).toBeUndefined();
	});

	it('is nobody by an empty name', () => {
		const unnamed = [idOf('one'), idOf('two')].map((id) => membership({ id, name: '' }));
		expect(sameTime(unnamed[0]!, unnamed)).toBeUndefined();
	});
});
