import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from './case';
import { COURT, LAW_ENFORCEMENT } from './case-content';
import { type LeavingFacts, whoLeaves } from './case-leaving';

const POLICE = ['kripo', 'police'];
const ALL = [...POLICE, 'court'];

describe('who leaves for a case (§ 7)', () => {
	it.each<[LeavingFacts, string[], string]>([
		// Short questions and closed cases: nobody leaves but police that is not wanted.
		[{ kind: 'short', lawEnforcement: 'fitting' }, [], 'rules'],
		[{ kind: 'short', lawEnforcement: 'wanted' }, [], 'rules'],
		[{ kind: 'short', lawEnforcement: 'no' }, POLICE, 'rules'],
		[{ kind: 'closed', lawEnforcement: 'fitting' }, [], 'rules'],
		[{ kind: 'closed', lawEnforcement: 'no' }, POLICE, 'rules'],
		// With the family's consent: it has to agree to whoever is wanted.
		[{ kind: 'consented', lawEnforcement: 'fitting', court: 'no' }, ALL, 'rules'],
		[{ kind: 'consented', lawEnforcement: 'no', court: 'no', familyAgrees: true }, ALL, 'rules'],
		[{ kind: 'consented', lawEnforcement: 'wanted', court: 'wanted' }, ALL, 'family'],
		[{ kind: 'consented', lawEnforcement: 'wanted', court: 'wanted', familyAgrees: false }, ALL, 'family'],
		[{ kind: 'consented', lawEnforcement: 'wanted', court: 'wanted', familyAgrees: true }, [], 'submitter'],
		[{ kind: 'consented', lawEnforcement: 'no', court: 'wanted', familyAgrees: true }, POLICE, 'submitter'],
		[
			{ kind: 'consented', lawEnforcement: 'wanted', court: 'no', familyAgrees: true },
			['court'],
			'submitter'
		],
		// Without the family's knowledge nobody can ask it.
		[{ kind: 'altered', lawEnforcement: 'fitting', court: 'no' }, ALL, 'rules'],
		[{ kind: 'altered', lawEnforcement: 'no', court: 'no' }, ALL, 'rules'],
		[{ kind: 'altered', lawEnforcement: 'wanted', court: 'no' }, ['court'], 'submitter'],
		[{ kind: 'altered', lawEnforcement: 'no', court: 'wanted' }, POLICE, 'submitter'],
		[{ kind: 'altered', lawEnforcement: 'wanted', court: 'wanted' }, [], 'submitter']
	])('%o: %j leave, %s decide', (facts, leave, decides) => {
		expect(whoLeaves(facts)).toEqual({ leave, decides });
	});

	it('is the same for both polices, whatever was answered', () => {
		for (const kind of CASE_KINDS)
			for (const lawEnforcement of LAW_ENFORCEMENT)
				for (const court of COURT)
					for (const familyAgrees of [true, false]) {
						const { leave } = whoLeaves({ kind, lawEnforcement, court, familyAgrees });
						expect(leave.includes('kripo')).toBe(leave.includes('police'));
					}
	});
});
