/**
 * Reads of places from the phone's copy of the directory, and the device's position, which never leaves the phone.
 * Which municipality a text or a position means, domain/place/find-municipalities.ts and domain/place/nearest.ts decide.
 */
import { findMunicipalities } from '../../domain/place/find-municipalities';
import { nearestMunicipalities, type Near } from '../../domain/place/nearest';
import type { Municipality } from '../../domain/place/place';
import { directoryCopy, type DirectoryCopy } from './directory-copy';

const SUGGESTIONS = 20;
const NEAR = 3;
const PATIENCE_MS = 15_000;
/** A position of some minutes ago names the same municipality, and comes at once. */
const MAX_AGE_MS = 10 * 60_000;

/** The municipalities that `text` (name, Amt, postal code) may mean, the likeliest first. */
export async function findPlaces(text: string, copy: DirectoryCopy = directoryCopy): Promise<Municipality[]> {
	if (text.trim() === '') return [];
	return findMunicipalities(text, await published(copy), SUGGESTIONS);
}

/** The municipality of an AGS. */
export async function placeOf(
	ags: string,
	copy: DirectoryCopy = directoryCopy
): Promise<Municipality | undefined> {
	return (await copy.readWhere('municipalities', 'ags', ags))[0];
}

/** Why there is no position. */
export type PositionProblem = 'denied' | 'unavailable' | 'nothingLoaded';

/** The municipalities nearest to the device, or why they cannot be told. Asks the person for leave the first time. */
export async function nearestPlaces(
	copy: DirectoryCopy = directoryCopy
): Promise<Near<Municipality>[] | PositionProblem> {
	const municipalities = await published(copy);
	if (municipalities.length === 0) return 'nothingLoaded';
	const position = await devicePosition();
	if (typeof position === 'string') return position;
	return nearestMunicipalities(position.latitude, position.longitude, municipalities, NEAR);
}

async function published(copy: DirectoryCopy): Promise<Municipality[]> {
	// Without storage no place is found; the banner above every page says why.
	const rows = await copy.readAll('municipalities').catch((): Municipality[] => []);
	return rows.filter(({ publication }) => publication === 'published');
}

function devicePosition(): Promise<GeolocationCoordinates | PositionProblem> {
	return new Promise((resolve) => {
		if (!('geolocation' in navigator)) return resolve('unavailable');
		navigator.geolocation.getCurrentPosition(
			({ coords }) => resolve(coords),
			(error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable'),
			{ timeout: PATIENCE_MS, maximumAge: MAX_AGE_MS }
		);
	});
}
