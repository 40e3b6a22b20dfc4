// Circles and their meetings: four a year of four hours each, by the rules of procedure (§ 6), past and to come.
import { NEW_CIRCLE } from '../../src/lib/domain/meeting/circle';
import { NEW_MEETING } from '../../src/lib/domain/meeting/meeting';
import { TEMPLATE } from '../../src/lib/domain/meeting/procedure';
import type { Row } from '../../src/lib/domain/tables';
import { day, instantAt, weekday } from './days';
import { addressIn, REGIONS, regionId, type Places, type RegionPlan } from './places';
import { demoId } from './random';
import { shared } from './records';

interface CirclePlan {
	region: RegionPlan['key'];
	name: string;
	/** Days by which this circle meets later than the first. */
	shift: number;
}

const CIRCLES: readonly CirclePlan[] = [
	{ region: 'RZ', name: 'Kooperationskreis Nord', shift: 0 },
	{ region: 'RZ', name: 'Kooperationskreis Süd', shift: 7 },
	{ region: 'H', name: 'Netzwerk Kinderschutz Region Hannover', shift: 21 },
	{ region: 'NE', name: 'Netzwerk Kinderschutz Rhein-Kreis Neuss', shift: 35 }
];
/** About a quarter of a year between two meetings, a year back and a year ahead. */
const DAYS_BETWEEN = 91;
const TURNS = [-4, -3, -2, -1, 0, 1, 2, 3];
const FIRST = 12;

const TOPICS = [
	'Kinder psychisch erkrankter Eltern',
	'Partnerschaftsgewalt und ihre Folgen für Kinder',
	'Vernachlässigung erkennen und ansprechen',
	'Sexualisierte Gewalt: erste Schritte',
	'Frühe Hilfen und Kinderschutz: Übergänge gestalten',
	'Kinder aus geflüchteten Familien',
	'Digitale Gewalt unter Jugendlichen',
	'Schütteltrauma und Säuglingsschutz'
];

export function makeCircles(now: Date): Row<'circles'>[] {
	return CIRCLES.map((circle) => ({
		...shared(now, planOf(circle).coordination, 'circle', circle.name),
		name: circle.name,
		region: regionId(planOf(circle)),
		...NEW_CIRCLE,
		description:
			'Trifft sich vier Mal im Jahr. Jede Institution entsendet eine Fachkraft und benennt eine Vertretung.'
	}));
}

export function makeMeetings(now: Date, places: Places): Row<'meetings'>[] {
	return CIRCLES.flatMap((circle, index) => TURNS.map((turn) => meeting(now, places, circle, index, turn)));
}

function meeting(
	now: Date,
	places: Places,
	circle: CirclePlan,
	index: number,
	turn: number
): Row<'meetings'> {
	const plan = planOf(circle);
	const towns = places.townsOf(plan);
	const town = towns[(turn + index + 8) % Math.min(4, towns.length)];
	if (town === undefined) throw new Error(`${plan.name} has no municipality`);
	const topic = TOPICS[(turn + index + 8) % TOPICS.length] ?? '';
	const when = wednesday(now, FIRST + circle.shift + turn * DAYS_BETWEEN);
	// The third meeting to come of one circle is called off, so that the screens show what that looks like.
	const cancelled = index === 1 && turn === 2;
	return {
		...shared(now, plan.coordination, 'meeting', circle.name, turn),
		circle: demoId('circle', circle.name),
		title: topic,
		startsAt: instantAt(when, '09:00'),
		endsAt: instantAt(when, '13:00'),
		venue: `Bürgerhaus ${town.name.split(',')[0]} (Beispiel)`,
		address: addressIn(town, 'meeting', circle.name, turn),
		access: 'Raum 2 im Erdgeschoss, Eingang am Hof. Parkplätze sind vorhanden.',
		agenda: 'Mit Pausen und Infotisch. Fallanliegen bitte bis zwei Wochen vorher anmelden.',
		...NEW_MEETING,
		stage: turn < 0 ? 'archived' : turn === 0 ? 'invited' : 'planned',
		points: TEMPLATE.points.map((point) =>
			point.kind === 'training' ? { ...point, title: `Fortbildung: ${topic}` } : { ...point }
		),
		cancelled,
		sequence: cancelled ? 2 : turn === 1 ? 1 : 0
	};
}

function planOf(circle: CirclePlan): RegionPlan {
	const plan = REGIONS.find((one) => one.key === circle.region);
	if (plan === undefined) throw new Error(`no region ${circle.region}`);
	return plan;
}

/** The Wednesday on or after the day `offset` days from now, moved on where Christmas and New Year lie. */
function wednesday(now: Date, offset: number): string {
	const from = offset + ((3 - weekday(day(now, offset)) + 7) % 7);
	return /-12-(2[3-9]|3)|-01-0[1-6]/.test(day(now, from)) ? day(now, from + 14) : day(now, from);
}
