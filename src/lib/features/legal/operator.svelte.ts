/** Who runs this installation, live: what the office has filled in, on the phone with everything else. */
import { OPERATOR_ID, type Operator } from '../../domain/directory/operator';
import { operatorGaps } from '../../domain/directory/operator-gaps';
import { directoryCopy } from '../../local/copy/directory-copy';
import { live } from '../../local/live/live.svelte';

export interface OperatorNow {
	/** Undefined before anything was loaded. */
	readonly row: Operator | undefined;
	/** Something is missing that the pages need. */
	readonly incomplete: boolean;
}

export function operatorNow(): OperatorNow {
	const found = live(() => directoryCopy.readOne('operators', OPERATOR_ID));
	return {
		get row() {
			return found.value;
		},
		get incomplete() {
			return found.value !== undefined && operatorGaps(found.value).length > 0;
		}
	};
}
