/** A network's settings, by the desk alone. */
import type { Region } from '../../../domain/place/place';
import { defineAction } from '../action';
import { done, rejected } from '../decision';

export interface NetworkFacts {
	region: Region | undefined;
}

const set = defineAction({
	kind: 'network.set',
	guests: false,
	facts: async ({ id }, _caller, read): Promise<NetworkFacts> => ({
		region: await read.one('regions', 'id', id)
	}),
	decide({ id, body }, { region }, caller, at) {
		if (caller.role !== 'coordination') return rejected(id, 'forbidden');
		if (!region) return rejected(id, 'not_found');
		return done(id, at, [{ table: 'regions', operation: 'update', id: body.id, fields: body.settings }]);
	}
});

export const networkActions = { 'network.set': set };
