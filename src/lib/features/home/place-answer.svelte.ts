/** Who answers at "Mein Ort" at this minute: first from the kept digest, then from the directory. */
import { untrack } from 'svelte';
import { berlinDay } from '../../domain/time/berlin';
import { proposeLegalBasis } from '../../domain/consultation/propose-legal-basis';
import { landOfAgs } from '../../domain/place/land-of-ags';
import { routeRequest, type Route, type RouteQuestion } from '../../domain/place/routing';
import { live } from '../../local/live/live.svelte';
import type { MyPlace } from '../../local/device/my-place';
import { keepDigest, readDigest, readPlaceRows, type PlaceRows } from './place-digest';

/** Call during component initialisation. Undefined while nothing is known about the place yet. */
export function livePlaceAnswer(of: () => { place: MyPlace; now: Date }): {
	readonly route: Route | undefined;
} {
	const place = $derived(of().place);
	const now = $derived(of().now);
	const { ags } = $derived(place);
	const day = $derived(berlinDay(now));
	const early = live(
		() => readDigest(ags),
		() => ags
	);
	const whole = live(
		() => readPlaceRows(place, now),
		() => [place, day]
	);
	const question = (rows: PlaceRows): RouteQuestion => {
		const { profession } = place;
		const basis = proposeLegalBasis(profession, landOfAgs(ags), rows.bases);
		return { ags, profession, legalBasis: basis?.code ?? '', at: now };
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
		get route() {
			return route;
		}
	};
}
