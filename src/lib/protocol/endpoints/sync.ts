/** The movers' endpoints: down, up, and the doorbell. */
import * as z from 'zod/mini';
import { API } from '../api';
import type { Endpoint } from '../endpoint';
import { pullAnswer, snapshot } from '../pull';
import { pushAnswer } from '../push';

/** Any text is taken as a cursor: one that is none of ours is answered with a reset. */
const sinceCursor = z.object({ cursor: z.optional(z.string()) });
/** Large, and phones only take its type: in their build it is not even there to be loaded. */
const pushBody = async () => {
	if (!import.meta.env.SSR) throw new Error('only the server reads what is pushed');
	return (await import('../mutation')).pushBody;
};

export const SYNC = {
	pull: {
		method: 'GET',
		path: API.sync,
		query: sinceCursor,
		answer: pullAnswer,
		who: 'anyone',
		limit: 'reads'
	},
	snapshot: {
		method: 'GET',
		path: API.snapshot,
		answer: snapshot,
		prepared: true,
		who: 'anyone',
		limit: 'snapshots'
	},
	push: {
		method: 'POST',
		path: API.push,
		body: pushBody,
		answer: pushAnswer,
		who: 'anyone',
		limit: 'push',
		counts: 'mutations'
	},
	events: { method: 'GET', path: API.events, anyVersion: true, who: 'anyone', limit: 'streams' }
} as const satisfies Record<string, Endpoint>;
