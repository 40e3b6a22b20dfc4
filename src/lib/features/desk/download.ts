/** Hands a text made on this device to the browser's downloads. */

/** Some browsers read the file only after the click has long returned. */
const REVOKE_AFTER_MS = 60_000;

export function downloadText(text: string, name: string, type: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
