/** Offers that are missing: what is said of one, how far it has come, and how much of it there may be. */

/** `open` with the office · `forwarded` with a planner · `answered` by her · `closed` by the office without a planner. */
export const OFFER_GAP_STATES = ['open', 'forwarded', 'answered', 'closed'] as const;
export type OfferGapState = (typeof OFFER_GAP_STATES)[number];

/** What a planner says: it is taken up, planned for a time, or not possible. */
export const PLANNER_ANSWERS = ['takenUp', 'planned', 'notPossible'] as const;
export type PlannerAnswer = (typeof PLANNER_ANSWERS)[number];

/** Characters of one or two sentences. */
export const OFFER_GAP_WORD = 600;
/** That wait for the office at a time, of one account and of one network. */
export const OPEN_OFFER_GAPS = { account: 20, network: 300 } as const;
/** Planners of one network. */
export const PLANNERS = 50;
/** How long a planner's link is good. */
export const PLANNER_LINK_DAYS = 90;
/** So long after its end it can be looked up what came of it; what never came to one goes as long after it was said. */
export const OFFER_GAP_KEPT_YEARS = 3;

/** As a planner is called where something was sent to her. */
export function plannerLabel(planner: { name: string; function: string }): string {
	return [planner.name, planner.function].filter(Boolean).join(', ');
}

/** Whether an answer says enough: for when it is planned, and why it is not possible. */
export function isWholeAnswer({
	outcome,
	until,
	word
}: {
	outcome: PlannerAnswer;
	until: string;
	word: string;
}): boolean {
	if (outcome === 'planned') return until.trim() !== '';
	return outcome !== 'notPossible' || word.trim() !== '';
}
