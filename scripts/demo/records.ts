// What all records of the demo share, and the context they are made in.
import type { Row, SharedTable, Table } from '../../src/lib/domain/tables';
import { day } from './days';
import { demoId, random } from './random';

/** What is the same at every start; who runs it is a gap in the demo; keys and what is sealed with them are made once (confidential.ts). */
export type Rows = { [T in Exclude<SharedTable, 'publicKeys' | 'keyLog' | 'operators'>]: Row<T>[] };
export type AllRows = { [T in Table]: Row<T>[] };

/** Fields of `sharedFields` for the record named by `key`; one in seven is overdue for its yearly check. */
export function shared(now: Date, verifiedBy: string, ...key: (string | number)[]) {
	const { int, chance } = random('verified', ...key);
	const age = chance(1 / 7) ? 380 + int(300) : 5 + int(330);
	return {
		id: demoId(...key),
		updated: now.toISOString(),
		publication: 'published' as const,
		audience: 'public' as const,
		verifiedAt: day(now, -age),
		verifiedBy
	};
}
