// Whoever has her key open and looks at requests keeps them readable for those who should read them (consultation/reseal/reseal-open-requests.ts).
import { keyHolder } from '../../keys/key-holder.svelte';
import { ensurePublished } from '../../keys/ensure-published';
import type { OwnKeyData } from '../../keys/own-key.svelte';
import { resealOpenRequests } from '../../consultation/reseal/reseal-open-requests';
import type { InboxData } from './inbox-live.svelte';

/** Call during component initialisation; runs whenever requests, queue, key or what is open change. */
export function keepReadable(inbox: () => InboxData | undefined, ownKey: () => OwnKeyData | undefined): void {
	$effect(() => {
		const [data, key, identities] = [inbox(), ownKey(), keyHolder.identities()];
		// Before the server has her key it is not yet hers to seal to.
		if (!data?.caller || !data.complete || key?.state.kind !== 'ready' || identities.length === 0) return;
		const { caller } = data;
		const own = key.state.key;
		void ensurePublished(caller, own)
			.then(() => resealOpenRequests({ caller, identities }))
			.catch(() => undefined);
	});
}
