// To whom a request may be handed over, as the server decides it (server/actions/request/hand-over.ts): by an expert to her deputy or
// back to whom it was addressed, by the coordination office to anybody who advises in that area. Never to who has no key.
import type { Caller } from '$lib/domain/access/caller';
import type { Expert } from '$lib/domain/directory/directory';
import { isAbsent } from '$lib/domain/directory/reachability';
import type { ReaderFacts } from '$lib/consultation/readers/plan-readers';
import type { InboxRow } from './inbox';

export interface Successor {
	id: string;
	name: string;
	as: 'deputy' | 'addressed' | 'area';
	hasKey: boolean;
	away: boolean;
}

export function successorsOf(
	row: Pick<InboxRow, 'expert' | 'youthOffice'>,
	caller: Caller,
	{ experts, keys }: ReaderFacts,
	at: Date
): Successor[] {
	const self = experts.find(({ id }) => caller.expertId !== '' && id === caller.expertId);
	const asWhat = ({ id, youthOffices }: Expert): Successor['as'] | undefined => {
		if (caller.role === 'coordination') return youthOffices.includes(row.youthOffice) ? 'area' : undefined;
		if (self && id === self.deputy) return 'deputy';
		return id === row.expert ? 'addressed' : undefined;
	};
	return experts.flatMap((expert) => {
		const as = asWhat(expert);
		const { id, name, publication, absences } = expert;
		if (!as || id === caller.expertId || publication !== 'published') return [];
		const hasKey = keys.some((key) => key.expert === id);
		return [{ id, name, as, hasKey, away: isAbsent(absences, at) !== undefined }];
	});
}
