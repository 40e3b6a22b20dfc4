/** Whoever is led to a next step stands at its heading. */
export function focusOnShow(heading: HTMLElement): void {
	heading.focus();
}
