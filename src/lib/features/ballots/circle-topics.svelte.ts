/** A circle with its topics, votes and seats, as the phone has them: what its two pages show. Call during component initialisation. */
import { directoryCopy } from '../../local/copy/directory-copy';
import { currentAccount } from '../../local/device/local-session';
import { live } from '../../local/live/live.svelte';

export function circleTopics(id: () => string) {
	return live(async () => {
		const circle = id();
		const [found, topics, ballots, seats, attendances, meetings, account] = await Promise.all([
			directoryCopy.readOne('circles', circle),
			directoryCopy.readWhere('topics', 'circle', [circle]),
			directoryCopy.readWhere('ballots', 'circle', [circle]),
			directoryCopy.readWhere('seats', 'circle', [circle]),
			directoryCopy.readAll('attendances'),
			directoryCopy.readAll('meetings'),
			currentAccount()
		]);
		return { circle: found, topics, ballots, seats, attendances, meetings, account };
	}, id);
}
