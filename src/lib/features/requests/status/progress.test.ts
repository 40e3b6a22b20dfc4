import { describe, expect, it } from 'vitest';
import { isUnanswered, progressSteps, type Progress } from './progress';

const way = (progress: Progress) =>
	progressSteps(progress).map(
		({ label, reached, current }) => `${reached ? '■' : '□'} ${label}${current ? ' ←' : ''}`
	);

describe('the way of a request', () => {
	it('begins with waiting for the network', () => {
		expect(way({ state: 'waiting', submittedLocally: '2026-11-20T08:00:00Z' })).toEqual([
			'■ Wartet auf Netz ←',
			'□ Übertragen',
			'□ Von der Fachkraft gesehen',
			'□ Angenommen',
			'□ Abgeschlossen'
		]);
	});

	it('does not say that it waits once it is there', () => {
		expect(way({ state: 'seen', submittedLocally: '2026-11-20T08:00:00Z' })).toEqual([
			'■ Auf diesem Gerät geschrieben',
			'■ Übertragen',
			'■ Von der Fachkraft gesehen ←',
			'□ Angenommen',
			'□ Abgeschlossen'
		]);
	});

	it('starts with the server when only the code is known', () => {
		expect(way({ state: 'submitted' })[0]).toBe('■ Übertragen ←');
	});

	it('shows a refused request where it waited', () => {
		expect(way({ state: 'rejected', submittedLocally: '2026-11-20T08:00:00Z' })[0]).toBe(
			'■ Wartet auf Netz ←'
		);
	});
});

describe('unanswered', () => {
	it.each<[Progress['state'], string, boolean]>([
		['submitted', '2026-11-22T07:59:00Z', false],
		['submitted', '2026-11-22T08:01:00Z', true],
		['seen', '2026-11-22T08:01:00Z', true],
		['accepted', '2026-12-22T08:01:00Z', false],
		['waiting', '2026-12-22T08:01:00Z', false]
	])('%s at %s: %s', (state, at, unanswered) =>
		expect(isUnanswered({ state, submittedAt: '2026-11-20 08:00:00.000Z' }, new Date(at))).toBe(unanswered)
	);
});
