// From profession, place and choice to legal basis and addressee: the proposal of the rules, and what the asker made of it.
import type { Expert } from '$lib/domain/directory/directory';
import type { LegalBasis } from '$lib/domain/consultation/legal-basis';
import { legalBasesIn, proposeLegalBasis } from '$lib/domain/consultation/propose-legal-basis';
import { isAbsent, isOpen } from '$lib/domain/directory/reachability';
import type { RoutedExpert } from '$lib/domain/place/route-experts';
import { landOfAgs } from '$lib/domain/place/land-of-ags';
import type { Route } from '$lib/domain/place/routing';
import type { Addressee } from '$lib/consultation/draft/compose';
import { POOL, type AskForm } from '$lib/consultation/draft/ask-form';
import { canBeAnswered, planForAsker, type AskerFacts } from '$lib/consultation/readers/plan-readers';

export interface BasisChoice {
	/** All that hold at the place. */
	bases: LegalBasis[];
	/** The one in force: chosen, or proposed for the profession. */
	basis: LegalBasis | undefined;
}

export function basisOf(
	form: Pick<AskForm, 'profession' | 'legalBasis' | 'ags'>,
	legalBases: readonly LegalBasis[]
): BasisChoice {
	const land = landOfAgs(form.ags);
	const bases = legalBasesIn(land, legalBases);
	const chosen = bases.find(({ code }) => code === form.legalBasis);
	return { bases, basis: chosen ?? proposeLegalBasis(form.profession, land, legalBases) };
}

/** An expert as she stands in the list to choose from. */
export interface Choice extends RoutedExpert {
	/** Why she cannot be chosen: nobody could read it, or the server would refuse her for this place. */
	blocked?: 'noKey' | 'otherArea';
	/** She has no key herself: her deputies read, she does not. */
	deputiesOnly: boolean;
	/** Who reads along in her place, by name. */
	deputies: string[];
}

/**
 * The experts in their order, those who can read first. One who was named by her address comes before all, also where the
 * rules would not name her.
 */
export function choicesOf(route: Route, named: Expert | undefined, facts: AskerFacts, at: Date): Choice[] {
	const rank = (choice: Choice) => {
		if (choice.blocked === 'otherArea') return 0;
		return choice.blocked ? 3 : choice.deputiesOnly ? 2 : 1;
	};
	return withNamed(route, named, at)
		.map((routed) => choiceOf(routed, route, facts, at))
		.sort((a, b) => rank(a) - rank(b));
}

function withNamed(route: Route, named: Expert | undefined, at: Date): RoutedExpert[] {
	if (!named || route.experts.some(({ expert }) => expert.id === named.id)) return route.experts;
	const absent = isAbsent(named.absences, at);
	const reachable = !absent && isOpen(named.hours, at, route.land);
	const reasons = [...(absent ? (['absent'] as const) : []), named.capacity];
	return [{ expert: named, reachable, reasons, ...(absent && { absent }) }, ...route.experts];
}

function choiceOf(routed: RoutedExpert, { youthOffice }: Route, facts: AskerFacts, at: Date): Choice {
	const { id, youthOffices } = routed.expert;
	const office = youthOffice?.id ?? '';
	const plan = planForAsker({ expert: id, youthOffice: office }, facts, at);
	const reading = plan.readers.filter(({ expert }) => !plan.without.includes(expert));
	const nameOf = (expert: string) => facts.experts.find((one) => one.id === expert)?.name ?? '';
	const choice: Choice = {
		...routed,
		deputiesOnly: plan.without.includes(id) && reading.length > 0,
		deputies: reading.filter(({ as }) => as !== 'expert').map(({ expert }) => nameOf(expert))
	};
	if (!youthOffices.includes(office)) return { ...choice, blocked: 'otherArea' };
	return canBeAnswered(plan) ? choice : { ...choice, blocked: 'noKey' };
}

/** How many of the free pool could read and answer. */
export function poolSize(youthOffice: string, facts: AskerFacts, at: Date): number {
	const { readers, without } = planForAsker({ expert: '', youthOffice }, facts, at);
	return readers.length - without.length;
}

/** Where the request goes; undefined while nobody who can be is chosen. The number is for the time until it is sent. */
export function addresseeOf(
	chosen: string,
	basis: LegalBasis | undefined,
	route: Route | undefined,
	choices: readonly Choice[],
	pool: number
): Addressee | undefined {
	if (!route?.youthOffice || (chosen === POOL && pool === 0)) return undefined;
	const common = { youthOffice: route.youthOffice.id, legalBasis: basis?.code ?? '' };
	const { phone: office, onCallPhone } = route.youthOffice;
	if (chosen === POOL) return { ...common, expert: '', name: '', phone: office || onCallPhone };
	const choice = choices.find(({ expert }) => expert.id === chosen);
	if (!choice || choice.blocked) return undefined;
	const { expert } = choice;
	return { ...common, expert: expert.id, name: expert.name, phone: expert.phone || office || onCallPhone };
}
