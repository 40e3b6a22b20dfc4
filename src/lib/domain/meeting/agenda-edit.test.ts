import { describe, expect, it } from 'vitest';
import type { Agenda } from './agenda';
import { changed, minutesOf, moved, without, withOneMore } from './agenda-edit';
import { TEMPLATE } from './procedure';

const points: Agenda = [
	{ kind: 'exchange', title: 'a', minutes: 30 },
	{ kind: 'break', title: 'b', minutes: 15 },
	{ kind: 'cases', title: 'c', minutes: 60 }
];
const titles = (agenda: Agenda) => agenda.map(({ title }) => title).join('');

describe('an agenda', () => {
	it.each([
		[1, -1, 'bac'],
		[1, 1, 'acb'],
		[0, -1, 'abc'],
		[2, 1, 'abc']
	] as const)('with point %i moved by %i', (at, by, order) => {
		expect(titles(moved(points, at, by))).toBe(order);
	});

	it('is changed, shortened and lengthened, and the old one stays', () => {
		expect(changed(points, 2, { minutes: 10 })[2]).toEqual({ kind: 'cases', title: 'c', minutes: 10 });
		expect(titles(without(points, 0))).toBe('bc');
		expect(withOneMore(points, 'break', 'Pause').at(-1)).toEqual({
			kind: 'break',
			title: 'Pause',
			minutes: 15
		});
		expect(titles(points)).toBe('abc');
	});

	it('§ 6: of the template fills four hours with its breaks, in the order a) to e)', () => {
		expect(minutesOf([...TEMPLATE.points])).toBe(TEMPLATE.minutes);
		expect(TEMPLATE.minutes).toBe(4 * 60);
		const kinds = TEMPLATE.points.map(({ kind }) => kind as string);
		expect(kinds.filter((kind) => kind !== 'break')).toEqual([
			'exchange',
			'training',
			'results',
			'planning',
			'cases'
		]);
		expect(kinds).toContain('break');
		expect([3, 4]).toContain(TEMPLATE.meetingsPerYear);
	});
});
