import { describe, expect, it } from 'vitest';
import { newReceiptCode } from '../domain/consultation/receipt';
import { open, seal, type Binding } from './envelope';
import { fingerprintOf } from './fingerprint';
import { identityOf, receiptIdentity } from './receipt-identity';

// Calculated apart from this code (HKDF, X25519 and bech32 written out after their specifications). They must never
// change: with another key, every request sent before would be closed to its asker.
const CODE = '7K2M-Q9XB-04TZ-7K2M-Q94B';
const RECEIPT = {
	identity: 'AGE-SECRET-KEY-1YR8NEAM0UA23UM67VE8J7ZRTRX8CEK84PRHL3A0K0F9TDVW3TFZQR3SG4U',
	recipient: 'age1xznrwth6e834rswjyszt5lvmqcrsstm0aun0nwyv8ytzdx4xf43sa0qmc5'
};

describe('the key of a receipt code', () => {
	it('is the same on every device and in every version', async () => {
		expect(await receiptIdentity(CODE)).toEqual(RECEIPT);
	});

	it.each(['7k2mq9xb04tz7k2mq94b', ' 7K2M Q9XB O4TZ 7K2M Q94B '])(
		'does not mind how it is typed: %s',
		async (typed) => {
			expect(await receiptIdentity(typed)).toEqual(RECEIPT);
		}
	);

	it('is another one under another label', async () => {
		expect((await identityOf(CODE, 'schutznetz recovery identity 1')).recipient).toBe(
			'age13m459efd28xfyrue2upa4299xes25run2h9lhty3ekaktprts5cq9lk5ue'
		);
	});

	it.each(['', '7K2M-Q9XB-04TZ-7K2M-Q94C', '7K2M'])('"%s" has none', async (typed) => {
		await expect(receiptIdentity(typed)).rejects.toThrow(RangeError);
	});

	it('opens what was sealed to it, from the code alone', async () => {
		const binding: Binding = { request: 'anfrage00000001', part: 'nachricht000001', from: 'expert' };
		const [mine, other] = [newReceiptCode(), newReceiptCode()];
		const payload = await seal('Antwort', binding, 's', [(await receiptIdentity(mine)).recipient]);
		expect((await open(payload, binding, [(await receiptIdentity(mine)).identity])).body).toBe('Antwort');
		await expect(open(payload, binding, [(await receiptIdentity(other)).identity])).rejects.toThrow(
			'notForMe'
		);
	});
});

describe('a fingerprint', () => {
	it('is the first 60 bits of the hash, in three groups read aloud', async () => {
		expect(await fingerprintOf(RECEIPT.recipient)).toBe('21R9-N2C8-KZS3');
	});

	it('differs for another key', async () => {
		const { recipient } = await receiptIdentity(newReceiptCode());
		expect(await fingerprintOf(recipient)).not.toBe('21R9-N2C8-KZS3');
	});
});
