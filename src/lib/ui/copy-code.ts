// A code into the clipboard, and a word on whether it worked.
import { toast } from './toast.svelte';

export async function copyCode(code: string, done = 'Der Code ist kopiert.'): Promise<void> {
	try {
		await navigator.clipboard.writeText(code);
		toast(done);
	} catch {
		toast('Kopieren geht hier nicht. Bitte schreiben Sie den Code ab.', 'danger');
	}
}
