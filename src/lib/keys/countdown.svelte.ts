// Time left until something goes on, by the server's clock, counted down while it is looked at.
import { now } from '$lib/local/live/clock';
import { count } from '$lib/text/format';

const SECOND = 1_000;

/** Call during component initialisation. `left` is asked again whenever what it reads changes, and every second of a wait. */
export function countdown<T extends number | string>(left: (at: Date) => T) {
	let at = $state.raw(now());
	const value = $derived(left(at));
	$effect(() => {
		if (typeof value !== 'number' || value <= 0) return;
		const timer = setTimeout(() => (at = now()), Math.min(value, SECOND));
		return () => clearTimeout(timer);
	});
	return {
		get left(): T {
			return value;
		},
		/** "30 Sekunden", "5 Minuten". */
		get words(): string {
			return typeof value === 'number' ? wordsOf(value) : '';
		}
	};
}

function wordsOf(ms: number): string {
	const seconds = Math.ceil(ms / SECOND);
	return seconds <= 90
		? count(seconds, 'Sekunde', 'Sekunden')
		: count(Math.ceil(seconds / 60), 'Minute', 'Minuten');
}
