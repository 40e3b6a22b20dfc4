import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { certificate, type Certificate } from '../domain/access/certificate';
import { signCertificate, statementBytes, verifyCertificate, type Statement } from './certificate';
import { newSigningKey, type SigningKeyPair } from './signature';

const letters = (alphabet: string, length: number) =>
	fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const ID = letters('abcdefghijklmnopqrstuvwxyz0123456789', 15);
const HASH = letters('ABCXYZabcxyz012-_', 43);
const STATEMENT: fc.Arbitrary<Statement> = fc.record({
	network: ID,
	holder: ID,
	recipient: letters('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 58).map((rest) => `age1${rest}`),
	at: fc
		.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
		.map((date) => date.toISOString()),
	head: fc.record({ position: fc.nat(), hash: HASH })
});

let network: SigningKeyPair;
let other: SigningKeyPair;
beforeAll(async () => {
	[network, other] = await Promise.all([newSigningKey(), newSigningKey()]);
});

describe('a certificate', () => {
	it('holds for the key that signed it, in the form that travels, and for no other', async () => {
		await fc.assert(
			fc.asyncProperty(STATEMENT, async (statement) => {
				const signed = await signCertificate(network.secret, statement);
				const travelled = certificate.parse(JSON.parse(JSON.stringify(signed)));
				expect(await verifyCertificate(network.publicKey, travelled)).toBe(true);
				expect(await verifyCertificate(other.publicKey, travelled)).toBe(false);
			}),
			{ numRuns: 25 }
		);
	});

	it('holds no longer once any fact of it is another one', async () => {
		const FACTS = ['network', 'holder', 'recipient', 'at', 'head', 'signature'] as const;
		await fc.assert(
			fc.asyncProperty(STATEMENT, STATEMENT, fc.constantFrom(...FACTS), async (one, another, fact) => {
				const [mine, hers] = await Promise.all([
					signCertificate(network.secret, one),
					signCertificate(network.secret, another)
				]);
				fc.pre(JSON.stringify(mine[fact]) !== JSON.stringify(hers[fact]));
				const mixed: Certificate = { ...mine, [fact]: hers[fact] };
				expect(await verifyCertificate(network.publicKey, mixed)).toBe(false);
			}),
			{ numRuns: 50 }
		);
	});

	it('has bytes of its own: two statements never share them', () => {
		fc.assert(
			fc.property(STATEMENT, STATEMENT, (one, another) => {
				const same = JSON.stringify(one) === JSON.stringify(another);
				const text = (statement: Statement) => new TextDecoder().decode(statementBytes(statement));
				expect(text(one) === text(another)).toBe(same);
			})
		);
	});
});
