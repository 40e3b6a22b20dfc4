/**
 * Lookup keys → status of their requests. Whoever holds a receipt may see the status and its times, nothing else; keys
 * nobody knows are left out. Read as the system: a receipt belongs to no account, and PocketBase has no rule for it.
 */
import { receiptHashOf } from '../domain/receipt';
import type { Request } from '../domain/request';
import type { ReceiptState } from '../protocol/receipts';
import type { PocketBaseClients } from './pocketbase/client';

const FIELDS = 'id,receipt,status,submittedAt,seenAt,acceptedAt,closedAt';

export async function receiptStates(
	clients: PocketBaseClients,
	keys: readonly string[]
): Promise<ReceiptState[]> {
	const keyOf = new Map<string, string>();
	for (const key of keys) keyOf.set(await receiptHashOf(key), key);
	return clients.asSystem(async (system) => {
		const filter = [...keyOf.keys()]
			.map((receipt) => system.filter('receipt = {:receipt}', { receipt }))
			.join(' || ');
		const { items } = await system
			.collection('requests')
			.getList<Request>(1, keyOf.size, { filter, fields: FIELDS, skipTotal: true });
		return items.flatMap(({ id, receipt = '', status, submittedAt, seenAt, acceptedAt, closedAt }) => {
			const key = keyOf.get(receipt);
			return key ? [{ key, request: id, status, submittedAt, seenAt, acceptedAt, closedAt }] : [];
		});
	});
}
