/** The rows of what belongs to the members of circles: Mia sits in the circle here, and Anna stands in for her. */
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow, Table } from '../../../src/lib/domain/tables';
import { idOf } from '../../support/directory-rows';
import { rowOf } from '../../support/one-of-each';
import { CALLERS, CIRCLE, emailOf } from '../../support/small-network';
import { ACCOUNT } from './people';

/** A meeting to come, here and beside. */
export const TREFFEN = idOf('treffen');
export const TREFFEN_BESIDE = idOf('treffenbeside');
const MAX = CALLERS.max.userId;
const BESIDE = idOf('beside');
/** The database finds both by their addresses. */
const HER_SEAT = newId();
const SEAT_BESIDE = newId();

const rules = (circle: string): AnyRow => ({ ...rowOf('procedures', newId()), circle });
const seat = (id: string, change: object): AnyRow => ({ ...rowOf('seats', id), note: 'intern', ...change });
const answered = (change: object): AnyRow => ({
	...rowOf('attendances', newId()),
	...{ seat: HER_SEAT, meeting: newId() },
	...change
});
const guest = (change: object): AnyRow => ({
	...rowOf('guests', newId()),
	...{ meeting: TREFFEN, announcedBy: MAX },
	...change
});

export const circleRows = (
	circleBeside: string
): Partial<Record<Table, Readonly<Record<string, AnyRow>>>> => ({
	procedures: { here: rules(CIRCLE), beside: rules(circleBeside) },
	seats: {
		here: seat(HER_SEAT, { email: emailOf('mia'), deputyEmail: emailOf('anna') }),
		'another, here': seat(newId(), {}),
		'draft, here': seat(newId(), { publication: 'draft' }),
		'withdrawn, here': seat(newId(), { publication: 'withdrawn' }),
		beside: seat(SEAT_BESIDE, { circle: circleBeside })
	},
	attendances: {
		"mia's": answered({}),
		"mia's, Anna is asked": answered({ answer: 'deputy' }),
		beside: answered({ region: BESIDE, seat: SEAT_BESIDE })
	},
	guests: {
		"mia's": guest({ announcedBy: ACCOUNT.mia }),
		"Max's": guest({}),
		"Max's, agreed to": guest({ state: 'approved' }),
		beside: guest({ region: BESIDE, meeting: TREFFEN_BESIDE })
	}
});

/** A guest as `account` would announce one, in the words of the answers. */
export function newGuest(
	name: string,
	plain: AnyRow,
	account: string,
	{ here, beside }: { here: string; beside: string }
): AnyRow {
	return {
		...plain,
		meeting: name.endsWith('beside') ? TREFFEN_BESIDE : TREFFEN,
		region: name.endsWith('beside') || name.includes('another network') ? beside : here,
		announcedBy: name.startsWith('her own') && account !== '' ? account : MAX,
		...(name.includes('agreed to') && { state: 'approved' })
	};
}
