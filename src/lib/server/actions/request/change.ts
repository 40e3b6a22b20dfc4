/** How a decision changes a request, and what its sender learns of the state. */
import type { Request } from '../../../domain/consultation/request';
import type { RequestStatus } from '../../../domain/consultation/request-status';
import type { Decision } from '../decision';

/** Done, and the request is now as `fields` say. `receipt` is the proof by which an asker without an account is known. */
export function changed(
	id: string,
	request: Request,
	fields: Partial<Request>,
	at: string,
	receipt = ''
): Decision {
	const after = { ...request, ...fields };
	const proof = receipt === '' ? {} : { proof: receipt };
	return {
		result: { id, outcome: 'done', at, state: stateOf(after) },
		effects: [
			{
				table: 'requests',
				operation: 'update',
				id: request.id,
				fields,
				basedOn: request.updated,
				...proof
			}
		]
	};
}

/** What was asked for is so already. */
export function already(id: string, request: Request, at: string): Decision {
	return { result: { id, outcome: 'done', at, state: stateOf(request) }, effects: [] };
}

export function stateOf(
	request: Pick<Request, 'id' | 'round' | 'status' | 'submittedAt' | 'seenAt' | 'acceptedAt' | 'closedAt'>
) {
	const at: Record<RequestStatus, string> = {
		submitted: request.submittedAt,
		seen: request.seenAt,
		accepted: request.acceptedAt,
		closed: request.closedAt
	};
	const { id, round, status } = request;
	return { request: id, round, status, since: at[status] || request.submittedAt };
}
