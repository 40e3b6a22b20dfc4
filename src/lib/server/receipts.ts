/**
 * Lookup keys → their requests. Whoever holds a receipt has the whole request, sealed to the receipt's own key; keys nobody
 * knows are left out. Read as the system: a receipt belongs to no account, and PocketBase has no rule for it.
 */
import { receiptHashOf } from '../domain/consultation/receipt';
import type { Request } from '../domain/consultation/request';
import { receiptState, type ReceiptState } from '../protocol/receipts';
import type { PocketBaseClients } from './pocketbase/client';
import { requestsByReceipt } from './pocketbase/receipts';

/** The allow-list of what leaves the server. */
const FIELDS = Object.keys(receiptState.shape.request.shape) as (keyof ReceiptState['request'])[];

export interface AskedReceipt {
	key: string;
	/** `updated` of the state the phone has. */
	known?: string | undefined;
}

export async function receiptStates(
	clients: PocketBaseClients,
	asked: readonly AskedReceipt[]
): Promise<ReceiptState[]> {
	const askedBy = new Map<string, AskedReceipt>();
	for (const one of asked) askedBy.set(await receiptHashOf(one.key), one);
	const found = await requestsByReceipt(clients, [...askedBy.keys()]);
	return found.flatMap((row) => {
		const one = askedBy.get(row.receipt ?? '');
		return one ? [receiptStateOf(row, one)] : [];
	});
}

/** The request as the holder of its receipt sees it. */
export function receiptStateOf(row: Request, { key, known }: AskedReceipt): ReceiptState {
	const { payload, thread } = row;
	const isNew = known !== row.updated && payload !== undefined;
	const open = Object.fromEntries(FIELDS.map((field) => [field, row[field]])) as ReceiptState['request'];
	return { key, request: open, ...(isNew && { sealed: { payload, thread: thread ?? [] } }) };
}
