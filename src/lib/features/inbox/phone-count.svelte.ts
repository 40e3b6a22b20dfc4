// What the page for a consultation by phone needs: the legal bases, and in whose report it is counted.
import type { LegalBasis } from '$lib/domain/consultation/legal-basis';
import type { Region } from '$lib/domain/place/place';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { allLegalBases } from '$lib/local/copy/directory-of-place';
import { live } from '$lib/local/live/live.svelte';
import { currentAccount } from '$lib/local/device/local-session';

export interface PhoneCountFacts {
	/** Experts and the coordination office count. */
	may: boolean;
	bases: LegalBasis[];
	/** An expert's own, an office's own; all where the phone does not know (the server does). */
	regions: Region[];
}

/** All reads start at once: behind several awaits a live query loses sight of what it read. */
async function read(): Promise<PhoneCountFacts> {
	const [account, bases, regions, offices, self] = await Promise.all([
		currentAccount(),
		allLegalBases(),
		directoryCopy.readAll('regions'),
		directoryCopy.readAll('youthOffices'),
		currentAccount().then((one) => directoryCopy.readOne('experts', one?.expertId ?? ''))
	]);
	const ofHerArea = (self?.youthOffices ?? []).map((id) => offices.find((one) => one.id === id)?.region);
	const ownRegions = [...ofHerArea, ...(account?.networks ?? [])];
	const own = regions.filter(({ id }) => ownRegions.includes(id));
	return {
		may: account?.role === 'expert' || account?.role === 'coordination',
		bases,
		regions: own.length > 0 ? own : regions
	};
}

/** Call during component initialisation. */
export function livePhoneCount() {
	return live(read);
}
