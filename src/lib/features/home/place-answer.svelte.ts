/** Who answers at "Mein Ort" at this minute: first from the kept digest, then from the directory. */
import { untrack } from 'svelte';
import { berlinDay } from '../../domain/berlin';
import { proposeLegalBasis } from '../../domain/propose-legal-basis';
import { landOfAgs, routeRequest, type Route, type RouteQuestion } from '../../domain/routing';
import { live } from '../../local/live.svelte';
import { currentMinute } from '../../local/minute.svelte';
import { myPlace, type MyPlace } from '../../local/my-place';
import { keepDigest, readDigest, readPlaceRows, type PlaceRows } from './place-digest';

export interface PlaceAnswer {
	readonly now: Date;
	/** Null: none was chosen; undefined: not read yet. */
	readonly place: MyPlace | null | undefined;
	readonly route: Route | undefined;
}

/** Call during component initialisation. */
export function livePlaceAnswer(): PlaceAnswer {
	const minute = currentMinute();
	const stored = live(async () => (await myPlace()) ?? null);
	// Without storage nothing can be kept: the same as nothing chosen.
	const place = $derived(stored.error ? null : stored.value);
	const ags = $derived(place?.ags ?? '');
	const day = $derived(berlinDay(minute.now));
	const early = live(
		() => readDigest(ags),
		() => ags
	);
	const whole = live(
		() => readPlaceRows(place ?? null, minute.now),
		() => [place, day]
	);
	const question = (rows: PlaceRows): RouteQuestion => {
		const profession = place?.profession ?? '';
		const basis = proposeLegalBasis(profession, landOfAgs(ags), rows.bases);
		return { ags, profession, legalBasis: basis?.code ?? '', at: minute.now };
	};
	const kept = $derived(early.loading ? undefined : early.value);
	const rows = $derived(whole.loading ? kept : (whole.value ?? kept));
	const route = $derived(ags && rows ? routeRequest(question(rows), rows.directory) : undefined);

	$effect(() => {
		const { value, loading } = whole;
		if (!value || loading) return;
		// What cannot be kept is read again at the next start, only later.
		untrack(() => void keepDigest(question(value), value).catch(() => {}));
	});

	return {
		get now() {
			return minute.now;
		},
		get place() {
			return place;
		},
		get route() {
			return route;
		}
	};
}
