import { RECEIPTS } from '../../protocol/endpoints/receipts';
import { PROTOCOL_VERSION } from '../../protocol/version';
import { receiptsIn, receiptStates } from '../receipts';
import { serve } from '../serve';
import { services } from '../services';

export const ask = serve(RECEIPTS.ask, async ({ body }) => {
	const receipts = await receiptStates(receiptsIn(services().clients), body.asked);
	return { v: PROTOCOL_VERSION, serverTime: new Date().toISOString(), receipts };
});
