/**
 * The server's time as a rune that moves on with every minute, so that "jetzt erreichbar" on an open screen does not
 * grow old. Also moves when the screen is looked at again and when the clock's offset is learned.
 */
import { untrack } from 'svelte';
import { now, readOffset } from './clock';
import { live } from './live.svelte';

const MINUTE = 60_000;

/** Call during component initialisation; read `.now` where the minute matters. */
export function currentMinute(): { readonly now: Date } {
	const offset = live(() => readOffset());
	let current = $state.raw(now());

	$effect(() => {
		let timer = 0;
		const tick = () => {
			// Written, never read here: an effect that reads what it writes runs for ever.
			const moment = now(offset.value);
			current = moment;
			clearTimeout(timer);
			timer = window.setTimeout(tick, MINUTE - (moment.getTime() % MINUTE));
		};
		tick();
		document.addEventListener('visibilitychange', tick);
		return () => {
			clearTimeout(timer);
			document.removeEventListener('visibilitychange', tick);
		};
	});

	return {
		get now() {
			return current;
		}
	};
}

/**
 * Does `work` now and again with every minute, as long as `awaits` says that something may come. Call during component
 * initialisation. Neither what `work` reads or writes nor a clock that is set right makes it run again: a screen that asks
 * the server because of its own answer would ask without end.
 */
export function everyMinute(awaits: () => boolean, work: () => void): void {
	const current = currentMinute();
	const minute = $derived(Math.floor(current.now.getTime() / MINUTE));
	const waiting = $derived(awaits());
	$effect(() => {
		if (waiting && minute) untrack(work);
	});
}
