/**
 * Whether somebody can be called back under a number: with its area code or country, and neither a short number nor one that
 * is only dialled (110, 116 117, 0800). It looks at the form alone; whether anybody answers nobody knows.
 */
const LEAST_DIGITS = 7;
const MOST_DIGITS = 15;
/** Free numbers and services: reached, never called from. */
const NOBODYS = /^(?:\+49|0049|0)(?:800|180|137|700|900|11[0258])/;

export function isCallable(phone: string): boolean {
	const dialled = phone.replace(/\(0\)/g, '').replace(/(?!^\+)\D/g, '');
	const digits = dialled.replace(/^\+/, '');
	if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS) return false;
	if (!/^(?:0[1-9]|00[1-9]|\+[1-9])/.test(dialled) || NOBODYS.test(dialled)) return false;
	// One and the same key held down.
	return new Set(digits.slice(2)).size > 1;
}
