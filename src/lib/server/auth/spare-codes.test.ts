import { describe, expect, it } from 'vitest';
import { readFactorCode } from '../../domain/access/second-factor';
import { makeSpareCodes, spareHash } from './spare-codes';

describe('spare codes', () => {
	it('are eight, each another one, and found again by what their person types', async () => {
		const { codes, hashes } = await makeSpareCodes('anna');
		expect(new Set(codes).size).toBe(8);
		const typed = readFactorCode(codes[3]!.toLowerCase().replace('-', ' '))!;
		expect(await spareHash('anna', typed.code)).toBe(hashes[3]);
	});

	it('are kept as a hash that is another one for another account', async () => {
		const hash = await spareHash('anna', '7K2MQ9XB4D');
		expect(hash).toMatch(/^[0-9a-f]{64}$/);
		expect(await spareHash('berta', '7K2MQ9XB4D')).not.toBe(hash);
		expect(await spareHash('anna', '7K2MQ9XB4E')).not.toBe(hash);
	});
});
