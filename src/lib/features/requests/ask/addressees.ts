// From profession, place and choice to legal basis and addressee: the proposal of the rules, and what the asker made of it.
import type { Expert } from '$lib/domain/directory';
import type { LegalBasis } from '$lib/domain/legal-basis';
import { legalBasesIn, proposeLegalBasis } from '$lib/domain/propose-legal-basis';
import { isAbsent, isOpen } from '$lib/domain/reachability';
import type { RoutedExpert } from '$lib/domain/route-experts';
import { landOfAgs, type Route } from '$lib/domain/routing';
import type { Addressee } from './addressee';
import { POOL, type AskForm } from './form';

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

/** The experts to choose from. One who was chosen by her address stays, also where the rules would not name her. */
export function expertsOf(route: Route, chosen: Expert | undefined, at: Date): RoutedExpert[] {
	if (!chosen || route.experts.some(({ expert }) => expert.id === chosen.id)) return route.experts;
	const absent = isAbsent(chosen.absences, at);
	const reachable = !absent && isOpen(chosen.hours, at, route.land);
	const reasons = [...(absent ? (['absent'] as const) : []), chosen.capacity];
	return [{ expert: chosen, reachable, reasons, ...(absent && { absent }) }, ...route.experts];
}

/** Where the request goes; undefined while nobody is chosen. The number is for the time until it is sent. */
export function addresseeOf(
	chosen: string,
	basis: LegalBasis | undefined,
	route: Route | undefined,
	experts: readonly RoutedExpert[]
): Addressee | undefined {
	if (!route?.youthOffice) return undefined;
	const common = { youthOffice: route.youthOffice.id, legalBasis: basis?.code ?? '' };
	const { phone: office, onCallPhone } = route.youthOffice;
	if (chosen === POOL) return { ...common, expert: '', name: '', phone: office || onCallPhone };
	const expert = experts.find((routed) => routed.expert.id === chosen)?.expert;
	if (!expert) return undefined;
	return { ...common, expert: expert.id, name: expert.name, phone: expert.phone || office || onCallPhone };
}
