// The texts of cases, opened with the key that somebody has opened. They live in memory only; one that cannot be opened stands in its
// place with the reason, so that it never hides the others.
import type { CaseContent } from '$lib/domain/meeting/case-content';
import { openCase } from '$lib/consultation/envelope';
import { unreadableReasonOf } from '$lib/consultation/open-request';
import { keyHolder } from '$lib/keys/key-holder.svelte';
import type { UnreadableReason } from '$lib/sealing/errors';
import type { CaseRow } from './cases-here';

export type OpenedCase = { content: CaseContent } | { unreadable: UnreadableReason };

/** By the case's id; empty while the key is closed. Call during component initialisation. */
export function openedCases(rows: () => readonly CaseRow[]) {
	let opened = $state.raw<Readonly<Record<string, OpenedCase>>>({});
	$effect(() => {
		const identities = keyHolder.identities();
		const all = rows();
		if (identities.length === 0) {
			opened = {};
			return;
		}
		let ended = false;
		void Promise.all(all.map((one) => open(one, identities))).then((pairs) => {
			if (!ended) opened = Object.fromEntries(pairs.flatMap((pair) => (pair ? [pair] : [])));
		});
		return () => (ended = true);
	});
	return {
		of: (id: string): OpenedCase | undefined => opened[id],
		content(id: string): CaseContent | undefined {
			const one = opened[id];
			return one && 'content' in one ? one.content : undefined;
		}
	};
}

async function open(
	{ row, text }: CaseRow,
	identities: readonly string[]
): Promise<[string, OpenedCase] | undefined> {
	if (!text) return undefined;
	const { id, meeting, kind } = row;
	try {
		const content = await openCase({ id, meeting, kind, seat: text.seat }, text.payload, identities);
		return [id, { content }];
	} catch (error) {
		return [id, { unreadable: unreadableReasonOf(error) }];
	}
}
