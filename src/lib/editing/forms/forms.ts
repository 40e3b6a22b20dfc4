/** The form of every table that an office keeps; one that is missing does not compile. */
import { memberships } from './agreement';
import { circles, seats } from './circles';
import { contacts, experts, offers, organisations } from './directory';
import { helplines, legalBases } from './common';
import type { AnyForm, EntryForm, EntryTable } from './field';
import { ENTRY_TABLES } from './field';
import { municipalities, responsibilities, youthOffices } from './places';

type Forms = { readonly [T in EntryTable]: EntryForm<T> };
const forms = {
	organisations,
	contacts,
	experts,
	offers,
	youthOffices,
	responsibilities,
	municipalities,
	helplines,
	legalBases,
	memberships,
	circles,
	seats
} satisfies Forms;

/** The form of `table`, as the screens read it. */
export function entryForm(table: EntryTable): AnyForm {
	return forms[table] as unknown as AnyForm;
}

/** The table whose pages stand under `path`. */
export function tableAt(path: string | undefined): EntryTable | undefined {
	return ENTRY_TABLES.find((table) => forms[table].path === path);
}
