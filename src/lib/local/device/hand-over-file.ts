/**
 * Gives a file to the person: the one way of everything that leaves the app as a file. Guarantees: the app stays where it is.
 * An installed app never goes to a file, because there an iPhone shows it in a view without a way back: it opens the
 * system's share sheet, and where there is none it saves the file beside itself. Says nothing on the screen: the callers do.
 */

/** `again`: the browser wants a fresh tap, because getting the file took too long for the first one. */
export type HandedOver = 'done' | 'cancelled' | 'again' | 'failed';

/** Some browsers read the file only after the click has long returned. */
const REVOKE_AFTER_MS = 60_000;
const INSTALLED = '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: fullscreen)';

/** Whether this is the installed app: no bar of a browser around it, and so no way back but its own. */
export function runsInstalled(): boolean {
	return matchMedia(INSTALLED).matches || ('standalone' in navigator && navigator.standalone === true);
}

/** Whether this device hands such files to other apps. */
export function canShareFile(file: File): boolean {
	return 'canShare' in navigator && navigator.canShare({ files: [file] });
}

/** By the system's share sheet. */
export async function shareFile(file: File, title?: string): Promise<HandedOver> {
	try {
		await navigator.share({ files: [file], ...(title !== undefined && { title }) });
		return 'done';
	} catch (error) {
		if (!(error instanceof DOMException)) return 'failed';
		// Putting the share sheet away is an answer, too.
		if (error.name === 'AbortError') return 'cancelled';
		return error.name === 'NotAllowedError' ? 'again' : 'failed';
	}
}

/** Saved as the device saves files; an installed app asks where it goes. */
export async function handOverFile(file: File, title?: string): Promise<HandedOver> {
	if (runsInstalled() && canShareFile(file)) return shareFile(file, title);
	download(file);
	return 'done';
}

/**
 * For a tap on a link to a file that the server has: a browser follows it and knows best what to do; an installed app, and
 * one without network, gets it here by `make`. Undefined: the link does it.
 */
export async function takeOverLink(
	event: MouseEvent,
	make: () => File | Promise<File>
): Promise<HandedOver | undefined> {
	if (!runsInstalled() && navigator.onLine) return undefined;
	event.preventDefault();
	try {
		return await handOverFile(await make());
	} catch {
		return 'failed';
	}
}

/** A file that only the server can make. */
export async function fetchFile(address: string, name: string): Promise<File> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${answer.status}`);
	const content = await answer.blob();
	return new File([content], name, { type: content.type });
}

function download(file: File): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
