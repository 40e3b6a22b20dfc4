/** What circles have agreed on and what came of it, as parts of the yearly report: meetings against the rules of procedure, attendance by seat. Pure. */
import type { SittingsOfCircle } from '../../domain/meeting/sittings-of-year';
import { count } from '../format';
import type { Chart, ReportPart } from './parts';
import { ATTENDANCE_KEYS, DUTY_STATES } from './words';

/** Against what the circles themselves have agreed on. */
export function agreedMeetings(circles: readonly SittingsOfCircle[]): ReportPart[] {
	if (circles.every(({ asked }) => asked === null)) return [];
	return [
		{
			title: 'Was die Geschäftsordnungen verlangen',
			lead: 'Vereinbart sind Zahl und Dauer der Treffen je Kreis (Geschäftsordnung, Struktur der Treffen).',
			charts: [],
			points: circles.flatMap((one) => (one.asked ? [agreedWords({ ...one, asked: one.asked })] : []))
		}
	];
}

function agreedWords({
	name,
	asked,
	held,
	planned,
	shorter
}: SittingsOfCircle & { asked: NonNullable<SittingsOfCircle['asked']> }): string {
	const state = held >= asked.meetings ? 'met' : held + planned >= asked.meetings ? 'planned' : 'open';
	const seen = [`${held} stattgefunden`, ...(planned > 0 ? [`${planned} geplant`] : [])].join(', ');
	const short = shorter > 0 ? ` ${shorter} davon kürzer als vereinbart (${hours(asked.minutes)}).` : '';
	return `${name}: ${count(asked.meetings, 'Treffen', 'Treffen')} im Jahr vereinbart, ${DUTY_STATES[state]} (${seen}).${short}`;
}

/** "4 Stunden", "3,5 Stunden". */
const hours = (minutes: number) => `${(minutes / 60).toLocaleString('de-DE')} Stunden`;

/** Of circles for which it was written down. */
export function attendance(circles: readonly SittingsOfCircle[]): ReportPart[] {
	const recorded = circles.filter((one) => one.recorded > 0);
	if (recorded.length === 0) return [];
	return [
		{
			title: 'Teilnahme',
			lead: 'Gezählt sind Plätze, nicht Personen: Anwesend ist ein Platz auch, wenn die Vertretung kam.',
			charts: recorded.map((one): Chart => ({
				title: `${one.name}: Plätze in ${count(one.recorded, 'Treffen', 'Treffen')}`,
				keys: ATTENDANCE_KEYS,
				rows: one.seats.map(({ name, present, excused, absent }) => ({
					label: name || 'Platz ohne Namen',
					values: [present, excused, absent]
				}))
			})),
			points: recorded
				.filter(({ held, recorded: n }) => n < held)
				.map(
					({ name, held, recorded: n }) =>
						`${name}: Für ${held - n} von ${held} Treffen ist nicht festgehalten, wer da war.`
				)
		}
	];
}
