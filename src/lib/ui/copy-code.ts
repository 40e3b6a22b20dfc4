// A code into the clipboard, and a word on whether it worked.
import { toast } from './toast.svelte';

export async function copyCode(code: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(code);
		toast('Der Code ist kopiert.');
	} catch {
		toast('Kopieren geht hier nicht. Bitte schreiben Sie den Code ab.', 'danger');
	}
}
