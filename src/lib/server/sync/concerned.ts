/**
 * Whom a personal record was ever the business of, as the change feed keeps it (a trigger of the database writes it down), and
 * whether that was a caller's. By this alone a change is read and told: who never had a row learns neither its id nor
 * that it changed, and what a flood of others' requests costs does not grow with the people who are at work.
 * Deputyships and areas of now are enough: with others the caller's cursor is another's, and everything begins anew.
 */
import type { Caller } from '../../domain/access/caller';

/** Whether a row that concerned `keys` may have been shown to `caller`. */
export function mayHaveSeen(keys: readonly string[], caller: Caller): boolean {
	const { role, userId, expertId, deputyFor, youthOffices, circles, meetings, networks, memberOf } = caller;
	const experts = role === 'expert' ? [expertId, ...deputyFor] : [];
	const office = role === 'coordination' ? 'd' : 'p';
	const own = [
		`a:${userId}`,
		...experts.map((id) => `e:${id}`),
		...youthOffices.map((id) => `${office}:${id}`),
		...circles.map((id) => `c:${id}`),
		...meetings.map((id) => `t:${id}`),
		...networks.map((id) => `n:${id}`),
		...[...networks, ...memberOf].map((id) => `m:${id}`)
	];
	return keys.some((key) => own.includes(key));
}
