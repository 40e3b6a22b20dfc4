/** What of the log is looked for, as the form has it, and as the server is asked. */
import { ACT_KINDS, type ActKind } from '../../domain/access/acts';
import { ACT_WORDS } from '../../text/acts';

/** In a choice: no choice. */
export const ALL = 'all';

export interface LogFilterState {
	kind: ActKind | typeof ALL;
	who: string;
	/** Days; empty where there is no end. */
	from: string;
	until: string;
}

export const EVERYTHING: LogFilterState = { kind: ALL, who: ALL, from: '', until: '' };

export const KIND_CHOICES = [
	{ value: ALL, label: 'Alles' },
	...ACT_KINDS.map((value) => ({ value, label: ACT_WORDS[value] }))
] as const;

/** Only what was chosen. */
export function askedOf({ kind, who, from, until }: LogFilterState) {
	return {
		...(kind !== ALL && { kind }),
		...(who !== ALL && { who }),
		...(from !== '' && { from }),
		...(until !== '' && { until })
	};
}
