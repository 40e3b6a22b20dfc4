/**
 * The way of a page to the server, where an answer is neither kept nor queued. In the page and not among the ports of the
 * data worker: few need it, and the worker is part of everybody's first visit.
 */
import { type Ask, usePorts } from '../local/ports';
import type { Endpoint } from '../protocol/endpoint';
import { call } from '../sync/call';
import { realTimer } from '../sync/timer';
import { createWire } from '../sync/wire';

const wire = createWire({ fetch: (...args) => fetch(...args), timer: realTimer });

export const ask: Ask = async (endpoint, given) => {
	const answer = await call(wire, endpoint, given);
	const { renews }: Endpoint = endpoint;
	// What was asked for has happened, whatever becomes of this.
	if (renews) await (await usePorts()).sessionRenewed().catch(() => undefined);
	return answer;
};
