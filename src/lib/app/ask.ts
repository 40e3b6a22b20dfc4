/**
 * The way of a page to the server, where an answer is neither kept nor queued. In the page and not among the ports of the
 * data worker: few need it, and the worker is part of everybody's first visit.
 */
import type { Ask } from '../local/ports';
import { call } from '../sync/call';
import { realTimer } from '../sync/timer';
import { createWire } from '../sync/wire';

const wire = createWire({ fetch: (...args) => fetch(...args), timer: realTimer });

export const ask: Ask = (endpoint, given) => call(wire, endpoint, given);
