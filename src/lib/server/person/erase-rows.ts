/**
 * What of a person goes, row by row: first what hangs on her and what is said about her, then her account, then her entries. Looks
 * before each collection at what is still there, so it goes on wherever it stopped.
 */
import type { Caller } from '../../domain/access/caller';
import type { Fate } from '../../domain/access/kept-of-a-person';
import { isSame } from '../../domain/record-changes';
import type { AnyRow } from '../../domain/tables';
import type { Erasure } from '../../protocol/person';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { type Change, type ErasureSubject, isEntryNamed, writeErased } from '../pocketbase/erasures';
import { gather, type Gathered } from './gather';
import { HUSK } from './husk';
import { overwritten } from './way';
import { type Collection, WAYS } from './what-is-personal';

/** Rows in one transaction. */
const PAGE = 100;
/** Whoever writes at the same moment is soon done. */
const ATTEMPTS = 4;

const LAST = ['users', 'contacts', 'experts'] as const;
const COLLECTIONS = [...new Set(WAYS.map(({ collection }) => collection))];

export async function eraseRows(
	clients: PocketBaseClients,
	erasure: Pick<Erasure, 'id' | 'counts'>,
	subject: Pick<ErasureSubject, 'facts' | 'elsewhere'>,
	office: Caller
): Promise<void> {
	const ledger = { id: erasure.id, counts: erasure.counts ?? {} };
	for (const collection of COLLECTIONS) await erase(collection, ({ erased }) => !isStep(erased.do));
	for (const collection of LAST) await erase(collection, ({ erased }) => isStep(erased.do));

	async function erase(collection: Collection, which: (way: Gathered['way']) => boolean): Promise<void> {
		const look = { name: '', account: undefined, ...subject };
		for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
			const found = await gather(clients, look, { office }, [collection]);
			const going = found.filter(({ fate, way }) => fate !== 'stays' && which(way));
			if (await write(collection, going)) return;
		}
		throw new AppError('unavailable', { retryAfter: 60 });
	}

	async function write(collection: Collection, going: readonly Gathered[]): Promise<boolean> {
		for (let at = 0; at < going.length; at += PAGE) {
			const some = going.slice(at, at + PAGE);
			const changes: Change[] = [];
			let counts = ledger.counts;
			for (const one of some) {
				const fields = await fieldsAfter(clients, one);
				if (fields && isAlready(one.row, fields)) continue;
				changes.push({ collection, id: one.row.id, ...(fields && { fields }) });
				// What she has asked is not counted: how often is nobody's business.
				if (one.way.for !== 'herself') counts = counted(counts, collection, fields ? 'emptied' : 'deleted');
			}
			if (changes.length === 0) continue;
			if (!(await writeErased(clients, { id: ledger.id, counts }, changes))) return false;
			ledger.counts = counts;
		}
		return true;
	}
}

/** Account and entries. */
const isStep = (what: Gathered['way']['erased']['do']) => what === 'account' || what === 'entry';

/** Undefined where the row goes. */
async function fieldsAfter(
	clients: PocketBaseClients,
	{ collection, way, row }: Gathered
): Promise<Readonly<Record<string, unknown>> | undefined> {
	if (way.erased.do === 'empty') return overwritten(way, row);
	if (way.erased.do === 'entry' && collection === 'experts' && (await isEntryNamed(clients, row.id)))
		return HUSK;
	return undefined;
}

const isAlready = (row: AnyRow, fields: Readonly<Record<string, unknown>>) =>
	Object.entries(fields).every(([field, to]) => isSame(row[field], to));

function counted(counts: Erasure['counts'], collection: string, fate: Fate): Erasure['counts'] {
	const before = counts[collection] ?? {};
	return { ...counts, [collection]: { ...before, [fate]: (before[fate] ?? 0) + 1 } };
}
