// What stands at the field of a code before anybody is asked.
import { readFactorCode } from '$lib/domain/access/second-factor';

/** Empty where it may be one. */
export function codeProblem(typed: string): string {
	if (typed.trim() === '') return 'Bitte geben Sie den Code ein.';
	return readFactorCode(typed)
		? ''
		: 'Das ist kein ganzer Code. Aus der App sind es sechs Ziffern, vom Papier zehn Zeichen.';
}
