/**
 * When the system freezes this page, and when it lives on: into the back/forward cache and out of it (`pagehide`, `pageshow`), in
 * the background (`freeze`, `resume`, where there are such events). Before it freezes, a page has this one moment to give back
 * what others need. A page that only leaves for good lets go too, which it would anyway.
 */

export interface PageLife {
	freeze(): void;
	goOn(): void;
}

/** Tells `life` once for each time; called once, at the app's start. */
export function watchPageLife(life: PageLife, page: Window = window): void {
	let frozen = false;
	const freeze = () => {
		if (!frozen) life.freeze();
		frozen = true;
	};
	const goOn = () => {
		if (frozen) life.goOn();
		frozen = false;
	};
	page.addEventListener('pagehide', freeze);
	page.document.addEventListener('freeze', freeze);
	page.addEventListener('pageshow', goOn);
	page.document.addEventListener('resume', goOn);
	// Whoever touches a page that was said to go can see it.
	for (const sign of ['focus', 'pointerdown', 'keydown'])
		page.addEventListener(sign, goOn, { capture: true });
}
