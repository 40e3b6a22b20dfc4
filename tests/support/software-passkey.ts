/**
 * A device that keeps passkeys, as a browser speaks with it, without either: it makes a key, and signs what it is asked. What a test
 * wants to be wrong, it says.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { assertion, attestation } from '../../src/lib/protocol/passkeys';
import type * as z from 'zod/mini';

interface Signing {
	origin: string;
	host: string;
	/** The holder has unlocked the device. */
	verified: boolean;
	counter: number;
}

const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
const bytes = (data: Buffer) =>
	Buffer.concat([Buffer.from([0x59, data.length >> 8, data.length & 255]), data]);

export class SoftwarePasskey {
	readonly id = randomBytes(16);
	readonly #key: { privateKey: KeyObject; publicKey: KeyObject };

	constructor(readonly usual: Signing) {
		this.#key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	}

	/** What a browser answers that was asked to make one. */
	made(challenge: string, change: Partial<Signing> = {}): z.infer<typeof attestation> {
		const how = { ...this.usual, ...change };
		const length = Buffer.from([0, this.id.length]);
		const data = Buffer.concat([this.#data(how, ATTESTED), Buffer.alloc(16), length, this.id, this.#cose()]);
		const object = Buffer.concat([
			...[Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
			...[text('authData'), bytes(data)]
		]);
		const clientDataJSON = this.#said('webauthn.create', challenge, how).toString('base64url');
		return {
			...this.#named(),
			response: { clientDataJSON, attestationObject: object.toString('base64url') }
		};
	}

	/** What a browser answers that was asked to sign somebody in. */
	signed(challenge: string, change: Partial<Signing> = {}): z.infer<typeof assertion> {
		const how = { ...this.usual, ...change };
		const data = this.#data(how, 0);
		const said = this.#said('webauthn.get', challenge, how);
		const signature = sign('sha256', Buffer.concat([data, sha256(said)]), this.#key.privateKey);
		return {
			...this.#named(),
			response: {
				clientDataJSON: said.toString('base64url'),
				authenticatorData: data.toString('base64url'),
				signature: signature.toString('base64url')
			}
		};
	}

	#named() {
		const id = this.id.toString('base64url');
		return { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
	}

	#said(type: string, challenge: string, { origin }: Signing): Buffer {
		return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
	}

	#data({ host, verified, counter }: Signing, more: number): Buffer {
		const count = Buffer.alloc(4);
		count.writeUInt32BE(counter);
		return Buffer.concat([sha256(host), Buffer.from([PRESENT | (verified ? VERIFIED : 0) | more]), count]);
	}

	/** The public key as COSE has it: EC2, ES256, P-256, x, y. */
	#cose(): Buffer {
		const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' });
		const coordinate = (label: number, value: string) =>
			Buffer.concat([Buffer.from([label, 0x58, 0x20]), Buffer.from(value, 'base64url')]);
		const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]);
		return Buffer.concat([head, coordinate(0x21, x), coordinate(0x22, y)]);
	}
}
