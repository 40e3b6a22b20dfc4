/**
 * The second factor of an account: who cannot do without one, and what somebody types for it. A code of her authenticator app is
 * six digits; a spare code stands on paper, for when the app is gone, and is good once. Deliberately not: whether a code is right.
 */
import { inGroups, randomSigns, readSigns } from '../typed-code';
import type { Role } from '../vocabulary';

/** Whoever reads what is sealed, or names whose keys are true. A member may have one. */
const NEEDED: Readonly<Record<Role, boolean>> = {
	guest: false,
	member: false,
	expert: true,
	coordination: true
};

export function needsFactor(role: Role): boolean {
	return NEEDED[role];
}

/** So many spare codes are made at once; new ones replace all of them. */
export const SPARE_CODES = 8;
/** 50 random bits: more than anybody guesses, and than a hash that is slow by design gives away (server/auth/spare-codes.ts). */
const SPARE_LENGTH = 10;
const GROUP = 5;

/** A new spare code in its written form, e.g. "7K2MQ-9XB4D". */
export function newSpareCode(): string {
	return inGroups(randomSigns(SPARE_LENGTH), GROUP);
}

export interface FactorCode {
	of: 'app' | 'paper';
	/** As it is compared: without separators. */
	code: string;
}

/** What somebody typed, "123 456" or "7k2mq 9xb4d"; undefined where it can be neither. */
export function readFactorCode(typed: string): FactorCode | undefined {
	const digits = typed.replace(/[\s\-–—.·]/g, '');
	if (/^\d{6}$/.test(digits)) return { of: 'app', code: digits };
	const code = readSigns(typed, SPARE_LENGTH);
	return code === undefined ? undefined : { of: 'paper', code };
}
