import { describe, expect, it } from 'vitest';
import { newId } from '../domain/id';
import { CALM_BITS } from '../protocol/work';
import { makeWork } from '../sync/make-work';
import { bitsAt, CALM, Work } from './work';

const START = Date.parse('2026-11-02T08:00:00Z');
const scene = () => {
	let clock = START;
	const work = new Work(() => new Date(clock));
	const flood = (count: number) => {
		for (let n = 0; n < count; n++)
			try {
				work.admit([newId()], undefined);
			} catch {
				return;
			}
	};
	const proofOf = (ids: string[], bits: number) => makeWork(ids, bits, new Date(clock));
	return { work, flood, proofOf, wait: (ms: number) => (clock += ms) };
};

describe('a request without an account', () => {
	it('of an app that knows of no work is understood in calm times, and not in a flood', () => {
		const { work, flood, wait } = scene();
		flood(CALM - 1);
		work.admit([newId()], undefined);
		expect(() => work.admit([newId()], undefined)).toThrow(
			expect.objectContaining({ code: 'too_many_requests', retryAfter: 60, work: CALM_BITS })
		);
		wait(10 * 60_000);
		work.admit([newId()], undefined);
	});

	it('gets through a flood by the work that is asked for, and costs more the more come', async () => {
		const { work, flood, proofOf } = scene();
		flood(CALM - 1);
		expect(work.bits).toBe(CALM_BITS);
		// A last push of a calm moment, with many in it.
		work.admit(Array.from({ length: CALM - 1 }, newId), undefined);
		expect(work.bits).toBe(CALM_BITS + 2);
		const id = newId();
		const little = await proofOf([id], CALM_BITS - 6);
		expect(() => work.admit([id], little)).toThrow(
			expect.objectContaining({ retryAfter: 1, work: CALM_BITS + 2 })
		);
		work.admit([id], await proofOf([id], CALM_BITS + 2));
	});

	it('cannot use the work of another, of yesterday, or too little of it', async () => {
		const { work, flood, proofOf, wait } = scene();
		flood(CALM);
		const [mine, other] = [newId(), newId()];
		const proof = await proofOf([mine], CALM_BITS + 2);
		expect(() => work.admit([other], proof)).toThrow('too_many_requests');
		expect(() => work.admit([mine, other], proof)).toThrow('too_many_requests');
		work.admit([mine], proof);
		wait(61 * 60_000);
		flood(CALM);
		expect(() => work.admit([mine], proof)).toThrow('too_many_requests');
	});
});

describe('in calm times', () => {
	/**
	 * Of a phone six times slower than the machine of `npm run measure -- work`, which times it. By luck one in ten needs
	 * ln 10 times as many as are expected.
	 */
	const HASHES_A_SECOND = 24_000;

	it('a slow phone has it within a second, in nine of ten cases', () => {
		expect(bitsAt(0)).toBe(CALM_BITS);
		expect(bitsAt(CALM)).toBe(CALM_BITS);
		expect(2 ** CALM_BITS * Math.log(10)).toBeLessThan(HASHES_A_SECOND);
	});

	it('the app makes no more hashes for it than are expected', async () => {
		let tries = 0;
		for (let run = 0; run < 40; run++) tries += (await makeWork([newId()], CALM_BITS, new Date())).nonce + 1;
		// Forty runs are off by a sixth of it; twice as many do not come by bad luck.
		expect(tries / 40).toBeLessThan(2 * 2 ** CALM_BITS);
	});
});
