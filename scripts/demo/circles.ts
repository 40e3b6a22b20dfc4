// The circles of the demo: two Kooperationskreise of one network that share their minutes, a subgroup of one of them that has an end,
// and one circle in each other network.
import { NEW_CIRCLE } from '../../src/lib/domain/meeting/circle';
import type { Row } from '../../src/lib/domain/tables';
import { day } from './days';
import { REGIONS, regionId, type RegionPlan } from './places';
import { demoId } from './random';
import { shared } from './records';

export interface CirclePlan {
	region: RegionPlan['key'];
	name: string;
	/** Days by which this circle meets later than the first. */
	shift: number;
}

export const NORTH_CIRCLE = 'Kooperationskreis Nord';
export const SOUTH_CIRCLE = 'Kooperationskreis Süd';
export const SUBGROUP = 'Unterarbeitsgruppe Übergänge Kita und Schule';
/** Those that meet four times a year. */
export const CIRCLES: readonly CirclePlan[] = [
	{ region: 'RZ', name: NORTH_CIRCLE, shift: 0 },
	{ region: 'RZ', name: SOUTH_CIRCLE, shift: 7 },
	{ region: 'H', name: 'Netzwerk Kinderschutz Region Hannover', shift: 21 },
	{ region: 'NE', name: 'Netzwerk Kinderschutz Rhein-Kreis Neuss', shift: 35 }
];
/** So that a circle stays able to work (§ 3 of the rules of procedure). */
const SIZE_LIMIT = 24;
/** Days that the subgroup still has. */
const SUBGROUP_DAYS = 180;

export const circleId = (name: string) => demoId('circle', name);

export function makeCircles(now: Date): Row<'circles'>[] {
	const circles = CIRCLES.map((circle): Row<'circles'> => ({
		...shared(now, planOf(circle).coordination, 'circle', circle.name),
		name: circle.name,
		region: regionId(planOf(circle)),
		...NEW_CIRCLE,
		sizeLimit: SIZE_LIMIT,
		sharesMinutes: CIRCLES.filter((other) => other.region === circle.region && other !== circle).map(
			({ name }) => circleId(name)
		),
		description:
			'Trifft sich vier Mal im Jahr. Jede Institution entsendet eine Fachkraft und benennt eine Vertretung.'
	}));
	return [...circles, subgroup(now)];
}

function subgroup(now: Date): Row<'circles'> {
	const [north] = CIRCLES;
	if (north === undefined) throw new Error('no circle');
	return {
		...shared(now, planOf(north).coordination, 'circle', SUBGROUP),
		name: SUBGROUP,
		region: regionId(planOf(north)),
		...NEW_CIRCLE,
		kind: 'subgroup',
		parent: circleId(north.name),
		endsOn: day(now, SUBGROUP_DAYS),
		description:
			'Erarbeitet für den Kooperationskreis Nord, was beim Wechsel in die Schule weitergegeben wird.'
	};
}

export function planOf(circle: CirclePlan): RegionPlan {
	const plan = REGIONS.find((one) => one.key === circle.region);
	if (plan === undefined) throw new Error(`no region ${circle.region}`);
	return plan;
}
