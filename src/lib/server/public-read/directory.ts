/**
 * What everybody may read of a network. Guarantees: it is made from the rows that a guest's phone gets, field by field, and from no
 * others (ScopeRows), so nothing is public that is not so in the app; a network whose office did not switch it on is not there.
 * Made anew only when one of these rows or the day has changed.
 */
import { GUEST } from '../../domain/access/caller';
import { TABLES_VERSION, type SharedTable } from '../../domain/tables';
import { berlinDay } from '../../domain/time/berlin';
import { type HsdsDocuments, hsdsOf } from '../../export/hsds/documents';
import { type GuestRows, type PublicRows, publicRowsOf } from '../../export/public-rows';
import type { PullOptions } from '../sync/pull';
import { hsdsId } from './uuid';

export interface PublicNetwork {
	rows: PublicRows;
	hsds: HsdsDocuments;
}

const READ = [
	...(['regions', 'municipalities', 'youthOffices', 'responsibilities', 'legalBases'] as const),
	...(['organisations', 'contacts', 'experts', 'offers'] as const)
] satisfies readonly (SharedTable & keyof GuestRows)[];

/** The rows of one moment, and what was made of them. */
interface State {
	key: string;
	day: string;
	rows: GuestRows;
	networks: Map<string, PublicNetwork>;
}

export class PublicDirectory {
	readonly #options: Pick<PullOptions, 'store' | 'rowsOf' | 'now'>;
	#state: State | undefined;

	constructor(options: Pick<PullOptions, 'store' | 'rowsOf' | 'now'>) {
		this.#options = options;
	}

	/** Undefined where there is none, or none that is public. */
	async of(network: string): Promise<PublicNetwork | undefined> {
		const { rows, day, networks } = await this.#present();
		const known = networks.get(network);
		if (known) return known;
		const open = publicRowsOf(rows, network, day);
		if (!open) return undefined;
		const made = { rows: open, hsds: hsdsOf(open, hsdsId) };
		networks.set(network, made);
		return made;
	}

	async #present(): Promise<State> {
		const { store, rowsOf, now } = this.#options;
		const feed = await store.feed();
		const shared = rowsOf(GUEST);
		await shared.refresh(feed, GUEST);
		const day = berlinDay(now());
		// By what the rows are: requests that come and go change the position, and nothing of what is public.
		const rows = shared.sumAt(feed, TABLES_VERSION)?.toString() ?? `${feed.epoch} ${shared.seq}`;
		const key = `${day} ${rows}`;
		if (this.#state?.key !== key)
			this.#state = { key, day, rows: JSON.parse(shared.putsJson(READ)) as GuestRows, networks: new Map() };
		return this.#state;
	}
}
