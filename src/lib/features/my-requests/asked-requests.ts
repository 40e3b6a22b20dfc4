// All requests of the person in front of this device: what was sent from it or taken onto it by a code, and what belongs to
// her account and was sent from another one. The latter have no code here; until it is entered, they may stay closed.
import type { Caller } from '$lib/domain/access/caller';
import type { Request } from '$lib/domain/consultation/request';
import { isoOf } from '$lib/domain/time/instant';
import { mayAnswer } from '$lib/domain/consultation/request-readers';
import { now } from '$lib/local/live/clock';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { keptRequest, keptRequests, type KeptRequest } from '$lib/local/receipts/kept-requests';
import { currentAccount } from '$lib/local/device/local-session';
import type { ReceiptState } from '$lib/protocol/receipts';
import { callerOf } from '$lib/local/copy/caller';

/** Newest first. All reads start at once, for the live query around it. */
export async function askedRequests(): Promise<KeptRequest[]> {
	const [kept, own] = await Promise.all([keptRequests(), ownRequests()]);
	const others = own.filter(({ id }) => !kept.some((one) => one.id === id));
	return [...kept, ...others].sort((a, b) => writtenAt(b).localeCompare(writtenAt(a)));
}

/** One of them. */
export async function askedRequest(id: string): Promise<KeptRequest | undefined> {
	const [kept, own] = await Promise.all([keptRequest(id), ownRequests()]);
	return kept ?? own.find((one) => one.id === id);
}

/** A request as whoever entered its code sees it. */
export function fromReceipt(code: string, { request, sealed }: ReceiptState): KeptRequest {
	return { ...found(request), code, ...(sealed && { texts: sealed }) };
}

function found(remote: ReceiptState['request']): KeptRequest {
	const { id, status, submittedAt, seenAt, acceptedAt, closedAt } = remote;
	const times = { submittedLocally: '', submittedAt, seenAt, acceptedAt, closedAt };
	const unknown = { code: '', title: '', nameOfExpert: '', phoneOfExpert: '' };
	return { ...unknown, ...times, id, state: status, remote, unread: 0 };
}

async function ownRequests(): Promise<KeptRequest[]> {
	const [account, rows, experts] = await Promise.all([
		currentAccount(),
		directoryCopy.readAll('requests'),
		directoryCopy.readAll('experts')
	]);
	if (!account) return [];
	const caller = callerOf(account, experts, now());
	return rows
		.filter((row) => isOwn(row, caller))
		.map(({ payload, thread = [], ...row }) => ({
			...found(row),
			nameOfExpert: experts.find(({ id }) => id === (row.acceptedBy || row.expert))?.name ?? '',
			...(payload !== undefined && { texts: { payload, thread } })
		}));
}

/** The author's name does not leave the server: own is what came with its texts for no other reason. */
export function isOwn(row: Request, caller: Caller): boolean {
	if (row.payload === undefined || mayAnswer(row, caller)) return false;
	return caller.role !== 'coordination' || !row.forDesk;
}

function writtenAt({ submittedLocally, submittedAt }: KeptRequest): string {
	return isoOf(submittedLocally || (submittedAt ?? ''));
}
