/**
 * The few rows behind the three contacts of Start, kept in the small device database: a cold start shows them with the
 * number that is right at that minute, before the large directory is open.
 */
import type { LegalBasis } from '../../domain/consultation/legal-basis';
import { routeRequest, type PlaceDirectory, type RouteQuestion } from '../../domain/place/routing';
import { deviceDb, type DeviceDb } from '../../local/device/device-db';
import { allLegalBases, directoryOf } from '../../local/copy/directory-of-place';
import type { MyPlace } from '../../local/device/my-place';
import { currentOwner } from '../../local/device/local-session';

export interface PlaceRows {
	directory: PlaceDirectory;
	bases: LegalBasis[];
}

interface PlaceDigest extends PlaceRows {
	/** Another account on the same phone does not get to see it. */
	owner: string;
	ags: string;
}

const KEY = 'place';
/** Enough to have somebody left when one of them goes away between two starts. */
const EXPERTS = 4;

/** The rows of a place from the directory. */
export async function readPlaceRows(place: MyPlace | null, at: Date): Promise<PlaceRows | undefined> {
	if (!place) return undefined;
	const directory = await directoryOf(place.ags, at);
	return { directory, bases: await allLegalBases() };
}

/** Keeps what the next start needs: of the experts only the first ones in order. */
export async function keepDigest(
	question: RouteQuestion,
	{ directory, bases }: PlaceRows,
	db: DeviceDb = deviceDb
): Promise<void> {
	const { experts, youthOffice } = routeRequest(question, directory);
	if (!youthOffice) return;
	const first = experts
		.slice(0, EXPERTS)
		.flatMap(({ expert, deputyOf }) => (deputyOf ? [expert, deputyOf] : [expert]));
	// Also who answered before and who will from a day on: the next start may be after that.
	const named = [youthOffice.id, ...directory.responsibilities.map((one) => one.youthOffice)];
	const youthOffices = directory.youthOffices.filter(({ id }) => named.includes(id));
	const kept = { ...directory, youthOffices, experts: first };
	const value: PlaceDigest = { owner: await currentOwner(db), ags: question.ags, directory: kept, bases };
	await db.digest.put({ key: KEY, value });
}

/** The kept rows, if they are of this place and of who holds the phone now. */
export async function readDigest(ags: string, db: DeviceDb = deviceDb): Promise<PlaceRows | undefined> {
	const digest = (await db.digest.get(KEY))?.value as PlaceDigest | undefined;
	return digest?.ags === ags && digest.owner === (await currentOwner(db)) ? digest : undefined;
}
