/**
 * For a tap after which another page stands there: of a double tap the second would meet whatever has come to its place. A busy phone
 * hands it over when the page has changed already.
 */
export function swallowSecondTap(): void {
	const swallow = (event: MouseEvent) => {
		// The browser counts taps in one place; the next one by itself goes where it was meant to.
		if (event.detail < 2) return;
		event.preventDefault();
		event.stopPropagation();
	};
	addEventListener('click', swallow, { capture: true, once: true });
}
