import { afterEach, describe, expect, it, vi } from 'vitest';
import { swallowSecondTap } from './second-tap';

afterEach(() => vi.unstubAllGlobals());

/** A page to which a tap comes, the how many-th in its place; whether it got through. */
function page() {
	const target = new EventTarget();
	vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
	return (detail: number) => {
		const click = Object.assign(new Event('click', { cancelable: true }), { detail });
		return target.dispatchEvent(click);
	};
}

describe('after a tap that leads elsewhere', () => {
	it('the second of a double tap goes nowhere, what comes after it does', () => {
		const tap = page();
		swallowSecondTap();
		expect([tap(2), tap(1), tap(2)]).toEqual([false, true, true]);
	});

	it('a tap by itself, or a key, gets through, and ends the watch', () => {
		for (const detail of [1, 0]) {
			const tap = page();
			swallowSecondTap();
			expect([tap(detail), tap(2)]).toEqual([true, true]);
		}
	});
});
