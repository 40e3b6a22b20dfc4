/** What a request is called in its asker's own list; nothing of what she wrote in her words. */
import type { AgeGroup, Concern } from '../domain/vocabulary';
import { labelList, labels } from './labels';

export interface Titled {
	/** Empty or missing: not said. */
	ageGroup?: AgeGroup | '' | undefined;
	concerns: readonly Concern[];
}

/** "3 bis 5 Jahre: Vernachlässigung": by this somebody finds her own request again; nobody else reads it. */
export function requestTitle({ ageGroup, concerns }: Titled): string {
	const parts = [ageGroup && labels.ageGroup[ageGroup], labelList(labels.concern, concerns)];
	return parts.filter(Boolean).join(': ') || 'Beratungsanfrage';
}
