/** Which kinds cost work (work.ts) where somebody has no account: each leaves something for people to look at. */
import type { MutationKind } from './mutation';

const COST_WORK: readonly MutationKind[] = ['request.submit', 'proposal.make'];

export function costsWork({ kind }: { kind: MutationKind }): boolean {
	return COST_WORK.includes(kind);
}
