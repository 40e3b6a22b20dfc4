// The tap on „Neu laden“: it ends in a page that is loaded anew, whatever the browser says or does not say of its service workers.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appUpdate } from './app-update.svelte';

const reload = vi.fn();
const never = () => new Promise<never>(() => {});

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	reload.mockClear();
});

function installWith(getRegistration: () => Promise<unknown>, change = new EventTarget()): void {
	const serviceWorker = Object.assign(change, { getRegistration });
	vi.stubGlobal('navigator', { serviceWorker });
	vi.stubGlobal('location', { reload });
	void appUpdate.install();
}

it.each<[string, () => Promise<unknown>]>([
	['no version waits any more', () => Promise.resolve({})],
	['the browser refuses to say', () => Promise.reject(new Error('SecurityError'))]
])('loads at once where %s', async (_what, getRegistration) => {
	installWith(getRegistration);
	await vi.advanceTimersByTimeAsync(0);
	expect(reload).toHaveBeenCalledOnce();
});

it.each<[string, () => Promise<unknown>]>([
	['the browser never says what waits', never],
	['the version that waits never takes over', () => Promise.resolve({ waiting: {} })]
])('loads in the end where %s', async (_what, getRegistration) => {
	installWith(getRegistration);
	await vi.advanceTimersByTimeAsync(1000);
	expect(reload).not.toHaveBeenCalled();
	await vi.runAllTimersAsync();
	expect(reload).toHaveBeenCalled();
});

it('loads as soon as the new version has taken over', async () => {
	const workers = new EventTarget();
	installWith(() => Promise.resolve({ waiting: {} }), workers);
	await vi.advanceTimersByTimeAsync(0);
	workers.dispatchEvent(new Event('controllerchange'));
	expect(reload).toHaveBeenCalledOnce();
});
