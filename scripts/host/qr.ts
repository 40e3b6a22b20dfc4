// The address as a QR code for the terminal, so that a phone in the same network opens it without typing.
import { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';

/** The machine's address in the local network, or undefined without one. */
export function lanAddress(): string | undefined {
	const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
	return all.find((one) => one.family === 'IPv4' && !one.internal)?.address;
}

export function qrCode(text: string): string {
	return renderUnicodeCompact(text, { border: 2 });
}
