/**
 * From where somebody asks: one address out of what a proxy's header or the socket says, in the one form by which is counted
 * (limits.ts). Whatever is no address is nobody's, and all of those share one allowance.
 */
import { isIP, isIPv4 } from 'node:net';

export const UNKNOWN_ADDRESS = 'unknown';

/** `1.2.3.4:80`, `[2001:db8::1]:443`, `fe80::1%eth0`; of a list the last, which the nearest proxy has added. */
export function addressIn(text: string): string {
	const last = text.split(',').at(-1)?.trim().replace(/^"|"$/g, '') ?? '';
	const bare = (/^\[([^\]]*)\](?::\d+)?$/.exec(last)?.[1] ?? last).replace(/%.*$/, '');
	if (isIP(bare)) return bare;
	const withoutPort = bare.replace(/:\d+$/, '');
	return isIPv4(withoutPort) ? withoutPort : UNKNOWN_ADDRESS;
}

/** Of a request; one that came past the proxy, without its header, is nobody's. */
export function addressOf(event: { getClientAddress(): string }): string {
	try {
		return addressIn(event.getClientAddress());
	} catch {
		return UNKNOWN_ADDRESS;
	}
}

/** Whom an address stands for: one IPv4 address, or the /64 that a single IPv6 line is given. */
export function networkOf(address: string): string {
	return prefixOf(address, 4);
}

/** The /48 that a provider gives to one customer: whoever has it has 65,536 networks. */
export function blockOf(address: string): string {
	return prefixOf(address, 3);
}

function prefixOf(address: string, length: number): string {
	const embedded = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
	if (embedded) return embedded;
	if (isIPv4(address)) return address;
	const [head = '', tail] = address.split('::');
	const groups = head === '' ? [] : head.split(':');
	if (tail !== undefined) {
		const rest = tail === '' ? 0 : tail.split(':').length;
		while (groups.length < 8 - rest) groups.push('0');
	}
	return groups
		.slice(0, length)
		.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
		.join(':');
}
