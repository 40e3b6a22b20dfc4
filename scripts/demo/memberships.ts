// Who has joined the agreement of each network of the demo: most of the first institutions, one of whom has given notice and one has
// left; some are in the directory and have not joined. Whose paper lies where is invented.
import type { Row } from '../../src/lib/domain/tables';
import { day } from './days';
import { regionId, REGIONS } from './places';
import { demoId, random } from './random';
import type { Rows } from './records';

/** Of each network: those that are made whatever the size of the demo. */
const FIRST = 20;
const CARRIERS = ['', '', 'Diakonisches Werk (erfunden)', 'Verein für Familien e. V. (erfunden)'];

export function makeMemberships(now: Date, { organisations }: Rows): Row<'memberships'>[] {
	return REGIONS.flatMap((plan) => {
		const own = organisations.filter(
			({ region, group }) => region === regionId(plan) && group !== 'coordination'
		);
		const first = own.slice(0, FIRST).filter(({ id }) => random('membership', id).chance(0.7));
		return first.map((one, at) => joined(now, one, at));
	});
}

function joined(now: Date, { id, name, region }: Row<'organisations'>, at: number): Row<'memberships'> {
	const { int, pick } = random('joined', id);
	const noticed = at < 2;
	return {
		id: demoId('membership', id),
		updated: now.toISOString(),
		publication: 'published',
		region,
		name,
		carrier: pick(CARRIERS),
		organisation: id,
		joinedAt: day(now, -400 - int(1200)),
		joinedPaper: `Ordner Netzwerk ${1 + int(3)}`,
		noticeAt: noticed ? day(now, -120) : '',
		noticePaper: noticed ? 'Ordner Netzwerk 4' : '',
		until: noticed ? day(now, at === 0 ? 60 : -30) : ''
	};
}
