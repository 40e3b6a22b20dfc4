// The flooders of flood.ts, in a process of their own and of the lowest priority, since their work is hashing: told their plan by
// the argument, they say when they are ready, begin at the first message, and say at the end how they fared. What the load up to
// PREPAID requests will ask for they have worked out beforehand, as somebody with a stronger machine would have it at once; from
// then on they pay as they can, one request after the other, and at the end give up what is not paid.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../../src/lib/domain/id';
import type { Mutation } from '../../../src/lib/protocol/mutation';
import { API } from '../../../src/lib/protocol/api';
import { PROTOCOL_VERSION } from '../../../src/lib/protocol/version';
import { type WorkProof, workText, zeroBits } from '../../../src/lib/protocol/work';
import { bitsAt } from '../../../src/lib/server/work';
import { visitorOf } from '../../../tests/support/built-server';
import { requestDraftOf } from '../../../tests/support/small-network';

export interface FloodPlan {
	url: string;
	requests: number;
	blocks: number;
	takesMs: number;
}

export interface Flooded {
	admitted: number;
	/** Of these, with a proof from before the flood. */
	prepaid: number;
}

interface Flooder {
	mutation: Mutation;
	proof?: WorkProof;
}

const PREPAID = 80;
/** Hashes in a row, before others have their turn. */
const IN_A_ROW = 5_000;

async function work({ id }: Mutation, bits: number, over?: AbortSignal): Promise<WorkProof> {
	const proof = { at: new Date().toISOString(), nonce: 0 };
	while (zeroBits(hashOf(workText([id], proof))) < bits) {
		proof.nonce += 1;
		if (proof.nonce % IN_A_ROW === 0) await new Promise((resolve) => setImmediate(resolve));
		over?.throwIfAborted();
	}
	return proof;
}

function hashOf(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}

async function flood(flooders: readonly Flooder[], { url, blocks, takesMs }: FloodPlan): Promise<Flooded> {
	const flooded = { admitted: 0, prepaid: 0 };
	const over = AbortSignal.timeout(takesMs);
	let paying: Promise<unknown> = Promise.resolve();
	const sent = flooders.map(async ({ mutation, proof }, n) => {
		await wait((n * takesMs) / flooders.length);
		const visitor = visitorOf(url, {
			'x-test-address': `2001:db8:${(n % blocks).toString(16)}:${n.toString(16)}::1`
		});
		const body = { v: PROTOCOL_VERSION, account: '', mutations: [mutation] };
		const first = await visitor.send('POST', API.push, proof ? { ...body, work: proof } : body);
		if (first.ok && proof) flooded.prepaid += 1;
		if (first.ok) return (flooded.admitted += 1);
		const { error } = (await first.json()) as { error: { work?: number } };
		const pay = async (bits: number) => {
			const again = await visitor.send('POST', API.push, { ...body, work: await work(mutation, bits, over) });
			if (again.ok) flooded.admitted += 1;
		};
		const { work: bits } = error;
		if (bits !== undefined) paying = paying.then(() => pay(bits)).catch(() => {});
	});
	await Promise.all(sent);
	await paying;
	return flooded;
}

const plan = JSON.parse(process.argv[2] ?? '') as FloodPlan;
setPriority(constants.priority.PRIORITY_LOW);
const flooders: Flooder[] = Array.from({ length: plan.requests }, () => ({
	mutation: { id: newId(), kind: 'request.submit', body: requestDraftOf() }
}));
for (const [n, one] of flooders.slice(0, PREPAID).entries()) one.proof = await work(one.mutation, bitsAt(n));
process.send?.('ready');
await once(process, 'message');
process.send?.(await flood(flooders, plan));
