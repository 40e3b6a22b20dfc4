/**
 * The municipalities nearest to a position, computed on the phone: no map service learns where somebody stands.
 * The distance is that to the municipality's centre, so near a boundary the nearest is not always the right one;
 * screens therefore name the distance and offer the runners-up.
 */
import type { Municipality } from './place';

export interface Near<T> {
	municipality: T;
	/** To the municipality's centre, as the crow flies. */
	kilometres: number;
}

type Located = Pick<Municipality, 'latitude' | 'longitude' | 'ags'>;

const EARTH_RADIUS_KM = 6371;

/** The nearest municipality, or undefined where there are none. */
export function nearestMunicipality<T extends Located>(
	latitude: number,
	longitude: number,
	municipalities: readonly T[]
): Near<T> | undefined {
	return nearestMunicipalities(latitude, longitude, municipalities, 1)[0];
}

/** The `count` nearest municipalities, nearest first. */
export function nearestMunicipalities<T extends Located>(
	latitude: number,
	longitude: number,
	municipalities: readonly T[],
	count: number
): Near<T>[] {
	return municipalities
		.map((municipality) => ({
			municipality,
			kilometres: distance(latitude, longitude, municipality.latitude, municipality.longitude)
		}))
		.sort((a, b) => a.kilometres - b.kilometres || (a.municipality.ags < b.municipality.ags ? -1 : 1))
		.slice(0, count);
}

/** Great-circle distance in kilometres (haversine). */
export function distance(
	latitudeA: number,
	longitudeA: number,
	latitudeB: number,
	longitudeB: number
): number {
	const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
	const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
	const chord =
		half(latitudeB - latitudeA) + cosine(latitudeA) * cosine(latitudeB) * half(longitudeB - longitudeA);
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
