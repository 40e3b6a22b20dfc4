import { describe, expect, it } from 'vitest';
import { Limits, networkOf } from './limits';

describe('whom an address stands for', () => {
	it.each([
		['192.0.2.7', '192.0.2.7'],
		['::ffff:192.0.2.7', '192.0.2.7'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
		['2001:DB8:0001:2::1', '2001:db8:1:2'],
		['2001:db8::1', '2001:db8:0:0'],
		['::1', '0:0:0:0'],
		['unknown', 'unknown']
	])('%s is %s', (address, network) => {
		expect(networkOf(address)).toBe(network);
	});
});

describe('logins', () => {
	it('lets a person in who remembers in time, however often', async () => {
		const limits = new Limits();
		for (let round = 0; round < 6; round++) {
			for (let slip = 0; slip < 4; slip++) await limits.login('a@example.org', '192.0.2.7');
			const { succeeded } = await limits.login('a@example.org', '192.0.2.7');
			await succeeded();
		}
	});

	it('stops the sixth guess at an account from one address, and says how long', async () => {
		const limits = new Limits();
		for (let guess = 0; guess < 5; guess++) await limits.login('a@example.org', '192.0.2.7');
		const sixth = await limits.login('a@example.org', '192.0.2.7').catch((error: unknown) => error);
		expect(sixth).toMatchObject({ code: 'too_many_requests', retryAfter: expect.any(Number) });
		// The account is not locked for its owner elsewhere.
		await limits.login('a@example.org', '192.0.2.8');
	});

	it('stops guesses at one account from everywhere', async () => {
		const limits = new Limits();
		const guesses = Array.from({ length: 31 }, (_, host) => limits.login('a@example.org', `192.0.2.${host}`));
		const refused = (await Promise.allSettled(guesses)).filter(({ status }) => status === 'rejected');
		expect(refused).toHaveLength(1);
	});

	it('stops one address that tries account after account', async () => {
		const limits = new Limits();
		const guesses = Array.from({ length: 121 }, (_, name) =>
			limits.login(`${name}@example.org`, '192.0.2.7')
		);
		const refused = (await Promise.allSettled(guesses)).filter(({ status }) => status === 'rejected');
		expect(refused).toHaveLength(1);
	});
});

describe('pushes', () => {
	it('count by mutation, for guests by address, for accounts by account', async () => {
		const limits = new Limits();
		const push = (user: string, address: string, times: number) =>
			limits.take('push', { account: async () => user, address, times });
		await push('', '192.0.2.7', 60);
		await expect(push('', '192.0.2.7', 1)).rejects.toMatchObject({ code: 'too_many_requests' });
		await push('', '192.0.2.8', 1);
		await push('someaccount0000', '192.0.2.7', 20);
	});
});
