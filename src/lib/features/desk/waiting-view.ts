/** A waiting request as the desk reads it: names instead of ids, and whom to call. Pure. */
import type { Expert } from '../../domain/directory/directory';
import type { YouthOffice } from '../../domain/place/place';
import { isAbsent } from '../../domain/directory/reachability';
import type { WaitingRequest } from '../../protocol/desk-overview';

/** So many numbers of a free pool help, more are a list to search in. */
const POOL_CALLS = 3;

export interface Call {
	name: string;
	phone: string;
	note: string;
}

export interface WaitingView {
	office: string;
	/** Whose turn it is. */
	whom: string;
	calls: Call[];
}

type Person = Pick<
	Expert,
	'id' | 'name' | 'phone' | 'mobile' | 'absences' | 'youthOffices' | 'publication' | 'deputy'
>;

export function waitingView(
	{ youthOffice, expert, accepted }: Pick<WaitingRequest, 'youthOffice' | 'expert' | 'accepted'>,
	offices: readonly Pick<YouthOffice, 'id' | 'name'>[],
	experts: readonly Person[],
	at: Date
): WaitingView {
	const office = offices.find(({ id }) => id === youthOffice)?.name ?? 'Jugendamt nicht mehr im Verzeichnis';
	const find = (id: string) => experts.find((one) => one.id === id);
	const named = find(expert);
	if (expert === '') {
		const pool = experts.filter(
			(one) => one.publication === 'published' && one.youthOffices.includes(youthOffice)
		);
		const there = pool.filter((one) => !isAbsent(one.absences, at));
		const calls = (there.length > 0 ? there : pool).flatMap((one) => callOf(one, at)).slice(0, POOL_CALLS);
		return { office, whom: 'Nächste freie Fachkraft', calls };
	}
	if (!named) return { office, whom: 'Fachkraft nicht mehr im Verzeichnis', calls: [] };
	const deputy = find(named.deputy);
	const calls = [...callOf(named, at), ...(deputy ? callOf(deputy, at, 'Vertretung') : [])];
	return { office, whom: accepted ? `${named.name} (angenommen)` : named.name, calls };
}

function callOf(one: Person, at: Date, role = ''): Call[] {
	const phone = one.phone || one.mobile || '';
	const note = [role, isAbsent(one.absences, at) ? 'zurzeit abwesend' : ''].filter(Boolean).join(', ');
	return phone === '' ? [] : [{ name: one.name, phone, note }];
}
