/** The list of all municipalities of Germany (README.md beside it), read when somebody first asks and kept. */
import Papa from 'papaparse';

export interface ListedMunicipality {
	ags: string;
	name: string;
	county: string;
	/** Amt and the like; empty where there is none. */
	association: string;
	postalCodes: string[];
	/** WGS84, degrees. */
	latitude: number;
	longitude: number;
	population: number;
}

type CsvRow = Record<
	| 'ags'
	| 'name'
	| 'county'
	| 'municipal_association'
	| 'postal_codes'
	| 'latitude'
	| 'longitude'
	| 'population',
	string
>;

let known: Promise<ReadonlyMap<string, ListedMunicipality>> | undefined;

/** By AGS, in its order. */
export function allMunicipalities(): Promise<ReadonlyMap<string, ListedMunicipality>> {
	known ??= read().catch((error: unknown) => {
		known = undefined;
		throw error;
	});
	return known;
}

async function read(): Promise<ReadonlyMap<string, ListedMunicipality>> {
	const { default: csv } = await import('./municipalities-germany.csv?raw');
	const rows = Papa.parse<CsvRow>(csv, { header: true, skipEmptyLines: true }).data;
	return new Map(
		rows.map((row) => [
			row.ags,
			{
				ags: row.ags,
				name: row.name,
				county: row.county,
				association: row.municipal_association,
				postalCodes: row.postal_codes.split(' ').filter(Boolean),
				latitude: Number(row.latitude),
				longitude: Number(row.longitude),
				population: Number(row.population)
			}
		])
	);
}
