// Whoever has her key open and looks at requests keeps them readable for those who should read them (keys/resealing.ts).
import { keyHolder } from '../keys/key-holder.svelte';
import type { OwnKeyData } from '../keys/own-key.svelte';
import { resealOpen } from '../keys/resealing';
import type { InboxData } from './inbox-live.svelte';

/** Call during component initialisation; runs whenever requests, queue, key or what is open change. */
export function keepReadable(inbox: () => InboxData | undefined, own: () => OwnKeyData | undefined): void {
	$effect(() => {
		const [data, key, identities] = [inbox(), own(), keyHolder.identities()];
		// Before the server has her key it is not yet hers to seal to.
		if (!data?.caller || !data.complete || key?.state.kind !== 'ready' || identities.length === 0) return;
		void resealOpen({ caller: data.caller, identities, own: key.state.key.recipient }).catch(() => undefined);
	});
}
