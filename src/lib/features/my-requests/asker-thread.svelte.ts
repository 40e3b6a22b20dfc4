// A request of the asker's, opened on this device: with the key of its receipt where the code is known, else with the key of
// her account while that is open. Both live in memory only.
import type { KeptRequest } from '$lib/local/receipts/kept-requests';
import { receiptIdentity } from '$lib/sealing/receipt-identity';
import { keyHolder } from '$lib/keys/key-holder.svelte';
import { liveThread } from '$lib/consultation/live-thread.svelte';

/** Call during component initialisation. */
export function liveAskerThread(request: () => KeptRequest | undefined) {
	let receiptKey = $state.raw<string>();
	const code = $derived(request()?.code ?? '');
	const identities = $derived([...(receiptKey ? [receiptKey] : []), ...keyHolder.identities()]);

	$effect(() => {
		const written = code;
		receiptKey = undefined;
		if (written === '') return;
		let ended = false;
		void receiptIdentity(written).then(({ identity }) => {
			if (!ended) receiptKey = identity;
		});
		return () => (ended = true);
	});

	const thread = liveThread(() => {
		const one = request();
		if (!one?.texts || identities.length === 0) return undefined;
		return { request: one.id, texts: one.texts, identities, me: 'asker' };
	});
	return {
		get value() {
			return thread.value;
		},
		get problem() {
			return thread.problem;
		},
		/** Neither code nor open key: the person has to enter one. */
		get closed() {
			return code === '' && identities.length === 0;
		}
	};
}
