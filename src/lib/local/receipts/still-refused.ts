/**
 * Before somebody sends, changes or throws away what looks refused, the server is asked once more: the receipt's word counts.
 * Without a network the refusal, which was the server's word too, stands.
 */
import { deviceDb } from '../device/device-db';
import { usePorts } from '../ports';
import { isSettled } from './kept-requests';

/** Whether the server still does not have `request`. Where it has, this phone knows it afterwards. */
export async function isStillRefused(request: string): Promise<boolean> {
	const ports = await usePorts();
	await ports.syncNow().catch(() => undefined);
	return !isSettled(await deviceDb.receipts.get(request));
}
