// Which meetings stand in an account's calendar, by the circles and networks that it belongs to.
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import type { Row } from '../tables';
import { FEED_PAST_DAYS, meetingsInFeed } from './in-feed';

const [NORTH, SOUTH, AWAY] = [idOf('circlenorth'), idOf('circlesouth'), idOf('circleaway')];
const [HERE, ELSEWHERE] = [idOf('here'), idOf('elsewhere')];
const CIRCLES = [
	{ id: NORTH, region: HERE },
	{ id: SOUTH, region: HERE },
	{ id: AWAY, region: ELSEWHERE }
];
const AT = new Date('2026-11-30T11:00:00Z');
const meeting = (name: string, changes: Partial<Row<'meetings'>> = {}): Row<'meetings'> => ({
	...(rowOf('meetings', idOf(name)) as Row<'meetings'>),
	...{ publication: 'published', circle: NORTH, otherCircles: [], cancelled: false },
	...{ startsAt: '2026-12-02T08:00:00.000Z', endsAt: '2026-12-02T12:00:00.000Z' },
	...changes
});
const NOBODYS = { meetings: [], networks: [], memberOf: [] };
const idsFor = (whose: Partial<typeof NOBODYS> | object, all: Row<'meetings'>[], at = AT) =>
	meetingsInFeed(all, CIRCLES, { ...NOBODYS, ...whose }, at).map(({ id }) => id);

describe('an account’s calendar has', () => {
	const [north, south, away] = [
		meeting('north'),
		meeting('south', { circle: SOUTH }),
		meeting('away', { circle: AWAY })
	];
	const all = [north, south, away];

	it.each<[string, object, Row<'meetings'>[]]>([
		['the meetings of a member’s network', { memberOf: [HERE] }, [north, south]],
		['those of an office’s networks', { networks: [ELSEWHERE] }, [away]],
		[
			'of another network the one that she is sent to as a deputy, and no other',
			{ meetings: [away.id] },
			[away]
		],
		['nothing of networks that she does not belong to', {}, []]
	])('%s', (_, whose, expected) =>
		expect(idsFor(whose, all).sort()).toEqual(expected.map(({ id }) => id).sort())
	);

	it('a meeting of several circles once, by any of them', () => {
		const shared = meeting('shared', { circle: AWAY, otherCircles: [NORTH, SOUTH] });
		expect(idsFor({ memberOf: [HERE], meetings: [shared.id] }, [shared])).toEqual([shared.id]);
	});

	it.each(['draft', 'withdrawn'] as const)('nothing that is %s, though it is hers', (publication) => {
		const one = meeting('one', { publication });
		expect(idsFor({ meetings: [one.id], memberOf: [HERE] }, [one])).toEqual([]);
	});

	it('a cancelled one until its day has passed in Berlin, a held one for a year', () => {
		const off = meeting('off', { cancelled: true });
		const whose = { meetings: [off.id] };
		expect(idsFor(whose, [off], new Date('2026-12-02T22:59:59Z'))).toEqual([off.id]);
		expect(idsFor(whose, [off], new Date('2026-12-02T23:00:00Z'))).toEqual([]);
		const held = meeting('held');
		const later = (days: number) => new Date(Date.parse('2026-12-02T12:00:00Z') + days * 86_400_000);
		expect(idsFor({ meetings: [held.id] }, [held], later(FEED_PAST_DAYS))).toEqual([held.id]);
		expect(idsFor({ meetings: [held.id] }, [held], later(FEED_PAST_DAYS + 1))).toEqual([]);
	});
});
