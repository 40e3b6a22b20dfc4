/** What page and data worker say to each other: calls of the ports with their answers, and what only a page can see. */
import type { Problem } from '../protocol/errors';
import type { Ports } from '../local/ports';

export type PortName = keyof Ports;

export type ToWorker =
	| { type: 'call'; id: number; name: PortName; args: unknown[] }
	| { type: 'visible'; visible: boolean }
	| { type: 'online' }
	/** The page is about to be frozen or left: what the worker holds of the databases is given back there and then. */
	| { type: 'freeze' };

export type FromWorker =
	| { type: 'ready' }
	| { type: 'answer'; id: number; value: unknown }
	| { type: 'failure'; id: number; code: Problem; retryAfter?: number; reference?: string };
