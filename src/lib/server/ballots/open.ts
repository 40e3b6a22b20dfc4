/**
 * An office opens a ballot. Guarantees: its own circles and meetings alone; of one circle one vote on topics at a time, of one meeting
 * one poll; what is tried twice is one ballot, and tells everybody once. How topics are counted is taken from the rules of procedure of
 * the day; what was put by for another time is offered with the others (§ 6 d).
 */
import type { Ballot, BallotOption } from '../../domain/meeting/ballot';
import { circlesOf } from '../../domain/meeting/meeting';
import { procedureOn, TEMPLATE } from '../../domain/meeting/procedure';
import { berlinDay } from '../../domain/time/berlin';
import type { OpenDates, OpenTopics } from '../../protocol/ballots';
import type { Effect } from '../actions/decision';
import { AppError } from '../errors';
import { queueNotice } from '../notices/queue';
import { ballotOf, circleWithRules, heardIn, meetingOf, topicsOf } from '../pocketbase/ballots';
import { type Asking, write } from './asking';

const NOTHING_YET = { closedAt: '', seats: 0, given: 0, outcome: [], chosen: [], heard: 0 };

/** Throws `not_found` for a circle, meeting or topic that is not this office's, `conflict` where a vote is open already. */
export async function openTopics(
	asking: Asking,
	{ id, circle, meeting, topics: named }: OpenTopics
): Promise<void> {
	const { clients, caller, now } = asking;
	if (await isOpenAlready(asking, id)) return;
	const home = await circleWithRules(clients, circle);
	if (!home || home.publication !== 'published' || !caller.networks.includes(home.region))
		throw new AppError('not_found');
	if (meeting !== '') {
		const held = await meetingOf(clients, meeting);
		if (!held || !circlesOf(held).includes(circle)) throw new AppError('not_found');
	}
	const all = await topicsOf(clients, circle);
	const topics = [...new Set(named)].flatMap((one) => all.find((topic) => topic.id === one) ?? []);
	const stands = topics.every(
		({ publication, state }) => publication === 'published' && (state === 'open' || state === 'backlog')
	);
	if (topics.length < named.length || !stands) throw new AppError('conflict');
	const options = topics
		.map(({ id: option, title }): BallotOption => ({ id: option, title, startsAt: '', endsAt: '' }))
		.sort((one, other) => one.title.localeCompare(other.title, 'de'));
	const rules = procedureOn(home.procedures, berlinDay(now)) ?? TEMPLATE;
	const about = { circle, meeting, kind: 'topics', majority: rules.majority } as const;
	const offered = topics.filter(({ state }) => state === 'backlog');
	await put(asking, id, { ...about, region: home.region, options }, [
		...offered.map(({ id: topic, updated }): Effect => ({
			...{ table: 'topics', operation: 'update', id: topic, basedOn: updated },
			fields: { state: 'open' }
		}))
	]);
}

/**
 * Throws `not_found` for another office's meeting, `wrong_status` for one that is not planned any more, `bad_request` for dates that
 * are over, end before they begin or stand there twice.
 */
export async function openDates(asking: Asking, { id, meeting, dates }: OpenDates): Promise<void> {
	const { clients, caller, now } = asking;
	if (!(await isOpenAlready(asking, id))) {
		const planned = await meetingOf(clients, meeting);
		const home = planned && (await circleWithRules(clients, planned.circle));
		if (!planned || !home || !caller.networks.includes(home.region)) throw new AppError('not_found');
		if (planned.stage !== 'planned' || planned.cancelled || planned.publication !== 'published')
			throw new AppError('wrong_status');
		const isFine = dates.every(
			({ startsAt, endsAt }) =>
				Date.parse(startsAt) > now.getTime() && Date.parse(endsAt) > Date.parse(startsAt)
		);
		const beginnings = new Set(dates.map(({ startsAt }) => Date.parse(startsAt)));
		const ids = new Set(dates.map((date) => date.id));
		if (!isFine || beginnings.size < dates.length || ids.size < dates.length)
			throw new AppError('bad_request');
		const options = dates
			.map((date): BallotOption => ({ ...date, title: '' }))
			.sort((one, other) => one.startsAt.localeCompare(other.startsAt));
		const about = { circle: planned.circle, meeting, kind: 'dates', majority: TEMPLATE.majority } as const;
		await put(asking, id, { ...about, region: home.region, options });
	}
	await tellVoters(asking, id);
}

type About = Pick<Ballot, 'region' | 'circle' | 'meeting' | 'kind' | 'majority' | 'options'>;

async function put(asking: Asking, id: string, about: About, others: Effect[] = []): Promise<void> {
	const fields = { ...about, state: 'open' as const, openedAt: asking.now.toISOString(), ...NOTHING_YET };
	const outcome = await write(asking, [{ table: 'ballots', operation: 'create', id, fields }, ...others]);
	if (outcome === 'done') return;
	// The same tap may have come twice at the same moment.
	if (!(await isOpenAlready(asking, id))) throw new AppError('conflict');
}

/** By an earlier try. Throws `conflict` for one that is over, or another office's. */
async function isOpenAlready({ clients, caller }: Asking, id: string): Promise<boolean> {
	const there = await ballotOf(clients, id);
	if (!there) return false;
	if (there.state !== 'open' || !caller.networks.includes(there.region)) throw new AppError('conflict');
	return true;
}

/** One notice for each account that has a seat there, however often this is done: it says nothing of the meeting. */
async function tellVoters({ clients, now }: Asking, id: string): Promise<void> {
	const ballot = await ballotOf(clients, id);
	if (!ballot) return;
	const { seats } = await heardIn(clients, ballot);
	const accounts = new Set(seats.map(({ account }) => account ?? '').filter((one) => one !== ''));
	for (const user of accounts)
		await queueNotice(clients, { user, kind: 'datePoll', key: `dates:${id}` }, now);
}
