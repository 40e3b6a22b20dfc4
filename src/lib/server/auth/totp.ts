/**
 * The codes that an authenticator app shows: TOTP as all of them know it (SHA-1, six digits, thirty seconds). The one file that
 * knows otpauth. Guarantees: a code says which step of time it is of, so that its user can see whether it was used; the steps
 * beside the present one count too, since people are slow and clocks differ.
 */
import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Schutznetz';
const PERIOD_SECONDS = 30;
const STEPS_BESIDE = 1;
const SECRET_BYTES = 20;

/** A new secret in Base32, as apps take it. */
export function newSecret(): string {
	return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an app reads from a QR code. */
export function keyUri(secret: string, email: string): string {
	return totpOf(secret, email).toString();
}

/** The step of time of which this is the code; undefined for any other code. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
	const away = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: STEPS_BESIDE });
	return away === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + away;
}

function totpOf(secret: string, label = ''): TOTP {
	return new TOTP({ issuer: ISSUER, label, secret, period: PERIOD_SECONDS, digits: 6, algorithm: 'SHA1' });
}
