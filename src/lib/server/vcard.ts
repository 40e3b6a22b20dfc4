/**
 * A record of the directory → vCard, for whom it is theirs to see. Guarantees: read with the caller's own identity and
 * projected by visibility.ts, so that a file holds no field the screen would not show; what the caller may not see
 * looks exactly like what does not exist.
 */
import type { Caller } from '../domain/access/caller';
import { CARD_TABLES, cardOf, type CardRows, type CardTable } from '../domain/directory/directory-card';
import { recordId } from '../domain/id';
import { project } from '../domain/access/visibility';
import { cardFileName, writeCard } from '../domain/directory/vcard';
import { AppError } from './errors';
import type { Store } from './sync/store';

/** The file for a record, or `not_found`. */
export async function vcardOf(
	store: Pick<Store, 'rowsById'>,
	caller: Caller,
	table: string,
	id: string
): Promise<{ name: string; content: string }> {
	const known = CARD_TABLES.find((name) => name === table);
	if (!known || !recordId.safeParse(id).success) throw new AppError('not_found');
	const row = await visibleRow(store, caller, known, id);
	if (!row) throw new AppError('not_found');
	const organisation = 'organisation' in row ? row.organisation : '';
	const behind = organisation ? await visibleRow(store, caller, 'organisations', organisation) : undefined;
	const card = cardOf(known, row, behind?.name);
	return { name: cardFileName(card.name), content: writeCard(card) };
}

async function visibleRow<T extends CardTable>(
	store: Pick<Store, 'rowsById'>,
	caller: Caller,
	table: T,
	id: string
): Promise<CardRows[T] | undefined> {
	const [row] = await store.rowsById(table, [id], caller);
	if (!row || row.publication !== 'published') return undefined;
	return project(table, row, caller) as CardRows[T] | undefined;
}
