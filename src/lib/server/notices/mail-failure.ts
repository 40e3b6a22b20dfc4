/** Why a mail did not go out, as it may be written down. */

/** Codes of mails that are about one recipient; every other one is about the mail server. */
export const ONE_RECIPIENT: readonly string[] = ['EENVELOPE', 'EMESSAGE'];

/** The code of a failure: the message would quote addresses. */
export function codeOf(error: unknown): string {
	const code = (error as { code?: unknown } | null)?.code;
	return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unexpected';
}
