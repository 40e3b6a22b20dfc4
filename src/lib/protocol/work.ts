/**
 * The work by which a phone without an account pays for a request or a report: a number with which the hash of what it sends begins with so
 * many zero bits. It names the mutations and the hour, so it is good for nothing else; the server keeps nothing of it. How many
 * bits are asked for grows with the load (server/work.ts); an app from before it sends none, which calm times understand.
 */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';

/** Asked for in calm times: a slow phone has it in less than a second. */
export const CALM_BITS = 13;
export const MOST_BITS = 20;

export const workProof = z.object({ at: instant, nonce: z.int().check(z.minimum(0)) });
export type WorkProof = z.infer<typeof workProof>;

/** What is hashed. */
export function workText(ids: readonly string[], { at, nonce }: WorkProof): string {
	return `schutznetz ${ids.join(' ')} ${at} ${nonce}`;
}

/** Several requests in one push cost as much as one after the other. */
export function bitsFor(bits: number, requests: number): number {
	return bits + Math.ceil(Math.log2(Math.max(1, requests)));
}

/** With how many zero bits a hash begins. */
export function zeroBits(hash: Uint8Array): number {
	const at = hash.findIndex((byte) => byte !== 0);
	return at === -1 ? hash.length * 8 : at * 8 + Math.clz32(hash[at] ?? 0) - 24;
}
