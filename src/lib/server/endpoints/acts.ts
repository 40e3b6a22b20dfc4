/** The log of acts. */
import { ACTS } from '../../protocol/endpoints/acts';
import { chainOfLog, exportLog, readLog } from '../acts/log';
import { serve } from '../serve';
import { services } from '../services';

export const read = serve(ACTS.read, async ({ query, visitor }) =>
	readLog(services().clients, (await visitor()).caller, query, new Date())
);

export const exportAll = serve(ACTS.export, async ({ body, visitor }) =>
	exportLog(services().clients, (await visitor()).caller, body, new Date())
);

export const chain = serve(ACTS.chain, async ({ query, visitor }) =>
	chainOfLog(services().clients, (await visitor()).caller, query.network)
);
