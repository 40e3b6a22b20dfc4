import { describe, expect, it } from 'vitest';
import { progressSteps, type Progress } from './progress';

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
