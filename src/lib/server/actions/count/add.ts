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
	/** The networks of the youth offices in whose area the caller advises. */
	own: readonly string[];
}

const add = defineAction({
	kind: 'count.add',
	guests: false,
	async facts(body, caller, read): Promise<CountFacts> {
		const [region, legalBasis, ...offices] = await Promise.all([
			read.one('regions', 'id', body.region),
			read.one('legalBases', 'code', body.legalBasis),
			...caller.youthOffices.map((office) => read.one('youthOffices', 'id', office))
		]);
		const own = [...caller.networks, ...offices.flatMap((office) => (office ? [office.region] : []))];
		return { region, legalBasis, own };
	},
	decide({ id, body }, { region, legalBasis, own }, caller, at) {
		if (caller.role !== 'expert' && caller.role !== 'coordination') return rejected(id, 'forbidden');
		if (!region || !legalBasis) return rejected(id, 'not_found');
		// Nobody counts where she does not belong.
		if (!own.includes(region.id)) return rejected(id, 'forbidden');
		return { ...done(id, at, []), counters: countersOf(body, berlinParts(at).year) };
	}
});

export const countActions = { 'count.add': add };
