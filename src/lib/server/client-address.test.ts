import { describe, expect, it } from 'vitest';
import { addressIn, addressOf, blockOf, networkOf, UNKNOWN_ADDRESS } from './client-address';

describe('the address in what a proxy says', () => {
	it.each([
		['192.0.2.7', '192.0.2.7'],
		['192.0.2.7:51234', '192.0.2.7'],
		[' 192.0.2.7 ', '192.0.2.7'],
		['203.0.113.9, 192.0.2.7', '192.0.2.7'],
		['203.0.113.9,192.0.2.7:443', '192.0.2.7'],
		['2001:db8::7', '2001:db8::7'],
		['[2001:db8::7]', '2001:db8::7'],
		['[2001:db8::7]:443', '2001:db8::7'],
		['"[2001:db8::7]:443"', '2001:db8::7'],
		['fe80::1%eth0', 'fe80::1'],
		['[fe80::1%25eth0]:443', 'fe80::1'],
		['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
		['', UNKNOWN_ADDRESS],
		['netz.example.org', UNKNOWN_ADDRESS],
		['1.2.3.4.5:80', UNKNOWN_ADDRESS],
		['<script>', UNKNOWN_ADDRESS]
	])('%s is %s', (text, address) => {
		expect(addressIn(text)).toBe(address);
	});

	it('is nobody’s where the header is missing', () => {
		const missing = () => {
			throw new Error('Address header was specified but is absent');
		};
		expect(addressOf({ getClientAddress: missing })).toBe(UNKNOWN_ADDRESS);
	});
});

describe('whom an address stands for', () => {
	it.each([
		['192.0.2.7', '192.0.2.7', '192.0.2.7'],
		['::ffff:192.0.2.7', '192.0.2.7', '192.0.2.7'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8:1'],
		['2001:DB8:0001:2::1', '2001:db8:1:2', '2001:db8:1'],
		['2001:db8::1', '2001:db8:0:0', '2001:db8:0'],
		['::1', '0:0:0:0', '0:0:0'],
		['unknown', 'unknown', 'unknown']
	])('%s is %s, in the block %s', (address, network, block) => {
		expect(networkOf(address)).toBe(network);
		expect(blockOf(address)).toBe(block);
	});
});
