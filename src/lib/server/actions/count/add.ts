/** The yearly counting: a consultation adds one to a few counters, and leaves no row of its own. */
import { countersOf } from '../../../domain/consultation/counting';
import type { LegalBasis } from '../../../domain/consultation/legal-basis';
import type { Region } from '../../../domain/place/place';
import { berlinParts } from '../../../domain/time/berlin';
import { defineAction } from '../action';
import { done, rejected } from '../decision';

export interface CountFacts {
	region: Region | undefined;
	legalBasis: LegalBasis | undefined;
}

const add = defineAction({
	kind: 'count.add',
	guests: false,
	async facts(body, _caller, read): Promise<CountFacts> {
		const [region, legalBasis] = await Promise.all([
			read.one('regions', 'id', body.region),
			read.one('legalBases', 'code', body.legalBasis)
		]);
		return { region, legalBasis };
	},
	decide({ id, body }, { region, legalBasis }, caller, at) {
		if (caller.role !== 'expert' && caller.role !== 'coordination') return rejected(id, 'forbidden');
		if (!region || !legalBasis) return rejected(id, 'not_found');
		return { ...done(id, at, []), counters: countersOf(body, berlinParts(at).year) };
	}
});

export const countActions = { 'count.add': add };
