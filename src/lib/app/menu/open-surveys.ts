/** How many surveys wait for whoever is signed in. They are on no phone: asked when somebody looks, and none where there is no answer. */
import type { Role } from '../../domain/vocabulary';
import { SURVEYS } from '../../protocol/endpoints/surveys';
import { ask } from '../ask';

export async function openSurveys(role: Role | undefined): Promise<number> {
	if ((role !== 'member' && role !== 'expert') || !navigator.onLine) return 0;
	try {
		const { surveys } = await ask(SURVEYS.mine, {});
		return surveys.filter(({ answered }) => !answered).length;
	} catch {
		// Without a network nobody can answer either.
		return 0;
	}
}
