/** What the text of the agreement takes from a network, and what its parts are. */
import type { Land } from '../../domain/vocabulary';

export interface AgreementFacts {
	/** The network's name. */
	network: string;
	land: Land;
	/** The coordination office: its name, where it is and how it is reached; empty where the network has named none. */
	office: readonly string[];
	/** Each youth office with the municipalities that it is in charge of today. */
	youthOffices: readonly { name: string; places: readonly string[] }[];
}

/** A paragraph, or a point of a list. */
export type Part = string | { point: string };

export interface AgreementSection {
	/** With its number; "5.1" stands below "5". */
	title: string;
	parts: readonly Part[];
}

export const points = (...texts: readonly string[]): Part[] => texts.map((point) => ({ point }));

/** The day on which the citations were last compared with the laws. */
export const LAW_DAY = '2026-11-30';

/** What the law of a Land says of such networks, where it is known here. */
export const NETWORK_LAW: Readonly<Partial<Record<Land, string>>> = {
	SH: '§ 12 des Kinderschutzgesetzes Schleswig-Holstein (Kooperationskreise)',
	NW: '§ 9 des Landeskinderschutzgesetzes NRW (Netzwerke Kinderschutz)'
};
