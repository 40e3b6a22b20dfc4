// From place, profession and choice to whom the request goes: the proposal of the rules, and what the asker made of it.
import { POOL, type AskForm } from './form';
import type { LegalBasis } from '$lib/domain/legal-basis';
import { legalBasesIn, proposeLegalBasis } from '$lib/domain/propose-legal-basis';
import type { RoutedExpert } from '$lib/domain/route-experts';
import { landOfAgs, routeRequest, type PlaceDirectory, type Route } from '$lib/domain/routing';
import { isAbsent, isOpen } from '$lib/domain/reachability';
import type { Addressee } from './compose';

export interface Choices {
	/** All bases that hold at the place, and the one in force: chosen, or proposed. */
	bases: LegalBasis[];
	basis: LegalBasis | undefined;
	proposed: boolean;
	route: Route | undefined;
	experts: RoutedExpert[];
	to: Addressee | undefined;
}

type Entered = Pick<AskForm, 'profession' | 'legalBasis' | 'ags' | 'expert'>;

/** Everything the screen shows about legal basis and addressee, from the entries and the rows of the place. */
export function choicesOf(
	form: Entered,
	legalBases: readonly LegalBasis[],
	directory: PlaceDirectory | undefined,
	at: Date
): Choices {
	const land = landOfAgs(form.ags);
	const bases = legalBasesIn(land, legalBases);
	const proposal = proposeLegalBasis(form.profession, land, legalBases);
	const chosen = bases.find(({ code }) => code === form.legalBasis);
	const basis = chosen ?? proposal;
	const question = { ags: form.ags, profession: form.profession, legalBasis: basis?.code ?? '', at };
	const route = directory && form.ags !== '' ? routeRequest(question, directory) : undefined;
	const experts = route && directory ? withChosen(form.expert, route, directory, at) : [];
	return {
		bases,
		basis,
		proposed: basis !== undefined && basis === proposal,
		route,
		experts,
		to: addresseeOf(form.expert, basis, route, experts)
	};
}

/** Whoever came with an expert's address keeps her in the list, also where the rules would not name her. */
function withChosen(id: string, route: Route, directory: PlaceDirectory, at: Date): RoutedExpert[] {
	const expert = directory.experts.find((one) => one.id === id);
	if (!expert || route.experts.some((routed) => routed.expert.id === id)) return route.experts;
	const absent = isAbsent(expert.absences, at);
	const reachable = !absent && isOpen(expert.hours, at, route.land);
	const reasons = [...(absent ? (['absent'] as const) : []), expert.capacity];
	return [{ expert, reachable, reasons, ...(absent && { absent }) }, ...route.experts];
}

function addresseeOf(
	chosen: string,
	basis: LegalBasis | undefined,
	route: Route | undefined,
	experts: readonly RoutedExpert[]
): Addressee | undefined {
	if (!route?.youthOffice) return undefined;
	const common = { youthOffice: route.youthOffice.id, legalBasis: basis?.code ?? '' };
	if (chosen === POOL) return { ...common, name: route.youthOffice.name, phone: route.number.phone };
	const expert = experts.find((routed) => routed.expert.id === chosen)?.expert;
	if (!expert) return undefined;
	return { ...common, name: expert.name, phone: expert.phone || route.number.phone };
}
