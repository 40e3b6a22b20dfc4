/** An authenticator app, as a person has it on her phone: it knows a secret, and shows a code. */
import { TOTP } from 'otpauth';

const PERIOD_MS = 30_000;

/** The code of the present step, or of one so many steps ahead: the server takes the next one too. */
export function codeOf(secret: string, ahead = 0): string {
	return new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * PERIOD_MS });
}

/** Six digits that no app shows around now. */
export function wrongCodeOf(secret: string): string {
	const near = [-3, -2, -1, 0, 1, 2, 3].map((ahead) => codeOf(secret, ahead));
	for (let n = 0; ; n += 1) {
		const code = String(n).padStart(6, '0');
		if (!near.includes(code)) return code;
	}
}
