/**
 * Who can read a request: from the asker's choice to keys. Guarantees: the chosen expert and her deputy, further along the
 * chain only as far as deputies are away; the pool reads whole; withdrawn experts never; no key twice. Names those who
 * should read and cannot. Deliberately not: the asker's own keys, and whether a key is the one the device remembers.
 */
import { deputiesOf } from '../domain/directory/deputies';
import type { Expert } from '../domain/directory/directory';

/** A public key and whose it is. */
export interface HeldKey {
	/** An expert's id, or the id of the record of a key of the coordination office. */
	holder: string;
	recipient: string;
}

export type ReadsAs = 'expert' | 'deputy' | 'deputyOfDeputy' | 'pool';

export interface ReaderPlan {
	readers: { expert: string; as: ReadsAs }[];
	/** To whom the text is sealed: the readers' keys, then the coordination office's. */
	recipients: string[];
	/** Experts who should read but have no key. */
	without: string[];
}

/**
 * The chosen expert and her deputy; while that deputy is absent at `at` the deputy's deputy too, and so on. Without a
 * chosen expert the pool: every published expert of the youth office. `deskRecipients` is empty unless the network's
 * setting lets the coordination office read along.
 */
export function readersOf(
	choice: { expert: string; youthOffice: string },
	experts: readonly Expert[],
	keys: readonly HeldKey[],
	deskRecipients: readonly string[],
	at: Date
): ReaderPlan {
	const published = experts.filter(({ publication }) => publication === 'published');
	const readers =
		choice.expert === '' ? pool(choice.youthOffice, published) : chain(choice.expert, published, at);
	const keysOf = (expert: string) =>
		keys.filter(({ holder }) => holder === expert).map(({ recipient }) => recipient);
	const keysOfReaders = readers.flatMap(({ expert }) => keysOf(expert));
	return {
		readers,
		recipients: [...new Set([...keysOfReaders, ...deskRecipients])],
		without: readers.map(({ expert }) => expert).filter((expert) => keysOf(expert).length === 0)
	};
}

function pool(youthOffice: string, published: readonly Expert[]): ReaderPlan['readers'] {
	return published
		.filter(({ youthOffices }) => youthOffices.includes(youthOffice))
		.map(({ id }) => ({ expert: id, as: 'pool' }));
}

function chain(chosen: string, published: readonly Expert[], at: Date): ReaderPlan['readers'] {
	const byId = new Map(published.map((expert) => [expert.id, expert]));
	const expert = byId.get(chosen);
	if (!expert) return [];
	const deputies = deputiesOf(expert, (id) => byId.get(id), at);
	return [
		{ expert: chosen, as: 'expert' },
		...deputies.map(({ id }, index) => ({
			expert: id,
			as: index === 0 ? ('deputy' as const) : ('deputyOfDeputy' as const)
		}))
	];
}
