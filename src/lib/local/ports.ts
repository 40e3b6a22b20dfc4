/**
 * What screens may ask of the rest of the app without importing it: the wire (sync) and the search index live in
 * the data worker or in sync/, the app room connects them at the start. Until then every port waits.
 */
import type { SearchAnswer, SearchQuery } from '../domain/directory/search-query';
import type { AnswerOf, Endpoint, Given } from '../protocol/endpoint';
import type { LoginStep } from '../protocol/login';
import type { ReceiptState } from '../protocol/receipts';
import type { SecondStep } from '../protocol/second-step';

/** What goes over the wire for a line of protocol/endpoints. */
export interface Question {
	method: Endpoint['method'];
	path: string;
	/** JSON. */
	body?: unknown;
}

/** A port that fails throws a CodedError (coded-error.ts); text/errors.ts makes the sentence of it. */
export interface Ports {
	/** Search over the directory, answered from the index in the data worker. */
	search(query: SearchQuery): Promise<SearchAnswer>;
	/** Pull and push now (a button, coming online); resolves when tried, whatever came of it. */
	syncNow(): Promise<void>;
	/** By a password, then by what it led to; undefined once somebody is signed in. */
	login(step: LoginStep): Promise<SecondStep | undefined>;
	/**
	 * Asks what begins this device's session anew, while nothing else asks: by the old cookie it would be told that nobody is
	 * signed in. The page checks the answer.
	 */
	renew(question: Question): Promise<unknown>;
	/** Ends the session, wipes what belongs to it on this phone; works offline too. */
	logout(): Promise<void>;
	/** The status of a request by its receipt code; undefined when the server knows no such code. */
	lookUpReceipt(code: string): Promise<ReceiptState | undefined>;
}

/**
 * Asks the server by a line of protocol/endpoints, as who is signed in; nothing of the answer is kept. A page hands it to the
 * screens that need it.
 */
export type Ask = <const E extends Endpoint>(endpoint: E, given: Given<E>) => Promise<AnswerOf<E>>;

let connect: (ports: Ports) => void = () => {};
const connected = new Promise<Ports>((resolve) => (connect = resolve));

/** Called once, by the composition root. */
export function connectPorts(ports: Ports): void {
	connect(ports);
}

/** The ports, as soon as the app has started. */
export function usePorts(): Promise<Ports> {
	return connected;
}
