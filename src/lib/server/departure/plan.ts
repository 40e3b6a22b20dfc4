/**
 * What the end of an expert's account does to open requests and entries. Pure. It keeps to what the rules allow anyway, without
 * reading a word: what she has accepted is given back to those who could have accepted it, or to her deputies, if one of them can read it; what waits
 * for her is her deputies' by itself (domain/directory/deputies.ts). What nobody else can read stays hers: the clocks tell the
 * office and the asker, and she goes on with it when she is let in again.
 */
import type { Caller } from '../../domain/access/caller';
import { isOfOwnNetworks } from '../../domain/access/networks';
import { tableRules } from '../../domain/access/table-rules';
import type { Request } from '../../domain/consultation/request';
import type { Expert } from '../../domain/directory/directory';
import { LIMITS } from '../../domain/limits';
import { berlinDay } from '../../domain/time/berlin';
import type { Departure, Taker } from '../../protocol/departures';
import { AppError } from '../errors';
import type { WatchedRequest } from '../jobs/clock-plan';
import { canRead, type People } from '../jobs/people';

export type LeavingRequest = WatchedRequest & Pick<Request, 'urgency' | 'updated'>;

/** Whose account ends. */
export interface Leaving {
	user: string;
	/** Her entry, empty for whoever is no expert. */
	expert: string;
}

/** Whether it waits for her, or is in her hands. */
export function concerns({ status, expert, acceptedBy }: LeavingRequest, leaving: Leaving): boolean {
	if (status === 'closed' || leaving.expert === '') return false;
	return (acceptedBy || expert) === leaving.expert;
}

/**
 * To whom `request` is addressed when she is gone, and who has it then. By accepting it was sealed to her and her deputies alone,
 * as soon as she looked at it: whom it was addressed to before may not be able to read it any more.
 */
export function handedOn(
	request: LeavingRequest,
	{ user, expert: hers }: Leaving,
	people: People,
	at: Date
): { expert: string; taker: Taker } {
	const others = { ...people, accounts: people.accounts.filter(({ id }) => id !== user) };
	const isRead = (expert: string) => canRead({ ...request, expert, acceptedBy: '' }, others, at);
	const { expert } = request;
	if (expert !== hers && isRead(expert)) return { expert, taker: expert === '' ? 'pool' : 'addressee' };
	if (isRead(hers)) return { expert: hers, taker: 'deputy' };
	return { expert, taker: 'nobody' };
}

/** What her entry becomes; throws `bad_request` where it cannot be so. */
export function entryAfter(
	{ absences }: Pick<Expert, 'absences'>,
	{ entry, until }: Departure,
	at: Date
): Partial<Expert> {
	if (entry === 'stays') return {};
	if (entry === 'withdrawn') return { publication: 'withdrawn' };
	const from = berlinDay(at);
	if ((until !== '' && until < from) || absences.length >= LIMITS.list) throw new AppError('bad_request');
	return { absences: [...absences, { from, until }] };
}

/**
 * Throws `conflict` for an expert for whom she does not stand in (any more) or who is not the office's to change, and
 * `expert_unavailable` for a deputy who cannot be one.
 */
export function deputiesAfter(
	{ deputies }: Departure,
	{ expert: leaving }: Leaving,
	standsInFor: readonly Expert[],
	{ experts }: People,
	caller: Caller
): { row: Expert; deputy: string }[] {
	return deputies.map(({ expert, deputy }) => {
		const row = standsInFor.find(({ id }) => id === expert);
		if (!row || !isOfOwnNetworks(tableRules.experts.network, row, caller)) throw new AppError('conflict');
		const next = experts.get(deputy);
		const fits =
			deputy === '' ||
			(![expert, leaving].includes(deputy) &&
				next?.publication === 'published' &&
				next.youthOffices.some((office) => row.youthOffices.includes(office)));
		if (!fits) throw new AppError('expert_unavailable');
		return { row, deputy };
	});
}
