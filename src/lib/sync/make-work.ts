/**
 * Does the work that a request without an account costs (protocol/work.ts). Loaded with the first such request; runs where the
 * movers run, which is the data worker, and lets others in between, for a browser without one.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bitsFor, type WorkProof, workText, zeroBits } from '../protocol/work';

/** Hashes in a row: some hundredths of a second on a slow phone. */
const IN_A_ROW = 2_000;

export async function makeWork(ids: readonly string[], bits: number, at: Date): Promise<WorkProof> {
	const wanted = bitsFor(bits, ids.length);
	const encoder = new TextEncoder();
	const proof = { at: at.toISOString(), nonce: 0 };
	while (zeroBits(sha256(encoder.encode(workText(ids, proof)))) < wanted) {
		proof.nonce += 1;
		if (proof.nonce % IN_A_ROW === 0) await new Promise((resolve) => setTimeout(resolve));
	}
	return proof;
}
