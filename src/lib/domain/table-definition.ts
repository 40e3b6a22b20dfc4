/** What has to be said of a table that phones may hold (tables.ts). */
import type { GrantsName } from './access/grants';
import type { NetworkField } from './access/networks';
import type { RowRule } from './access/row-rules';

export interface TableDefinition {
	/** Dexie's index notation, primary key first. */
	index: string;
	/** What each role may do with its records. */
	grants: GrantsName;
	/** By which field a row belongs to a network, so that its office alone keeps it. */
	network: NetworkField;
	/** To whom a row is shown, where the grants do not say all or none. */
	rule: RowRule;
	/** Fields that only members, experts and coordination receive. */
	memberFields?: readonly string[];
	/** Fields that only the coordination office receives. */
	deskFields?: readonly string[];
	/** The TABLES_VERSION with which it came, where that is not the first: apps from before do not get its rows. */
	since?: number;
}

/** The fields of an index as Dexie writes it. */
export type FieldsOf<Index extends string> = Index extends `${infer First}, ${infer Rest}`
	? FieldsOf<First> | FieldsOf<Rest>
	: Index extends `${'&' | '*'}${infer Field}`
		? Field
		: Index;
