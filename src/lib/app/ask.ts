/**
 * The way of a page to the server, where an answer is neither kept nor queued. In the page and not among the ports of the
 * data worker: few need it, and the worker is part of everybody's first visit. Only what begins the session anew goes by
 * the worker, where nothing else asks meanwhile.
 */
import { type Ask, usePorts } from '../local/ports';
import type { Endpoint } from '../protocol/endpoint';
import { call } from '../sync/call';
import { realTimer } from '../sync/timer';
import { createWire, type Wire, WireError } from '../sync/wire';

const wire = createWire({ fetch: (...args) => fetch(...args), timer: realTimer });

const renewing: Wire = {
	async send({ method = 'GET', path, body, schema }) {
		const answer = await (await usePorts()).renew({ method, path, body });
		const checked = schema?.safeParse(answer);
		if (!checked?.success) throw new WireError('wrong_shape', 'unexpected');
		return checked.data;
	}
};

export const ask: Ask = (endpoint, given) => {
	const { renews }: Endpoint = endpoint;
	return call(renews ? renewing : wire, endpoint, given);
};
