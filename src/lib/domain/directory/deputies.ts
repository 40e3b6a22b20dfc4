/**
 * Who stands in for whom: an expert's deputy, and the deputy's own deputy while the deputy is away too, and so on, at
 * most `LIMITS.deputyLinks` links; circles end, and so does a link that left the directory. Who left herself is still stood
 * in for: her open requests are her deputy's. Server and phone decide by this who may answer, sealing who can read.
 */
import type { Expert } from './directory';
import { LIMITS } from '../limits';
import { isAbsent } from './reachability';

type Link = Pick<Expert, 'id' | 'deputy' | 'absences' | 'publication'>;

/** Those who stand in for `expert` at `at`, nearest first. */
export function deputiesOf<T extends Link>(expert: Link, byId: (id: string) => T | undefined, at: Date): T[] {
	const chain: T[] = [];
	let next = byId(expert.deputy);
	while (next && chain.length < LIMITS.deputyLinks) {
		if (next.id === expert.id || chain.includes(next) || next.publication !== 'published') break;
		chain.push(next);
		if (!isAbsent(next.absences, at)) break;
		next = byId(next.deputy);
	}
	return chain;
}

/** The experts for whom `id` stands in at `at`. */
export function standsInFor(id: string, experts: readonly Link[], at: Date): string[] {
	const byId = new Map(experts.map((expert) => [expert.id, expert]));
	const find = (key: string) => byId.get(key);
	return experts
		.filter((expert) => expert.id !== id && deputiesOf(expert, find, at).some((one) => one.id === id))
		.map((expert) => expert.id);
}
