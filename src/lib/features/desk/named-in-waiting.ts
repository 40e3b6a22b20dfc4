/** Of the phone's directory what the waiting requests name: their youth offices, whose turn it is, who stands in, and the free pools. */
import { directoryCopy, type CopyReader } from '../../local/copy/directory-copy';
import type { Row } from '../../domain/tables';
import type { WaitingRequest } from '../../protocol/desk-overview';

export interface Named {
	offices: Row<'youthOffices'>[];
	/** By id, as the whole table would be. */
	experts: Row<'experts'>[];
}

/** Stands in live queries: what follows a read is chained to it. */
export function readNamed(
	requests: readonly Pick<WaitingRequest, 'youthOffice' | 'expert'>[],
	copy: CopyReader = directoryCopy
): Promise<Named> {
	const pools = requests.filter(({ expert }) => expert === '');
	return Promise.all([
		copy.readSome('youthOffices', distinct(requests.map(({ youthOffice }) => youthOffice))),
		copy.readWhere('experts', 'youthOffices', distinct(pools.map(({ youthOffice }) => youthOffice))),
		copy
			.readSome('experts', distinct(requests.map(({ expert }) => expert)))
			.then((named) =>
				copy
					.readSome('experts', distinct(named.map(({ deputy }) => deputy)))
					.then((deputies) => [...named, ...deputies])
			)
	]).then(([offices, pooled, named]) => {
		const experts = new Map([...pooled, ...named].map((one) => [one.id, one]));
		return { offices, experts: [...experts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
	});
}

function distinct(ids: readonly string[]): string[] {
	return [...new Set(ids)].filter((id) => id !== '');
}
