/**
 * What changed in the lists of a network since they were last sent, in numbers: entry by entry, by a hash of what the list says of
 * it. Pure. What is not in the list changes nothing.
 */
import { createHash } from 'node:crypto';
import { type ListChanges, MAILED_LISTS, type MailedList } from '../../domain/directory/mailed-lists';
import { makeList } from '../../export/lists';
import type { NetworkRows } from '../../export/network-rows';

/** By list, then by the entry's id. */
export type Digests = Record<MailedList, Readonly<Record<string, string>>>;

/** Signs of a hash: enough to tell an entry from what it was before. */
const SIGNS = 16;

/** The rows of each entry by itself. */
const ALONE: Record<MailedList, (rows: NetworkRows) => [id: string, alone: NetworkRows][]> = {
	annex1: (rows) =>
		rows.organisations.map((one) => {
			const contacts = rows.contacts.filter(({ organisation }) => organisation === one.id);
			return [one.id, { ...rows, organisations: [one], contacts }];
		}),
	annex2: (rows) => rows.experts.map((one) => [one.id, { ...rows, experts: [one] }])
};

export function digestsOf(rows: NetworkRows): Digests {
	const ofList = (list: MailedList) =>
		Object.fromEntries(ALONE[list](rows).map(([id, alone]) => [id, digestOf(list, alone)]));
	return { annex1: ofList('annex1'), annex2: ofList('annex2') };
}

/** `before`: of the round before, undefined where there was none. */
export function changesBetween(before: Digests | undefined, after: Digests): ListChanges[] {
	return MAILED_LISTS.map((list) => {
		const now = after[list];
		const entries = Object.keys(now).length;
		if (!before) return { list, entries, first: true, added: 0, changed: 0, gone: 0 };
		const then = before[list];
		const ids = Object.keys(now);
		return {
			list,
			entries,
			first: false,
			added: ids.filter((id) => then[id] === undefined).length,
			changed: ids.filter((id) => then[id] !== undefined && then[id] !== now[id]).length,
			gone: Object.keys(then).filter((id) => now[id] === undefined).length
		};
	});
}

function digestOf(list: MailedList, rows: NetworkRows): string {
	return createHash('sha256')
		.update(JSON.stringify(makeList(list, rows).sections))
		.digest('hex')
		.slice(0, SIGNS);
}
