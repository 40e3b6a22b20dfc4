import { describe, expect, it } from 'vitest';
import { isOfOwnNetworks } from './networks';

const NOTHING = { networks: [], youthOffices: [], held: [] };

describe('what belongs to the networks of an office', () => {
	it('is what hangs on one of its institutions, however many rows are asked about in one look through these', () => {
		const ids = Array.from({ length: 300 }, (_, at) => `house${String(at).padStart(10, '0')}`);
		let looks = 0;
		const held = new Proxy(ids, {
			get(list, key, receiver) {
				if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
				return Reflect.get(list, key, receiver) as unknown;
			}
		});
		const own = { ...NOTHING, held };
		for (const organisation of ids) expect(isOfOwnNetworks('organisation', { organisation }, own)).toBe(true);
		expect(isOfOwnNetworks('organisation', { organisation: 'elsewhere000000' }, own)).toBe(false);
		expect(looks).toBe(ids.length);
	});

	it('is none of what hangs on nothing, but whoever has no youth office yet', () => {
		expect(isOfOwnNetworks('organisation', { organisation: '' }, NOTHING)).toBe(false);
		expect(isOfOwnNetworks('region', {}, NOTHING)).toBe(false);
		expect(isOfOwnNetworks('youthOffices', { youthOffices: [] }, NOTHING)).toBe(true);
		expect(isOfOwnNetworks('', {}, NOTHING)).toBe(true);
	});
});
