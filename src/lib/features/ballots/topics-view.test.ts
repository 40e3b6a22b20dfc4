// What a circle's page shows of its topics, and for whom somebody speaks.
import { describe, expect, it } from 'vitest';
import { idOf, seatRow } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import type { Attendance } from '../../domain/meeting/attendance';
import type { Ballot } from '../../domain/meeting/ballot';
import type { Topic } from '../../domain/meeting/topic';
import { ownVoices, seatsIn, topicsView } from './topics-view';

const topic = (name: string, change: Partial<Topic> = {}): Topic => ({
	...(rowOf('topics', idOf(name)) as unknown as Topic),
	title: name,
	...change
});
const ballot = (name: string, change: Partial<Ballot> = {}): Ballot => ({
	...(rowOf('ballots', idOf(name)) as unknown as Ballot),
	...change
});
const asks = (...names: string[]) => ({
	options: names.map((name) => ({ id: idOf(name), title: name, startsAt: '', endsAt: '' }))
});
const titles = (topics: readonly Topic[]) => topics.map(({ title }) => title);

describe('a circle’s topics', () => {
	it('stand by what became of them; what is asked now is not offered beside it', () => {
		const rows = [
			topic('sucht'),
			topic('armut'),
			topic('medien', { state: 'backlog' }),
			topic('trauma', { state: 'chosen' }),
			topic('alt', { state: 'done' }),
			topic('weg', { publication: 'withdrawn' })
		];
		const view = topicsView(rows, [
			ballot('now', asks('sucht', 'medien')),
			ballot('first', { state: 'closed', closedAt: '2026-01-01T00:00:00.000Z' }),
			ballot('last', { state: 'closed', closedAt: '2026-02-01T00:00:00.000Z' }),
			ballot('dates', { kind: 'dates' })
		]);
		expect([view.vote?.id, view.last?.id]).toEqual([idOf('now'), idOf('last')]);
		expect(['proposed', 'backlog', 'chosen', 'done'].map((of) => titles(view[of as 'proposed']))).toEqual([
			['armut'],
			['medien'],
			['trauma'],
			['alt']
		]);
	});
});

describe('whom somebody speaks for', () => {
	const [mia, north, spring] = ['mia', 'north', 'spring'].map(idOf) as [string, string, string];
	const own = seatRow('own', { circle: north, account: mia });
	const of = (about: Ballot, attendances: object[] = []) =>
		ownVoices(mia, about, {
			seats: [own, seatRow('other', { circle: north, account: idOf('max') })],
			attendances: attendances.map((row) => ({ ...rowOf('attendances', idOf('a')), ...row }) as Attendance),
			otherCircles: []
		}).map(({ id }) => id);
	const sent = {
		meeting: spring,
		seat: idOf('other'),
		answer: 'deputy',
		deputyAnswer: '',
		deputyAccount: mia
	};

	it.each([
		['her own seat', ballot('b', { circle: north }), [], [own.id]],
		['nothing in another circle', ballot('b', { circle: idOf('south') }), [], []],
		[
			'also whom she stands in for, at that meeting',
			ballot('b', { circle: north, meeting: spring }),
			[sent],
			[own.id, idOf('other')]
		],
		['not at another one', ballot('b', { circle: north }), [sent], [own.id]]
	] as const)('%s', (_what, about, attendances, expected) => {
		expect(of(about, [...attendances])).toEqual(expected);
	});

	it('proposes for her own alone', () => {
		expect(seatsIn(mia, north, [own, seatRow('other', { circle: north })]).map(({ id }) => id)).toEqual([
			own.id
		]);
		expect(seatsIn('', north, [seatRow('empty', { circle: north })])).toEqual([]);
	});
});
