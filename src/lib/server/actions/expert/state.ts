/**
 * An expert changes her own entry: when she is away, whether she takes requests, who stands in, her hours. Exactly these fields
 * (domain/directory/own-state.ts) of no other entry; everything else of it is the office's to keep. By from and to as every
 * change of a record, so that what the office has changed meanwhile is not overwritten unseen.
 * Who answers for a place follows by itself: routing reads the entry.
 */
import { grantOf } from '../../../domain/access/permissions';
import type { Expert } from '../../../domain/directory/directory';
import { OWN_STATE_FIELDS } from '../../../domain/directory/own-state';
import { isSame } from '../../../domain/record-changes';
import { defineAction } from '../action';
import { rejected } from '../decision';
import { decideChange } from '../record/change';
import { known } from '../record/fields';

export interface StateFacts {
	/** Her entry. */
	row?: Expert | undefined;
	/** Whom she names to stand in. */
	deputy?: Pick<Expert, 'id' | 'publication' | 'youthOffices'> | undefined;
}

const OWN: readonly string[] = OWN_STATE_FIELDS;

const state = defineAction({
	kind: 'expert.state',
	guests: false,
	facts: async ({ id, changes }, _caller, read): Promise<StateFacts> => {
		const to = changes.deputy?.to;
		return {
			row: await read.one('experts', 'id', id),
			...(typeof to === 'string' && { deputy: await read.one('experts', 'id', to) })
		};
	},
	decide({ id, kind, body }, { row, deputy }, caller, at) {
		const { changes } = body;
		if (grantOf(caller.role, 'experts', 'update') !== 'own' || caller.expertId !== body.id)
			return rejected(id, 'forbidden');
		if (!row) return rejected(id, 'not_found');
		const others = Object.keys(changes).filter((field) => !OWN.includes(field));
		if (others.length > 0) return rejected(id, 'forbidden', known('experts', others));
		const named = changes.deputy?.to ?? '';
		if (!isSame(named, row.deputy) && !isSame(named, '') && !canStandIn(deputy, row))
			return rejected(id, 'expert_unavailable', ['deputy']);
		return decideChange({ id, way: kind, table: 'experts', row, changes }, caller, at);
	}
});

export const expertActions = { 'expert.state': state };

/** Somebody else, in the directory, and in an area that both share: else requests would reach nobody who may answer them. */
function canStandIn(deputy: StateFacts['deputy'], { id, youthOffices }: Expert): boolean {
	return (
		deputy !== undefined &&
		deputy.id !== id &&
		deputy.publication === 'published' &&
		deputy.youthOffices.some((office) => youthOffices.includes(office))
	);
}
