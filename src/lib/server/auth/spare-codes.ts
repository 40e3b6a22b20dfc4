/**
 * Spare codes, for when the app is gone: made eight at a time, shown once, kept as a hash that is slow by design, since their
 * people shall be able to write them down and type them.
 */
import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { newSpareCode, readFactorCode, SPARE_CODES } from '../../domain/access/second-factor';

const BYTES = 32;
const slowHash = promisify<string, string, number, Buffer>(scrypt);

/** New ones as they are written, and what is kept of them. */
export async function makeSpareCodes(user: string): Promise<{ codes: string[]; hashes: string[] }> {
	const codes = Array.from({ length: SPARE_CODES }, newSpareCode);
	return { codes, hashes: await Promise.all(codes.map((code) => spareHash(user, normal(code)))) };
}

/** What is kept of a code in its normal form. */
export async function spareHash(user: string, code: string): Promise<string> {
	return (await slowHash(code, `schutznetz spare code ${user}`, BYTES)).toString('hex');
}

function normal(code: string): string {
	return readFactorCode(code)?.code ?? '';
}
