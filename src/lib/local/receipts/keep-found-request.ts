/**
 * A request that was found by its code, taken onto this device: from then on it is followed like one that was sent from
 * here. Apart from kept-requests.ts, so that the first visit does without.
 */
import type { ReceiptState } from '../../protocol/receipts';
import { storageError } from '../coded-error';
import { deviceDb, type DeviceDb } from '../device/device-db';
import { receiptRow, type KeptRequestInput } from './kept-requests';

/** Throws a CodedError when the phone cannot keep it. */
export async function keepFoundRequest(
	input: KeptRequestInput,
	{ request: remote, sealed: texts }: Pick<ReceiptState, 'request' | 'sealed'>,
	db: DeviceDb = deviceDb
): Promise<void> {
	try {
		const { status: state, round, submittedAt } = remote;
		const row = await receiptRow(input, db);
		const known = { state, round, submittedAt, remote, createdAt: submittedAt };
		await db.receipts.put({ ...row, ...known, ...(texts && { texts }) });
	} catch (error) {
		throw storageError(error);
	}
}
