/**
 * Which experts advise at a place, on a legal basis, for a profession, and in which order.
 * Guarantees: only published experts; an absent one is replaced by the deputy who is there; nobody twice; the same
 * order for the same data. Every place in the list is explained by reasons, which the screen puts into words.
 * Does not decide: whoever asks chooses the person.
 *
 * Who is in the list: everyone who advises in the area on this basis and for this profession. Where there is nobody,
 * or nobody who can be asked in writing, the wider circle answers: first other professions', then other bases' experts of
 * the area, with that as a reason. Whoever fits is named there too: she can be called.
 *
 * The order; the first line in which two entries differ decides:
 *   1  she or a deputy is there              before   absent without a deputy
 *   2  can be asked in writing               before   has no key, nor has whoever stands in
 *   3  advises on this basis                 before   on others
 *   4  advises this profession               before   others
 *   5  takes requests (free, limited)        before   full
 *   6  for this municipality by name         before   for the youth office's whole area
 *   7  for this profession by name           before   for all professions
 *   8  she herself                           before   a deputy in her place
 *   9  free                                  before   limited
 *  10  reachable now                         before   not now
 *  11  by name, then by id
 */
import type { Absence, Expert } from '../directory/directory';
import { isAbsent, isOpen } from '../directory/reachability';
import type { Land, Profession } from '../vocabulary';

export type Reason =
	| 'legalBasis'
	| 'otherLegalBasis'
	| 'municipality'
	| 'youthOfficeArea'
	| 'profession'
	| 'allProfessions'
	| 'otherProfession'
	| 'deputy'
	| 'absent'
	| 'free'
	| 'limited'
	| 'full'
	| 'reachableNow';

export interface RoutedExpert {
	/** Whom to ask. */
	expert: Expert;
	/** The absent expert she stands in for. */
	deputyOf?: Expert;
	/** Her own absence, when nobody stands in. */
	absent?: Absence;
	/** Present and within her hours. */
	reachable: boolean;
	reasons: Reason[];
}

export interface ExpertQuestion {
	ags: string;
	youthOffice: string;
	profession: Profession | '';
	/** Code of the legal basis; empty when not chosen. */
	legalBasis: string;
	at: Date;
	land: Land | undefined;
	/** Whether somebody could read what is sent to her; where it is not known yet, everybody can. */
	canBeAsked?: CanBeAsked | undefined;
}

export type CanBeAsked = (expert: Pick<Expert, 'id'>) => boolean;
const EVERYBODY: CanBeAsked = () => true;

/** The experts for a question, the likeliest first; empty only where nobody advises in the area. */
export function routeExperts(question: ExpertQuestion, experts: readonly Expert[]): RoutedExpert[] {
	const published = experts.filter(({ publication }) => publication === 'published');
	const byId = new Map(published.map((expert) => [expert.id, expert]));
	const ranked = circleOf(question, published, byId)
		.map((routed) => ({ routed, key: sortKey(routed, question.canBeAsked ?? EVERYBODY) }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ routed }) => routed);
	const seen = new Set<string>();
	return ranked.filter(({ expert }) => !seen.has(expert.id) && seen.add(expert.id));
}

/** The narrowest circle of the area in which somebody can be asked, else in which somebody is. */
function circleOf(
	question: ExpertQuestion,
	experts: readonly Expert[],
	byId: ReadonlyMap<string, Expert>
): RoutedExpert[] {
	const canBeAsked = question.canBeAsked ?? EVERYBODY;
	const area = experts.filter((expert) => coversArea(expert, question));
	const onBasis = area.filter((expert) => fitsBasis(expert, question));
	const fitting = onBasis.filter((expert) => fitsProfession(expert, question));
	const circles = [fitting, onBasis, area].map((circle) =>
		circle.map((expert) => offered(expert, question, byId))
	);
	const asked = circles.find((circle) => circle.some(({ expert }) => canBeAsked(expert)));
	return asked ?? circles.find((circle) => circle.length > 0) ?? [];
}

function coversArea(expert: Expert, { ags, youthOffice }: ExpertQuestion): boolean {
	return (
		expert.youthOffices.includes(youthOffice) && (expert.areas.length === 0 || expert.areas.includes(ags))
	);
}

function fitsBasis(expert: Expert, { legalBasis }: ExpertQuestion): boolean {
	return legalBasis === '' || expert.legalBases.includes(legalBasis);
}

function fitsProfession(expert: Expert, { profession }: ExpertQuestion): boolean {
	return profession === '' || expert.professions.length === 0 || expert.professions.includes(profession);
}

/** What the list offers for a fitting expert: herself, or the deputy while she is away. */
function offered(fitting: Expert, question: ExpertQuestion, byId: ReadonlyMap<string, Expert>): RoutedExpert {
	const absent = isAbsent(fitting.absences, question.at);
	const deputy = absent && presentDeputy(fitting, question.at, byId);
	const expert = deputy ?? fitting;
	const reachable = (!absent || deputy !== undefined) && isOpen(expert.hours, question.at, question.land);
	const standing: Reason[] = deputy ? ['deputy'] : absent ? ['absent'] : [];
	return {
		expert,
		...(deputy && { deputyOf: fitting }),
		...(absent && !deputy && { absent }),
		reachable,
		reasons: [
			...fitReasons(fitting, question),
			...standing,
			expert.capacity,
			...(reachable ? (['reachableNow'] as const) : [])
		]
	};
}

/** The first deputy in the chain who is there. Two who stand in for each other and are both away end the search. */
export function presentDeputy(
	expert: Expert,
	at: Date,
	byId: ReadonlyMap<string, Expert>
): Expert | undefined {
	const asked = new Set([expert.id]);
	let deputy = byId.get(expert.deputy);
	while (deputy && !asked.has(deputy.id)) {
		if (!isAbsent(deputy.absences, at)) return deputy;
		asked.add(deputy.id);
		deputy = byId.get(deputy.deputy);
	}
	return undefined;
}

function fitReasons(expert: Expert, question: ExpertQuestion): Reason[] {
	const reasons: Reason[] = [];
	if (question.legalBasis !== '')
		reasons.push(fitsBasis(expert, question) ? 'legalBasis' : 'otherLegalBasis');
	reasons.push(expert.areas.length > 0 ? 'municipality' : 'youthOfficeArea');
	if (question.profession !== '') {
		if (!fitsProfession(expert, question)) reasons.push('otherProfession');
		else reasons.push(expert.professions.length > 0 ? 'profession' : 'allProfessions');
	}
	return reasons;
}

/** The table above as a string that sorts like it. */
function sortKey({ expert, reasons, reachable }: RoutedExpert, canBeAsked: CanBeAsked): string {
	const has = (reason: Reason) => reasons.includes(reason);
	const steps = [
		!has('absent'),
		canBeAsked(expert),
		!has('otherLegalBasis'),
		!has('otherProfession'),
		!has('full'),
		has('municipality'),
		has('profession'),
		!has('deputy'),
		has('free'),
		reachable
	];
	return `${steps.map((good) => (good ? 0 : 1)).join('')} ${expert.name} ${expert.id}`;
}
