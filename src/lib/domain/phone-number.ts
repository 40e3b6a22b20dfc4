/** How a German number is read, and what is dialled for it: two ways of writing one number are found to be the same by it. Pure. */

/** "+49 (0)4541 888-0" becomes "04541 888-0"; foreign and short ones stay. */
export function nationalNumber(phone: string): string {
	return phone
		.trim()
		.replace(/^(\+|00)\s*49[\s()/-]*0?[\s()/-]*(?=\d)/, '0')
		.replace(/^\((\d+)\)\s*/, '$1 ')
		.replace(/\s*\/\s*/g, ' ')
		.replace(/\s+/g, ' ');
}

/**
 * What the phone dials. German numbers carry +49, so that they work abroad too; 0800 and 0180x do not answer to
 * that and stay, and so do short numbers (110, 116 111) and anything without the leading zero.
 */
export function dialled(phone: string): string {
	const read = nationalNumber(phone);
	const plain = (read.startsWith('+') ? '+' : '') + read.replace(/\D/g, '');
	if (/^0(800|180|700|900)/.test(plain)) return plain;
	return plain.replace(/^00/, '+').replace(/^0/, '+49');
}

/** Whether a number is a mobile's: German ones begin with 015, 016 or 017. */
export function isMobileNumber(phone: string): boolean {
	return /^\+491[567]/.test(dialled(phone));
}
