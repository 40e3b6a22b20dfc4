/** The Land of an Amtlicher Gemeindeschlüssel: the numbers of the Länder, from 01 on, are those of the Statistisches Bundesamt. */
import type { Land } from '../vocabulary';

const BY_NUMBER: readonly Land[] = [
	...(['SH', 'HH', 'NI', 'HB', 'NW', 'HE', 'RP', 'BW'] as const),
	...(['BY', 'SL', 'BE', 'BB', 'MV', 'SN', 'ST', 'TH'] as const)
];

/** Known before anything was loaded; undefined for a number that no Land has. */
export function landOfAgs(ags: string): Land | undefined {
	return BY_NUMBER[Number(ags.slice(0, 2)) - 1];
}
