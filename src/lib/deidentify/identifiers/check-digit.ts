/** Check digits of German numbers of persons, from their published rules. Each takes the number without separators. */

/** Weighted digit sums, as the insurances use them: every product counts with the sum of its digits. */
function weightedSum(digits: string, weights: readonly number[]): number {
	let sum = 0;
	for (let place = 0; place < digits.length; place++) {
		const product = Number(digits[place]) * (weights[place % weights.length] ?? 1);
		sum += Math.floor(product / 10) + (product % 10);
	}
	return sum;
}

function letterNumber(letter: string): string {
	return String(letter.toUpperCase().charCodeAt(0) - 64).padStart(2, '0');
}

/** Krankenversichertennummer (§ 290 SGB V): letter and nine digits, the last one checks. */
export function isHealthInsuranceNumber(number: string): boolean {
	if (!/^[A-Z]\d{9}$/i.test(number)) return false;
	const digits = letterNumber(number.charAt(0)) + number.slice(1, 9);
	return weightedSum(digits, [1, 2]) % 10 === Number(number[9]);
}

/** Versicherungsnummer der Rentenversicherung (§ 147 SGB VI): area, birth date, letter, serial, check digit. */
export function isPensionInsuranceNumber(number: string): boolean {
	if (!/^\d{8}[A-Z]\d{3}$/i.test(number)) return false;
	const digits = number.slice(0, 8) + letterNumber(number.charAt(8)) + number.slice(9, 11);
	return weightedSum(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 === Number(number[11]);
}

/** Identifikationsnummer (§ 139b AO): eleven digits, ISO 7064 mod 11,10; of the first ten one occurs twice or thrice. */
export function isTaxId(number: string): boolean {
	if (!/^[1-9]\d{10}$/.test(number)) return false;
	const counts = [...'0123456789'].map((digit) => number.slice(0, 10).split(digit).length - 1);
	if (counts.filter((count) => count > 1).length !== 1 || Math.max(...counts) > 3) return false;
	let product = 10;
	for (const digit of number.slice(0, 10)) {
		const sum = (Number(digit) + product) % 10;
		product = ((sum === 0 ? 10 : sum) * 2) % 11;
	}
	return (11 - product) % 10 === Number(number[10]);
}
