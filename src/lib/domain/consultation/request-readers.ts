/** Who may answer, read and see a consultation request; pure, and the same for the server and on the phone. */
import type { Caller } from '../access/caller';
import { personal } from '../access/row-rules';
import type { Request } from './request';

/** Whether the expert behind `caller` may answer this request: addressed to her, to one she stands in for, or to her pool. */
export function mayAnswer(
	request: Pick<Request, 'expert' | 'youthOffice' | 'acceptedBy'>,
	caller: Caller
): boolean {
	if (caller.role !== 'expert' || caller.expertId === '') return false;
	if (request.acceptedBy !== '') return request.acceptedBy === caller.expertId;
	if (request.expert === '') return caller.youthOffices.includes(request.youthOffice);
	return request.expert === caller.expertId || caller.deputyFor.includes(request.expert);
}

/** Whether the coordination office of its network was asked to read along: it may pass the request on, not answer it. */
export function mayRead(
	request: Pick<Request, 'expert' | 'youthOffice' | 'acceptedBy' | 'forDesk'>,
	caller: Caller
): boolean {
	if (mayAnswer(request, caller)) return true;
	const own = caller.role === 'coordination' && caller.youthOffices.includes(request.youthOffice);
	return own && request.forDesk;
}

/** What a caller sees of a request: never the receipt nor who asked, and the content only who may read it. */
export const requestRule = personal<Request>((request, caller, allowed) => {
	const fields = allowed.filter((field) => field !== 'receipt' && field !== 'author');
	if (caller.userId !== '' && request.author === caller.userId) return fields;
	if (mayRead(request, caller)) return fields;
	// Hers to answer before somebody else took it: she learns that, and no more.
	if (mayAnswer({ ...request, acceptedBy: '' }, caller))
		return fields.filter((field) => field !== 'payload' && field !== 'thread');
	return undefined;
});
