/**
 * A network's settings, all at once: an old kind. The app up to 0.1 sends it, `record.save` has taken its place; it is
 * answered as long as such an app may still have one in its queue. What it overwrites is kept in the history like any change.
 */
import type { Region } from '../../../domain/place/place';
import { defineAction } from '../action';
import { done, rejected } from '../decision';
import { historyOf } from '../history';

export interface NetworkFacts {
	region: Region | undefined;
}

const set = defineAction({
	kind: 'network.set',
	guests: false,
	facts: async ({ id }, _caller, read): Promise<NetworkFacts> => ({
		region: await read.one('regions', 'id', id)
	}),
	decide({ id, kind, body }, { region }, caller, at) {
		if (caller.role !== 'coordination') return rejected(id, 'forbidden');
		if (!region) return rejected(id, 'not_found');
		if (!caller.networks.includes(region.id)) return rejected(id, 'forbidden');
		const by = { who: caller.userId, table: 'regions', way: kind } as const;
		const { fields, history } = historyOf(by, region, body.settings);
		if (history.length === 0) return done(id, at, []);
		const effect = {
			table: 'regions',
			operation: 'update',
			id: region.id,
			fields,
			basedOn: region.updated
		} as const;
		return { ...done(id, at, [effect]), history };
	}
});

export const legacyActions = { 'network.set': set };
