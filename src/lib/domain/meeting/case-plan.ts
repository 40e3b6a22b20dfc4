/**
 * The plan of the agenda point "Fallbesprechungen": which cases fit into its minutes, and in which order, so that whoever has to leave
 * the room leaves once at most. Who came first is taken first; one that is too long does not keep a shorter one out. Guarantees: the
 * minutes of what is planned never exceed what there is, what does not fit is named, and each group is away in one piece. Pure.
 */
import type { Leaver } from './case-leaving';

export interface PlannableCase {
	id: string;
	minutes: number;
	/** Who leaves for it; undefined while nobody here could read it. */
	leave: readonly Leaver[];
	registeredAt: string;
}

export interface CasePlan<C extends PlannableCase> {
	/** In their order. */
	planned: C[];
	/** For these there is no time. */
	without: C[];
	minutes: number;
}

export function planCases<C extends PlannableCase>(cases: readonly C[], minutes: number): CasePlan<C> {
	const turn = cases.toSorted(
		(one, other) => one.registeredAt.localeCompare(other.registeredAt) || one.id.localeCompare(other.id)
	);
	const fitting: C[] = [];
	const without: C[] = [];
	let used = 0;
	for (const one of turn)
		if (used + one.minutes <= minutes) {
			fitting.push(one);
			used += one.minutes;
		} else without.push(one);
	return { planned: grouped(fitting), without, minutes: used };
}

/**
 * First those that all hear; then those for which the police leaves, the court, too, the court alone. Both are away in one piece:
 * who leaves for the second group leaves for its neighbour as well.
 */
function grouped<C extends PlannableCase>(cases: readonly C[]): C[] {
	const rank = ({ leave }: C) => {
		const [police, court] = [leave.includes('kripo') || leave.includes('police'), leave.includes('court')];
		if (police) return court ? 2 : 1;
		return court ? 3 : 0;
	};
	return cases.toSorted((one, other) => rank(one) - rank(other));
}

/** What is said at the beginning of a case: who goes out, and who is called in again. */
export interface Move {
	out: Leaver[];
	back: Leaver[];
}

/** One for each case in order, and a last one for the end. */
export function movesOf(planned: readonly Pick<PlannableCase, 'leave'>[]): Move[] {
	const steps = [...planned.map(({ leave }) => leave), []];
	return steps.map((now, at) => {
		const before = steps[at - 1] ?? [];
		return {
			out: now.filter((one) => !before.includes(one)),
			back: before.filter((one) => !now.includes(one))
		};
	});
}
