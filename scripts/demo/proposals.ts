// What people have said of entries of the demo: a number with the right one, somebody who has left, hours that are wrong.
import type { Row } from '../../src/lib/domain/tables';
import { hoursAgo } from './days';
import { landline } from './people';
import { regionId, REGIONS } from './places';
import { demoId } from './random';
import type { Rows } from './records';

/** As of `now`; `more` asks for that many besides, of numbers that are wrong. */
export function makeProposals(
	now: Date,
	{ offers, organisations, contacts }: Rows,
	more = 0
): Row<'proposals'>[] {
	const plan = REGIONS.find(({ key }) => key === 'H') ?? REGIONS[0];
	if (!plan) throw new Error('the demo has regions');
	const network = regionId(plan);
	const [first, second] = offers.filter(({ region }) => region === network);
	const house = organisations.find(({ region }) => region === network);
	const contact = contacts.find(({ organisation }) => organisation === house?.id);
	if (!first || !second || !contact) throw new Error('the demo has offers and contacts');
	const said = (
		name: string,
		hours: number,
		about: Pick<Row<'proposals'>, 'table' | 'record' | 'about' | 'changes' | 'word' | 'from'>
	): Row<'proposals'> => ({
		id: demoId('proposal', name),
		updated: now.toISOString(),
		networks: [network],
		...about,
		replyTo: '',
		wantsReply: false,
		state: 'open',
		answer: '',
		createdAt: hoursAgo(now, hours)
	});
	return [
		said('number', 50, {
			table: 'offers',
			record: first.id,
			about: 'fields',
			changes: { phone: { from: first.phone, to: landline(plan.land, 'proposal') } },
			word: 'Unter der alten Nummer meldet sich nur noch ein Fax.',
			from: 'guest'
		}),
		said('hours', 26, {
			table: 'offers',
			record: second.id,
			about: 'fields',
			changes: { hours: { from: second.hours } },
			word: '',
			from: 'guest'
		}),
		said('gone', 3, {
			table: 'contacts',
			record: contact.id,
			about: 'gone',
			changes: {},
			word: 'Ist seit dem Sommer in einer anderen Einrichtung.',
			from: 'member'
		}),
		...Array.from({ length: more }, (_, n) => {
			const offer = offers[n % offers.length] ?? first;
			const changes = { phone: { from: offer.phone, to: landline(plan.land, 'proposal', n) } };
			const about = { table: 'offers', record: offer.id, about: 'fields', from: 'guest' } as const;
			return { ...said(`more ${n}`, n % 500, { ...about, changes, word: '' }), networks: [offer.region] };
		})
	];
}
