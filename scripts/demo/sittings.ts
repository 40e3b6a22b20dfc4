// Who sits in the circles of the first network, by which rules they meet, and what the seats have answered. Everybody is invented; some
// of the demo accounts have seats, which the database finds by their addresses.
import type { Attendance } from '../../src/lib/domain/meeting/attendance';
import { TEMPLATE } from '../../src/lib/domain/meeting/procedure';
import type { Row } from '../../src/lib/domain/tables';
import { ACCOUNTS } from './accounts';
import { circleId, CIRCLES, NORTH_CIRCLE, SOUTH_CIRCLE, SUBGROUP } from './circles';
import { day } from './days';
import { mailAddress, personName } from './people';
import { demoId, random } from './random';
import type { Rows } from './records';

interface SeatPlan {
	circle: string;
	name: string;
	organisation?: string;
	/** Demo accounts, by the beginning of their address. */
	member?: string;
	deputy?: string;
	kind?: Row<'seats'>['kind'];
}

/** Seats of professions, and those of demo accounts. The others are institutions of the directory, by turns in one circle and the other. */
const OF_PROFESSIONS: readonly SeatPlan[] = [
	{ circle: NORTH_CIRCLE, name: 'Hebammen und Familienhebammen', member: 'hebamme' },
	{ circle: NORTH_CIRCLE, name: 'Insoweit erfahrene Fachkräfte', member: 'insofa', deputy: 'vertretung' },
	{ circle: SOUTH_CIRCLE, name: 'Schulsozialarbeit', member: 'schule' },
	{ circle: SUBGROUP, name: 'Schulsozialarbeit', member: 'schule' },
	{ circle: SUBGROUP, name: 'Allgemeiner Sozialer Dienst', member: 'asd' }
];
const OF_INSTITUTIONS = 26;
const FIRST_DAY = -900;
const REVIEW_AFTER = 500;

export function makeSittings(now: Date, rows: Rows) {
	const seats = [...institutions(rows), ...OF_PROFESSIONS].map((plan) => seat(now, plan));
	const procedures = [...CIRCLES.map(({ name }) => name), SUBGROUP].flatMap((name) => rules(now, name));
	return { procedures, seats, attendances: attendances(now, rows, seats) };
}

/** The first institutions of the network, each in one of its two circles; the ASD's place is a demo account's. */
function institutions({ organisations, circles }: Rows): SeatPlan[] {
	const home = circles.find(({ id }) => id === circleId(NORTH_CIRCLE))?.region;
	const own = organisations.filter(({ region, group }) => region === home && group !== 'coordination');
	return own.slice(0, OF_INSTITUTIONS).map(({ id, name, kind }, at) => ({
		circle: at % 2 === 0 ? NORTH_CIRCLE : SOUTH_CIRCLE,
		name,
		organisation: id,
		...(kind === 'Allgemeiner Sozialer Dienst' && at === 0 && { member: 'asd' }),
		// One seat of each circle is free, and one is of somebody in training.
		...(at > OF_INSTITUTIONS - 3 && { kind: 'trainee' as const })
	}));
}

function seat(now: Date, { circle, name, organisation = '', member, deputy, kind }: SeatPlan): Row<'seats'> {
	const id = demoId('seat', circle, name);
	const isFree = member === undefined && random('free', id).chance(1 / 12);
	const her = isFree ? { name: '', email: '' } : person(member, id, 'member');
	const standsIn = isFree ? { name: '', email: '' } : person(deputy, id, 'deputy');
	return {
		...{ id, updated: now.toISOString(), publication: 'published', circle: circleId(circle) },
		...{ organisation, name, kind: kind ?? 'regular', consentOn: '', consentPaper: '' },
		...{ member: her.name, email: her.email, deputy: standsIn.name, deputyEmail: standsIn.email },
		...{ since: day(now, FIRST_DAY), until: kind === 'trainee' ? day(now, 120) : '' }
	};
}

function person(account: string | undefined, ...key: string[]): { name: string; email: string } {
	const known = ACCOUNTS.find(({ email }) => email === `${account}@example.org`);
	const name = personName('seat', ...key);
	return known ?? { name, email: mailAddress(name).replace('@', `.${demoId(...key).slice(0, 4)}@`) };
}

/** An older version and the one that holds today, which is soon to be looked at again. */
function rules(now: Date, circle: string): Row<'procedures'>[] {
	const first = { validFrom: day(now, FIRST_DAY), meetingsPerYear: 3 };
	const today = { validFrom: day(now, -200), reviewOn: day(now, REVIEW_AFTER) };
	const versions = circle === SOUTH_CIRCLE ? [first, { ...today, reviewOn: day(now, -20) }] : [today];
	return versions.map((version, at) => ({
		...TEMPLATE,
		...{ id: demoId('procedure', circle, at), updated: now.toISOString(), circle: circleId(circle) },
		...{ version: at + 1, reviewOn: '' },
		...version
	}));
}

const ANSWERED: readonly Partial<Attendance>[] = [
	{ answer: 'yes' },
	{ answer: 'no' },
	{ answer: '' },
	{ answer: 'yes' }
];

/** Of the meeting that was, who was there; of the one to come, what is answered so far. Demo accounts answer by themselves. */
function attendances(
	now: Date,
	{ circles, meetings }: Rows,
	seats: readonly Row<'seats'>[]
): Row<'attendances'>[] {
	const today = now.toISOString();
	const around = [NORTH_CIRCLE, SOUTH_CIRCLE].flatMap((name) => {
		const own = meetings.filter(({ circle }) => circle === circleId(name));
		const [before, after] = [
			own.filter(({ startsAt }) => startsAt < today),
			own.filter(({ startsAt }) => startsAt >= today)
		];
		return [before.at(-1), after[0]].flatMap((one) => (one ? [one] : []));
	});
	return around.flatMap((meeting) => {
		const was = meeting.startsAt < today;
		const region = circles.find(({ id }) => id === meeting.circle)?.region ?? '';
		const own = seats.filter(({ circle, member }) => circle === meeting.circle && member !== '');
		return own.map((one, at): Row<'attendances'> => {
			const said = ACCOUNTS.some(({ email }) => email === one.email) ? {} : ANSWERED[at % ANSWERED.length];
			const answer = was ? 'yes' : (said?.answer ?? '');
			return {
				...{ id: demoId('attendance', meeting.id, one.id), updated: today },
				...{ region, meeting: meeting.id, seat: one.id, answer, deputyAnswer: '', way: 'room' },
				...{ answeredAt: answer === '' ? '' : today, checkedInAt: '' },
				attended: was ? (at % 5 === 4 ? 'excused' : 'present') : ''
			};
		});
	});
}
