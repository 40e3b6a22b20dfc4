import { expect, it } from 'vitest';
import type { OfferGap } from '../../protocol/offer-gaps';
import { areaWords, kindWords, outcomeWords, stateWords } from './gap-words';

const gap: OfferGap = {
	...{ id: 'gap000000000000', network: 'region000000000', kind: 'openMeeting', areas: [], text: 'Es fehlt' },
	...{
		own: true,
		state: 'open',
		createdAt: '2026-11-30T09:00:00Z',
		planner: '',
		forwards: 0,
		forwardedAt: ''
	},
	...{ outcome: '', until: '', word: '', endedAt: '' }
};
const sent = { planner: 'Petra Muster, Jugendhilfeplanung', forwardedAt: '2026-12-01T09:00:00Z' };
const ended = { ...sent, endedAt: '2026-12-09T09:00:00Z' };

it.each<[change: Partial<OfferGap>, state: string, outcome: string]>([
	[{}, 'Seit 30. November 2026 bei der Koordinierungsstelle.', ''],
	[
		{ ...sent, state: 'forwarded' },
		'Am 1. Dezember 2026 weitergeleitet an Petra Muster, Jugendhilfeplanung. Die Antwort steht noch aus.',
		''
	],
	[
		{ ...ended, state: 'answered', outcome: 'takenUp' },
		'Antwort vom 9. Dezember 2026, Petra Muster, Jugendhilfeplanung:',
		'Wird aufgegriffen.'
	],
	[
		{
			...ended,
			state: 'answered',
			outcome: 'planned',
			until: 'Frühjahr 2027',
			word: 'Mit der Volkshochschule'
		},
		'Antwort vom 9. Dezember 2026, Petra Muster, Jugendhilfeplanung:',
		'Ist geplant: Frühjahr 2027. Mit der Volkshochschule'
	],
	[
		{ endedAt: ended.endedAt, state: 'closed', word: 'Gibt es schon' },
		'Von der Koordinierungsstelle am 9. Dezember 2026 beendet:',
		'Gibt es schon'
	]
])('of %o is said how far it has come, and what came of it', (change, state, outcome) => {
	expect([stateWords({ ...gap, ...change }), outcomeWords({ ...gap, ...change })]).toEqual([state, outcome]);
});

it('names the kind and where it is missing', () => {
	expect([kindWords(''), areaWords([]), areaWords(['Jüchen', 'Korschenbroich'])]).toEqual([
		'Ein anderes Angebot',
		'im ganzen Netzwerk',
		'in Jüchen und Korschenbroich'
	]);
});
