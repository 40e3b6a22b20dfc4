/** What the decisions on requests rest on. */
import { receiptHashOf } from '../../../domain/consultation/receipt';
import type { Request } from '../../../domain/consultation/request';
import type { Region } from '../../../domain/place/place';
import type { Reading } from '../action';

/** A request as its asker reaches it. */
export interface AskedRequest {
	request: Request | undefined;
	/** Hash of the receipt by which the sender proves to have asked it; empty without. */
	receipt: string;
}

/** The request by the receipt that the sender proves to hold, or as the sender sees it by the account. */
export async function askedRequest(
	{ id, proof }: { id: string; proof: string },
	read: Reading
): Promise<AskedRequest> {
	if (proof !== '') {
		const receipt = await receiptHashOf(proof);
		const request = await read.requestByReceipt(id, receipt);
		if (request) return { request, receipt };
	}
	return { request: await read.one('requests', 'id', id), receipt: '' };
}

/** The network whose periods hold for a request of this youth office. */
export async function regionOf(youthOffice: string | undefined, read: Reading): Promise<Region | undefined> {
	const office = await read.one('youthOffices', 'id', youthOffice ?? '');
	return read.one('regions', 'id', office?.region ?? '');
}
