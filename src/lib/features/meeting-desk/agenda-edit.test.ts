import { describe, expect, it } from 'vitest';
import { TEMPLATE } from '$lib/domain/meeting/procedure';
import { editedPoints, newPoint, readPoints, roughPoints } from './agenda-edit';

describe('an agenda that is edited', () => {
	it('comes back as it was', () => {
		expect(readPoints(editedPoints(TEMPLATE.points))).toEqual({ points: TEMPLATE.points });
	});

	it.each([
		['no title', { title: ' ' }, 'Bitte geben Sie dem Punkt einen Titel.'],
		['no duration', { minutes: '' }, 'Bitte die Dauer in ganzen Minuten, zum Beispiel 30.'],
		['half a minute', { minutes: '1,5' }, 'Bitte die Dauer in ganzen Minuten, zum Beispiel 30.'],
		['less than nothing', { minutes: '-5' }, 'Bitte die Dauer in ganzen Minuten, zum Beispiel 30.'],
		['more than a day', { minutes: '1441' }, 'Bitte die Dauer in ganzen Minuten, zum Beispiel 30.']
	])('a point with %s has its sentence', (_name, changes, sentence) => {
		const point = { ...newPoint('training'), ...changes };
		expect(readPoints([newPoint('break'), point])).toEqual({ problems: { [point.key]: sentence } });
	});

	it('shows times while somebody types: what cannot be read takes none', () => {
		expect(roughPoints([{ ...newPoint('other'), minutes: 'x' }]).map(({ minutes }) => minutes)).toEqual([0]);
	});
});
