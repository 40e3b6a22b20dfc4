// What decision makers read of meetings and attendance, on screen, paper and in the table alike.
import { describe, expect, it } from 'vitest';
import type { SittingsOfCircle } from '../../domain/meeting/sittings-of-year';
import { reportParts } from './charts';
import { agreedMeetings, attendance } from './sittings';

const NORTH: SittingsOfCircle = {
	...{
		name: 'Kreis Nord',
		asked: { meetings: 4, minutes: 210 },
		held: 2,
		planned: 1,
		shorter: 1,
		recorded: 1
	},
	seats: [
		{ name: 'ASD', present: 1, excused: 0, absent: 0 },
		{ name: '', present: 0, excused: 1, absent: 0 }
	]
};
const SOUTH: SittingsOfCircle = {
	...{ name: 'Kreis Süd', asked: null, held: 0, planned: 0, shorter: 0, recorded: 0 },
	seats: []
};

describe('§ 6: what the rules of procedure ask', () => {
	it.each<[string, Partial<SittingsOfCircle>, string]>([
		[
			'not shown here',
			{},
			'hier nicht belegt (2 stattgefunden, 1 geplant). 1 davon kürzer als vereinbart (3,5 Stunden).'
		],
		['planned', { planned: 2, shorter: 0 }, 'geplant (2 stattgefunden, 2 geplant).'],
		['met', { held: 4, planned: 0, shorter: 0 }, 'erfüllt (4 stattgefunden).']
	])('is %s', (_, changes, words) =>
		expect(agreedMeetings([{ ...NORTH, ...changes }, SOUTH])[0]?.points).toEqual([
			`Kreis Nord: 4 Treffen im Jahr vereinbart, ${words}`
		])
	);

	it('is not spoken of where no rules are entered', () => expect(agreedMeetings([SOUTH])).toEqual([]));
});

describe('§ 5: attendance by seat', () => {
	it('has a chart for each circle of which it was written down, and says what was not', () => {
		const [part] = attendance([NORTH, SOUTH]);
		expect(part?.charts).toEqual([
			{
				title: 'Kreis Nord: Plätze in 1 Treffen',
				keys: ['anwesend', 'entschuldigt', 'gefehlt'],
				rows: [
					{ label: 'ASD', values: [1, 0, 0] },
					{ label: 'Platz ohne Namen', values: [0, 1, 0] }
				]
			}
		]);
		expect(part?.points).toEqual(['Kreis Nord: Für 1 von 2 Treffen ist nicht festgehalten, wer da war.']);
		expect(attendance([SOUTH])).toEqual([]);
	});
});

it('both stand in the yearly report, where the server says so', () => {
	const facts = { year: 2026, dimensions: [] };
	const titles = (sittings?: SittingsOfCircle[]) =>
		reportParts({ ...facts, sittings }, []).map(({ title }) => title);
	expect(titles([NORTH])).toEqual(['Beratungen', 'Was die Geschäftsordnungen verlangen', 'Teilnahme']);
	expect(titles(undefined)).toEqual(['Beratungen']);
});
