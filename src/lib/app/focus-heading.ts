/**
 * After a navigation the reader stands at the new page's title. Pages that read from the phone draw their title a
 * moment later: wait for it, but never take the focus from somebody who has gone on already.
 */
const PATIENCE_MS = 3000;

export function focusHeading(page: HTMLElement): () => void {
	if (focusIn(page)) return () => {};
	const watch = new MutationObserver(() => {
		if (hasMovedOn() || focusIn(page)) stop();
	});
	const patience = setTimeout(stop, PATIENCE_MS);
	function stop() {
		clearTimeout(patience);
		watch.disconnect();
	}
	watch.observe(page, { childList: true, subtree: true });
	return stop;
}

function hasMovedOn(): boolean {
	return document.activeElement !== null && document.activeElement !== document.body;
}

function focusIn(page: HTMLElement): boolean {
	const heading = page.querySelector('h1');
	if (heading === null) return false;
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
	return true;
}
