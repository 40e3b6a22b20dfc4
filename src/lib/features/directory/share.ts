/** Hands an entry on: by the system's own share sheet where there is one, else by the clipboard. */
import { formatAddress, formatPhone } from '$lib/text/format';
import type { EntryView } from '$lib/entry/entry-view';

export type Shared = 'shared' | 'copied' | 'cancelled' | 'failed';

/** The entry as a message: what a colleague needs to call, and the address of its page. */
export function shareText(entry: EntryView): string {
	const lines = [
		entry.title,
		entry.subtitle,
		formatPhone(entry.phone),
		entry.email,
		entry.address ? formatAddress(entry.address) : ''
	];
	return lines.filter(Boolean).join('\n');
}

export async function shareEntry(entry: EntryView): Promise<Shared> {
	const url = `${location.origin}/kontakte/${entry.kind}/${entry.id}`;
	const text = shareText(entry);
	if ('share' in navigator) return system({ title: entry.title, text, url });
	try {
		await (navigator as Navigator).clipboard.writeText(`${text}\n${url}`);
		return 'copied';
	} catch {
		return 'failed';
	}
}

async function system(data: ShareData): Promise<Shared> {
	try {
		await navigator.share(data);
		return 'shared';
	} catch (error) {
		// Putting the sheet away is an answer, too.
		return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed';
	}
}
