import { describe, expect, it } from 'vitest';
import { LIMITS } from '../domain/limits';
import { LIST_LIMITS } from '../domain/list-limits';
import { Limits } from './limits';

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

	it('let the owner in from a device that has signed in before, whatever strangers try', async () => {
		const limits = new Limits();
		const tries = Array.from({ length: 35 }, (_, n) => limits.login('a@example.org', `192.0.2.${n % 7}`));
		await Promise.allSettled(tries);
		await expect(limits.login('a@example.org', '192.0.2.99')).rejects.toMatchObject({
			code: 'too_many_requests'
		});
		const { succeeded } = await limits.login('a@example.org', '192.0.2.3', 'her phone');
		await succeeded();
	});

	it('stop guesses on a device that has signed in before', async () => {
		const limits = new Limits();
		const guesses = Array.from({ length: 11 }, () => limits.login('a@example.org', '192.0.2.7', 'her phone'));
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

describe('codes of a second factor', () => {
	it('stop after five from one address, and thirty in a day from anywhere', async () => {
		const limits = new Limits();
		for (let guess = 0; guess < 5; guess++) await limits.code('anna', '192.0.2.7');
		await expect(limits.code('anna', '192.0.2.7')).rejects.toMatchObject({ code: 'too_many_requests' });
		const more = Array.from({ length: 30 }, (_, host) => limits.code('anna', `198.51.100.${host}`));
		const refused = (await Promise.allSettled(more)).filter(({ status }) => status === 'rejected');
		expect(refused).toHaveLength(5);
		await limits.code('berta', '198.51.100.1');
	});

	it('that were right are given back, those that were wrong before are not', async () => {
		const limits = new Limits();
		for (let day = 0; day < 40; day++) await (await limits.code('anna', '192.0.2.7')).succeeded();
		await limits.code('anna', '192.0.2.7');
	});

	it('on a device that has signed in before have tries of their own', async () => {
		const limits = new Limits();
		for (let guess = 0; guess < 35; guess++)
			await limits.code('anna', `192.0.2.${guess}`).catch(() => undefined);
		await (await limits.code('anna', '192.0.2.99', 'her phone')).succeeded();
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

	it('of the networks of one /48 count together', async () => {
		const limits = new Limits();
		const push = (n: number) =>
			limits.take('push', { account: async () => '', address: `2001:db8:1:${n.toString(16)}::1`, times: 60 });
		await push(1);
		await push(2);
		await expect(push(3)).rejects.toMatchObject({ code: 'too_many_requests' });
		await limits.take('push', { account: async () => '', address: '2001:db8:2:1::1', times: 60 });
	});

	it('of an address are bounded by bytes too', async () => {
		const limits = new Limits();
		const push = (bytes: number) =>
			limits.take('push', { account: async () => '', address: '192.0.2.7', times: 1, bytes });
		for (let n = 0; n < 12; n++) await push(480 * 1024);
		await expect(push(480 * 1024)).rejects.toMatchObject({ code: 'too_many_requests' });
	});
});

describe('the bytes of a /48', () => {
	const MEGABYTE = 1024 * 1024;
	const push = (limits: Limits, block: number, network: number, bytes: number) => {
		const address = `2001:db8:${block}:${network.toString(16)}::1`;
		return limits.take('push', { account: async () => '', address, times: 1, bytes });
	};

	it('count together, whichever of its networks sends them; another block’s are not counted', async () => {
		const limits = new Limits();
		for (let network = 0; network < 8; network++) await push(limits, 1, network, 3 * MEGABYTE);
		await expect(push(limits, 1, 8, 1)).rejects.toMatchObject({
			code: 'too_many_requests',
			retryAfter: expect.any(Number)
		});
		await push(limits, 2, 0, MEGABYTE);
	});

	it('leave one line in it as much as it has alone', async () => {
		const limits = new Limits();
		for (let sent = 0; sent < 6; sent++) await push(limits, 1, 0, MEGABYTE);
		await expect(push(limits, 1, 0, 1)).rejects.toMatchObject({ code: 'too_many_requests' });
		await push(limits, 1, 1, 6 * MEGABYTE);
	});
});

describe('what everybody may read', () => {
	it('ends for one address after six hundred in ten minutes, and takes nothing from the phones behind it', async () => {
		const limits = new Limits();
		const asker = { account: async () => '', address: '192.0.2.7' };
		for (let n = 0; n < 600; n++) await limits.take('public', asker);
		await expect(limits.take('public', asker)).rejects.toMatchObject({
			code: 'too_many_requests',
			retryAfter: expect.any(Number)
		});
		await limits.take('reads', asker);
		await limits.take('public', { ...asker, address: '192.0.2.8' });
	});
});

describe('streams', () => {
	it('are capped for an address and given back', () => {
		const limits = new Limits();
		const ends = Array.from({ length: 100 }, () => limits.stream('192.0.2.7'));
		expect(() => limits.stream('192.0.2.7')).toThrow('too_many_requests');
		limits.stream('192.0.2.8')();
		for (let twice = 0; twice < 2; twice++) ends[0]?.();
		limits.stream('192.0.2.7');
		expect(() => limits.stream('192.0.2.7')).toThrow('too_many_requests');
	});
});

describe('opening streams', () => {
	it('is as often as pages are loaded: an office behind one address keeps its bell', async () => {
		const limits = new Limits();
		const asker = { address: '192.0.2.7', account: async () => '' };
		// Thirty people, each a page every twenty seconds for ten minutes.
		for (let loaded = 0; loaded < 30 * 30; loaded++) await limits.take('streams', asker);
	});
});

describe('lists that are brought in', () => {
	it('weigh so much an hour, whoever of the office sends them, and another network’s are not counted', async () => {
		const limits = new Limits();
		const most = LIST_LIMITS.bytesAnHour / LIMITS.listBytes;
		for (let sent = 0; sent < most; sent++) await limits.listBytes('north', LIMITS.listBytes);
		await expect(limits.listBytes('north', 1)).rejects.toMatchObject({ code: 'too_many_requests' });
		await limits.listBytes('south', LIMITS.listBytes);
	});
});
