/**
 * Who leaves the room for a case (§ 7): the police and the family court for running cases, unless the submitter wants them there and, in a
 * case that the family knows of, the family agrees. Police that is not wanted leaves for every kind. Where wish and rule pull in
 * two directions, `decides` says whose word counts. Pure.
 */
import { type CaseKind, isRunning } from './case';
import type { CaseContent } from './case-content';

/** Kripo and Schutzpolizei are bound by the same duty to prosecute, and are asked for in one question. */
export const LEAVERS = ['kripo', 'police', 'court'] as const;
export type Leaver = (typeof LEAVERS)[number];

/** The rules · the submitter, who wants somebody there · the family, which does not agree although the submitter wants it. */
export type Decides = 'rules' | 'submitter' | 'family';

export type LeavingFacts = Pick<CaseContent, 'lawEnforcement' | 'court' | 'familyAgrees'> & {
	kind: CaseKind;
};

export interface Leaving {
	leave: Leaver[];
	decides: Decides;
}

export function whoLeaves(one: LeavingFacts): Leaving {
	const police = whether(one, one.lawEnforcement === 'wanted');
	const court = whether(one, one.court === 'wanted');
	const policeLeaves = one.lawEnforcement === 'no' || police === 'leaves';
	const courtLeaves = isRunning(one.kind) && court === 'leaves';
	return {
		leave: [
			...(policeLeaves ? (['kripo', 'police'] as const) : []),
			...(courtLeaves ? (['court'] as const) : [])
		],
		decides: deciding(one)
	};
}

function whether({ kind, familyAgrees }: LeavingFacts, wanted: boolean): 'stays' | 'leaves' {
	if (!isRunning(kind)) return 'stays';
	return wanted && (kind !== 'consented' || familyAgrees === true) ? 'stays' : 'leaves';
}

function deciding({ kind, lawEnforcement, court, familyAgrees }: LeavingFacts): Decides {
	const wanted = lawEnforcement === 'wanted' || court === 'wanted';
	if (!isRunning(kind) || !wanted) return 'rules';
	return kind === 'consented' && familyAgrees !== true ? 'family' : 'submitter';
}
