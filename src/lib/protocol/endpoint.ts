/**
 * What an endpoint of the server's interface is: one line in a table (endpoints/), from which the server takes what it checks,
 * the phone what it sends, and both the types of what crosses the wire. Guarantees: whoever adds a line says who may ask and
 * which limit holds. What is answered is not here: that is server/endpoints.
 */
import type * as z from 'zod/mini';

/** `account`: signed in, in whatever role; `desk`: the coordination office. */
export type Who = 'anyone' | 'account' | 'desk';

/** How often somebody may ask; the numbers are in server/limits.ts. */
export type Limit =
	| 'reads'
	| 'public'
	| 'account'
	| 'login'
	| 'passkeys'
	| 'links'
	| 'push'
	| 'receipts'
	| 'snapshots'
	| 'streams'
	| 'notifications'
	| 'desk'
	| 'invitations'
	| 'imports'
	| 'testMail';

type Shape = z.ZodMiniType;

export interface Endpoint {
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** As SvelteKit names the route, so with [parameters]. */
	readonly path: string;
	readonly who: Who;
	readonly limit: Limit;
	/** Its query parameters; any other is refused. */
	readonly query?: z.ZodMiniObject;
	/** Loaded by the server alone where it is large: phones do without. */
	readonly body?: Shape | (() => Promise<Shape>);
	/** A file is sent instead of JSON: bytes at most. */
	readonly upload?: number;
	/** Absent: a file or a stream that the browser itself asks for, or what programs of others read. */
	readonly answer?: Shape;
	/** The list in the body of which each element counts for the limit. */
	readonly counts?: string;
	/** Asked by a browser itself (links, EventSource, monitoring) or a program of others, which send no protocol version. */
	readonly anyVersion?: true;
	/** It ends the account's sessions, and begins one anew for the device that asks. */
	readonly renews?: true;
	/** An answer that was written long ago says nothing about the time. */
	readonly prepared?: true;
}

type ShapeOf<B> = B extends () => Promise<infer S> ? S : B;

/** What the phone sends and the server reads: both are checked, neither is changed. */
export type BodyOf<E extends Endpoint> = z.output<Extract<ShapeOf<E['body']>, Shape>>;
export type QueryOf<E extends Endpoint> = z.output<Extract<E['query'], Shape>>;
export type AnswerOf<E extends Endpoint> = z.output<Extract<E['answer'], Shape>>;

/** What a phone hands over with its question: exactly what the line names. */
export type Given<E extends Endpoint> = (E extends { body: unknown } ? { body: BodyOf<E> } : object) &
	(E extends { upload: unknown } ? { upload: Blob } : object) &
	(E extends { query: unknown } ? { query: QueryOf<E> } : object);
