// What of a page is cut off where little room is left: on the smallest phone, with the text twice as large, and at 400 %
// zoom of a desktop. What a container of its own scrolls is not cut off; what only the page's sideways scroll brings is.
import type { Page } from '@playwright/test';

interface Look {
	name: string;
	width: number;
	height: number;
	/** The reader's text size, of which all distances and sizes follow. */
	text: number;
}
const LOOKS: readonly Look[] = [
	{ name: '320 px', width: 320, height: 640, text: 1 },
	{ name: 'text at 200 %', width: 360, height: 740, text: 2 },
	// 1280 by 1024 at 400 %.
	{ name: 'zoom of 400 %', width: 320, height: 256, text: 1 }
];

/** A line for each thing that is cut off, with the look; leaves text and size as they were found. */
export async function cutOff(page: Page): Promise<string[]> {
	const before = page.viewportSize();
	const found: string[] = [];
	for (const { name, width, height, text } of LOOKS) {
		await page.setViewportSize({ width, height });
		for (const fault of await page.evaluate(look, text)) found.push(`${name}: ${fault}`);
	}
	if (before) await page.setViewportSize(before);
	return found;
}

/** In the page: what lies outside of it, what its own box hides, and whether the way to help stands whole in sight. */
function look(text: number): string[] {
	const root = document.documentElement;
	root.style.fontSize = text === 1 ? '' : `${106.25 * text}%`;
	window.scrollTo(0, 0);
	const faults: string[] = [];
	const wide = root.scrollWidth - root.clientWidth;
	if (wide > 0) faults.push(`the page is ${wide} px too wide`);
	for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
		if (!element.checkVisibility({ visibilityProperty: true }) || isOnlyHeard(element)) continue;
		if (hasOwnWords(element) && !scrolls(element) && isOutside(wordsOf(element)))
			faults.push(`off the screen: ${describe(element)}`);
		if (hidesOwnWords(element)) faults.push(`cut by its own box: ${describe(element)}`);
	}
	const help = document.querySelector<HTMLElement>('header a[href="/akut"]');
	const box = help?.getBoundingClientRect();
	if (!help || !box || isOutside(box) || box.top < 0 || box.bottom > innerHeight)
		faults.push('the way to help is not whole in sight');
	else if (!help.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)))
		faults.push('something lies over the way to help');
	const room = main();
	if (room < innerHeight / 2)
		faults.push(`only ${Math.round(room)} of ${innerHeight} px are left for the page`);
	root.style.fontSize = '';
	return faults;

	/** What header and tabs leave free, when the page is scrolled. */
	function main(): number {
		return [...document.querySelectorAll<HTMLElement>('header, nav')]
			.filter((bar) => ['fixed', 'sticky'].includes(getComputedStyle(bar).position))
			.reduce((rest, bar) => rest - bar.getBoundingClientRect().height, innerHeight);
	}
	function isOutside({ left, right, width }: DOMRect): boolean {
		return width > 0 && (left < -1 || right > root.clientWidth + 1);
	}
	function hasOwnWords(element: Element): boolean {
		return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
	}
	function wordsOf(element: Element): DOMRect {
		const range = document.createRange();
		range.selectNodeContents(element);
		return range.getBoundingClientRect();
	}
	function scrolls(element: Element): boolean {
		for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
			if (/auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth)
				return true;
		return false;
	}
	function hidesOwnWords(element: HTMLElement): boolean {
		const { overflowX, overflowY } = getComputedStyle(element);
		const across = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
		const down = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
		return (across || down) && (element.textContent ?? '').trim() !== '';
	}
	/** Words for screen readers alone: a box of one pixel. */
	function isOnlyHeard(element: Element): boolean {
		for (let one: Element | null = element; one; one = one.parentElement) {
			const { width, height } = one.getBoundingClientRect();
			if (width <= 1 && height <= 1) return true;
		}
		return element.closest('.skip') !== null;
	}
	function describe(element: Element): string {
		return `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 60)}`;
	}
}
