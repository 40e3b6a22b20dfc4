// "An jemand anderen senden": what was asked becomes the draft of a new request; the old one stays until it is withdrawn.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { KeptRequest } from '$lib/local/receipts/kept-requests';
import { failureSentence } from '$lib/text/errors';
import { toast } from '$lib/ui/toast.svelte';
import { startAgain } from '$lib/consultation/draft/start-again';
import type { OpenedRequest } from '$lib/consultation/open-request';

export async function sendAgain(
	{ remote }: Pick<KeptRequest, 'remote'>,
	opened: Pick<OpenedRequest, 'content'> | undefined
): Promise<void> {
	if (!remote || !opened) return;
	try {
		await startAgain(opened.content, { urgency: remote.urgency, legalBasis: remote.legalBasis });
		await goto(resolve('/anfrage'));
	} catch (error) {
		toast(failureSentence(error), 'danger');
	}
}
