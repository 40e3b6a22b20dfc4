/** Whether a request to an expert could be read: by her, or by whoever stands in for her now. Nobody is offered who could not. */
import type { Expert } from '$lib/domain/directory/directory';
import { canBeAsked } from '$lib/consultation/readers/plan-readers';
import { loadAskerFacts } from '$lib/consultation/readers/reader-facts';

/** `deputy` is the id of the one who is asked in her place, or empty. */
export async function canAskNow(expert: Expert, deputy: string, at: Date): Promise<boolean> {
	const [office = ''] = expert.youthOffices;
	return canBeAsked({ id: deputy || expert.id }, await loadAskerFacts(office), at);
}
