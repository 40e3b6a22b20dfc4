/**
 * The answer to a question, live: what this phone holds about the place, the legal bases to choose from, and who
 * answers at this minute.
 */
import { berlinDay } from '../../domain/time/berlin';
import type { LegalBasis } from '../../domain/consultation/legal-basis';
import { legalBasesIn, proposeLegalBasis } from '../../domain/consultation/propose-legal-basis';
import type { Question } from '../../domain/place/question';
import type { CanBeAsked } from '../../domain/place/route-experts';
import { landOfAgs } from '../../domain/place/land-of-ags';
import { routeRequest, type Route } from '../../domain/place/routing';
import { canBeAsked } from '../../consultation/readers/plan-readers';
import { loadAskerFacts } from '../../consultation/readers/reader-facts';
import { allLegalBases, directoryOf } from '../../local/copy/directory-of-place';
import { live } from '../../local/live/live.svelte';
import { currentMinute } from '../../local/live/current-minute.svelte';

export interface Answer {
	readonly now: Date;
	readonly loading: boolean;
	/** Those that hold at the place. */
	readonly bases: LegalBasis[];
	readonly proposal: LegalBasis | undefined;
	/** The chosen basis, or the proposal. */
	readonly basis: LegalBasis | undefined;
	/** Undefined while no place is chosen. */
	readonly route: Route | undefined;
	/** Who could read what is sent to her; undefined while that is read. */
	readonly canBeAsked: CanBeAsked | undefined;
}

/** Call during component initialisation. */
export function liveAnswer(question: () => Question): Answer {
	const minute = currentMinute();
	const day = $derived(berlinDay(minute.now));
	const ags = $derived(question().ags);
	const rows = live(
		() => directoryOf(ags, minute.now),
		() => [ags, day]
	);
	const all = live(() => allLegalBases());

	const land = $derived(landOfAgs(ags));
	const bases = $derived(legalBasesIn(land, all.value ?? []));
	const proposal = $derived(proposeLegalBasis(question().profession, land, bases));
	const basis = $derived(bases.find(({ code }) => code === question().basis) ?? proposal);
	const place = $derived(ags === '' || rows.loading ? undefined : rows.value);
	const office = $derived(
		place && routeRequest({ ags, profession: '', legalBasis: '', at: minute.now }, place).youthOffice?.id
	);
	const facts = live(
		async () => (office === undefined ? undefined : loadAskerFacts(office)),
		() => office
	);
	const askable = $derived.by(() => {
		const known = facts.value;
		// Between two places the rows of the one before are no answer.
		if (known?.youthOffice !== office) return undefined;
		return known && ((expert: { id: string }) => canBeAsked(expert, known, minute.now));
	});
	const route = $derived.by(() => {
		if (!place) return undefined;
		const { profession } = question();
		const legalBasis = basis?.code ?? '';
		return routeRequest({ ags, profession, legalBasis, at: minute.now, canBeAsked: askable }, place);
	});

	return {
		get now() {
			return minute.now;
		},
		get loading() {
			return rows.loading;
		},
		get bases() {
			return bases;
		},
		get proposal() {
			return proposal;
		},
		get basis() {
			return basis;
		},
		get route() {
			return route;
		},
		get canBeAsked() {
			return askable;
		}
	};
}
