// Many more directory records than a network has, for measuring: the same kinds of entries over and over, with
// names of their own, in the mix of the demo network.
import type { Row } from '../../src/lib/domain/tables';
import { TOPICS } from '../../src/lib/domain/vocabulary';
import { KINDS } from './organisation-kinds';
import { contactRole, makeContacts, organisation } from './organisations';
import { offer } from './offers';
import { personName } from './people';
import { REGIONS, type Places } from './places';
import { demoId, random } from './random';
import type { Rows } from './records';

type Directory = Pick<Rows, 'organisations' | 'contacts' | 'experts' | 'offers'>;

/** Adds directory records to `rows` until there are `size` of them. */
export function fillUp(now: Date, rows: Rows, places: Places, size: number): void {
	for (let round = 1; count(rows) < size; round++) {
		const plan = REGIONS[round % REGIONS.length];
		const kind = KINDS[round % KINDS.length];
		if (plan === undefined || kind === undefined) throw new Error('the demo has regions and kinds');
		const numbered = { ...kind, name: `${kind.name} ${round}` };
		const institution = organisation(now, plan, places, numbered, round);
		const added: [keyof Directory, () => void][] = [
			['organisations', () => rows.organisations.push(institution)],
			[
				'contacts',
				() => rows.contacts.push(...makeContacts(now, plan, institution, contactRole(kind.kind)).slice(1))
			],
			['experts', () => rows.experts.push(copyOfExpert(rows.experts, round))],
			['offers', () => rows.offers.push(offer(now, plan, places, [], 1000 + round))]
		];
		for (const [, add] of added) if (count(rows) < size) add();
	}
}

function count(rows: Directory): number {
	return rows.organisations.length + rows.contacts.length + rows.experts.length + rows.offers.length;
}

function copyOfExpert(experts: readonly Row<'experts'>[], round: number): Row<'experts'> {
	const chance = random('bulk expert', round);
	const name = `${personName('bulk', round)}`;
	return {
		...chance.pick(experts),
		id: demoId('expert', 'bulk', round),
		name,
		topics: chance.some(TOPICS, 2, 5),
		deputy: ''
	};
}
