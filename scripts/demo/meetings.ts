// Meetings of the circles: four a year of four hours each, by the rules of procedure (§ 6), past and to come. The first to come is invited to.
import type { Agenda } from '../../src/lib/domain/meeting/agenda';
import { NEW_MEETING } from '../../src/lib/domain/meeting/meeting';
import { TEMPLATE } from '../../src/lib/domain/meeting/procedure';
import type { Row } from '../../src/lib/domain/tables';
import { day, instantAt, weekday } from './days';
import { type CirclePlan, CIRCLES, circleId, planOf } from './circles';
import { addressIn, type Places } from './places';
import { shared } from './records';

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
		circle: circleId(circle.name),
		title: topic,
		startsAt: instantAt(when, '09:00'),
		endsAt: instantAt(when, '13:00'),
		venue: `Bürgerhaus ${town.name.split(',')[0]} (Beispiel)`,
		address: addressIn(town, 'meeting', circle.name, turn),
		access: 'Raum 2 im Erdgeschoss, Eingang am Hof. Parkplätze sind vorhanden.',
		agenda: 'Mit Pausen und Infotisch. Fallanliegen bitte bis zwei Wochen vorher anmelden.',
		...NEW_MEETING,
		stage: turn < 0 ? 'archived' : turn === 0 ? 'invited' : 'planned',
		points: agendaOn(topic),
		places: 40,
		answerBy: turn < 0 ? '' : day(now, FIRST + circle.shift + turn * DAYS_BETWEEN - 5),
		cancelled,
		sequence: cancelled ? 2 : turn === 1 ? 1 : 0
	};
}

/** The agenda of the rules of procedure, with what the training is about. */
function agendaOn(topic: string): Agenda {
	return TEMPLATE.points.map((point) =>
		point.kind === 'training' ? { ...point, title: `${point.title}: ${topic}` } : point
	);
}

/** The Wednesday on or after the day `offset` days from now, moved on where Christmas and New Year lie. */
function wednesday(now: Date, offset: number): string {
	const from = offset + ((3 - weekday(day(now, offset)) + 7) % 7);
	return /-12-(2[3-9]|3)|-01-0[1-6]/.test(day(now, from)) ? day(now, from + 14) : day(now, from);
}
