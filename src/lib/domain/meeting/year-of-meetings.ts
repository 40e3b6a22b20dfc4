/**
 * The meetings of a network's circles in a year, and what the law of its Land asks of them. Pure. What counts is published, in the year
 * of its first day in Berlin, and not called off; a meeting is held once it is over.
 *
 * What is asked, and where it stands:
 * - Schleswig-Holstein, § 12 Abs. 3 of the Kinderschutzgesetz: "Die Kooperationskreise treffen sich mindestens einmal jährlich", as the
 *   rules of procedure of the Kooperationskreise (Kreis Herzogtum Lauenburg) quote it. Asked of each circle.
 * - North Rhine-Westphalia, § 9 Abs. 2 Satz 3 Nr. 3 of the Landeskinderschutzgesetz: the coordinating office organises trainings for
 *   those in the network, regularly and as they are needed. How many a year that is, its text does not say. Three are spoken of in the
 *   field; where that stands could not be found, so it is not asked here.
 * - Of other Länder nothing is known here, which does not mean that they ask nothing.
 */
import type { Region } from '../place/place';
import { berlinParts } from '../time/berlin';
import type { Land } from '../vocabulary';
import type { Circle } from './circle';
import { circlesOf, type Meeting } from './meeting';

/** Over, or still to come. */
export interface Counted {
	held: number;
	planned: number;
}

export interface CircleYear {
	name: string;
	meetings: Counted;
	/** Of these, those that say of themselves that somebody is trained in them. */
	trainings: Counted;
}

export type Duty = 'circleMeets' | 'trainings';
export const DUTIES: Readonly<Partial<Record<Land, Duty>>> = { SH: 'circleMeets', NW: 'trainings' };

export interface DutyState extends Counted {
	duty: Duty;
	/** The circle; empty where it is asked of the network as a whole. */
	circle: string;
	/** "open": nothing that stands here shows it; what is kept elsewhere may. */
	state: 'met' | 'planned' | 'open';
}

export interface MeetingFacts {
	circles: readonly Pick<Circle, 'id' | 'name' | 'region' | 'publication' | 'kind'>[];
	meetings: readonly Pick<
		Meeting,
		'circle' | 'otherCircles' | 'title' | 'agenda' | 'startsAt' | 'endsAt' | 'cancelled' | 'publication'
	>[];
}

/** The circles of `network` by name, each with its meetings of `year`. */
export function yearOfMeetings(
	{ circles, meetings }: MeetingFacts,
	network: Pick<Region, 'id'>,
	year: number,
	at: Date
): CircleYear[] {
	const own = circles.filter((one) => one.region === network.id && one.publication === 'published');
	const kinds = new Map(circles.map(({ id, kind }) => [id, kind]));
	return own
		.map(({ id, name }) => {
			const ofYear = meetings.filter(
				(one) =>
					circlesOf(one).includes(id) &&
					one.publication === 'published' &&
					!one.cancelled &&
					berlinParts(new Date(one.startsAt)).year === year
			);
			// Of several circles it is a training of the one that invites: they are summed up.
			const trainings = ofYear.filter(
				(one) => one.circle === id && (kinds.get(id) === 'training' || isTraining(one))
			);
			return { name, meetings: counted(ofYear, at), trainings: counted(trainings, at) };
		})
		.sort((one, other) => one.name.localeCompare(other.name, 'de'));
}

/** What the Land asks of a network with these circles, and what of it stands here. */
export function dutiesOf(land: Land, circles: readonly CircleYear[]): DutyState[] {
	const duty = DUTIES[land];
	if (duty === undefined) return [];
	if (duty === 'circleMeets')
		return circles.map(({ name, meetings }) => ({
			duty,
			circle: name,
			...meetings,
			state: stateOf(meetings)
		}));
	const sum = (of: keyof Counted) => circles.reduce((all, { trainings }) => all + trainings[of], 0);
	const all = { held: sum('held'), planned: sum('planned') };
	return [{ duty, circle: '', ...all, state: stateOf(all) }];
}

/** Both duties are met by one a year. */
function stateOf({ held, planned }: Counted): DutyState['state'] {
	if (held > 0) return 'met';
	return planned > 0 ? 'planned' : 'open';
}

const TRAINS = '(?:Fortbildung|Weiterbildung|Fachtag|Schulung)';
const IN_TITLE = new RegExp(`(?:^|[^\\p{L}])${TRAINS}`, 'iu');
/** A point of the agenda that begins so, with its letter or number before it: "b) Fortbildung: …". "Planung weiterer Fortbildungen" is none. */
const ON_AGENDA = new RegExp(`^\\s*(?:[a-z0-9]{1,2}[).]\\s*|[-–•]\\s*)?${TRAINS}(?!s?themen)`, 'imu');

/** Whether its title or a point of its agenda says so; a circle of the kind „Fachtag/Fortbildung“ has no other meetings. */
export function isTraining({ title, agenda }: Pick<Meeting, 'title' | 'agenda'>): boolean {
	return IN_TITLE.test(title) || ON_AGENDA.test(agenda);
}

function counted(meetings: readonly Pick<Meeting, 'endsAt'>[], at: Date): Counted {
	const held = meetings.filter(({ endsAt }) => Date.parse(endsAt) <= at.getTime()).length;
	return { held, planned: meetings.length - held };
}
