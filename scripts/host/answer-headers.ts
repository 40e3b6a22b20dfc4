// Security headers for the answers that never pass the hooks: static and prerendered files.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { answerKind, securityHeaders, type AnswerKind } from '../../src/lib/server/security-headers';

const POLICY = 'content-security-policy';
/** What may follow the status in a call of `writeHead`. */
type Head = string | OutgoingHttpHeaders | undefined;

/** Adds the headers at the last moment, when the content type is known. */
export function protectAnswer(request: IncomingMessage, response: ServerResponse, https: boolean): void {
	// Fingerprinted files get their long life from the build's own handler; all others are asked for anew, the service
	// worker above all.
	response.setHeader('cache-control', 'no-cache');
	const writeHead = response.writeHead.bind(response) as (status: number, ...rest: Head[]) => ServerResponse;
	const protectedHead = (status: number, ...rest: Head[]) => {
		const type = contentType(
			response,
			rest.find((part) => typeof part === 'object')
		);
		// What the hooks have already given a policy stays as it is.
		if (!response.hasHeader(POLICY))
			addMissing(response, status, answerKind(request.url ?? '/', type), https);
		return writeHead(status, ...rest);
	};
	response.writeHead = protectedHead as typeof response.writeHead;
}

function addMissing(response: ServerResponse, status: number, kind: AnswerKind, https: boolean): void {
	for (const [name, value] of Object.entries(securityHeaders({ kind, https }))) {
		// "Not modified" says no type, and its headers replace those of the stored answer.
		if (status !== 304 || name !== POLICY) response.setHeader(name, value);
	}
}

function contentType(response: ServerResponse, given: Head): string {
	const entry = Object.entries(given ?? {}).find(([name]) => name.toLowerCase() === 'content-type');
	return String(entry?.[1] ?? response.getHeader('content-type') ?? '');
}
