// Whom an asker reaches now, should it not wait for an answer: the experts who are there, then the youth office's number of
// this moment. For the form, before anything is sent.
import type { Route } from '$lib/domain/place/routing';
import { numberWords } from '$lib/text/reachability';
import type { Choice } from './addressees';

export interface Callee {
	name: string;
	phone: string;
	note: string;
}

const MOST_EXPERTS = 2;

export function calleesNow(
	route: Pick<Route, 'number' | 'youthOffice'> | undefined,
	choices: readonly Pick<Choice, 'expert' | 'reachable'>[],
	now: Date
): Callee[] {
	const experts = choices
		.filter(({ reachable, expert }) => reachable && expert.phone !== '')
		.slice(0, MOST_EXPERTS)
		.map(({ expert }) => ({ name: expert.name, phone: expert.phone, note: 'Jetzt erreichbar' }));
	if (!route) return experts;
	const { number, youthOffice } = route;
	const office = number.kind === 'emergency' ? 'Polizei' : (youthOffice?.name ?? '');
	return [...experts, { name: office, phone: number.phone, note: numberWords(number, now) }];
}
