// To whom a kept request went, and whom its number reaches: the expert, or for the free pool the youth office.
import type { KeptRequest } from '$lib/local/receipts/kept-requests';

/** Empty for one that is gone: nothing of it is known any more. */
export function addresseeOf({
	nameOfExpert,
	remote,
	state
}: Pick<KeptRequest, 'nameOfExpert' | 'remote' | 'state'>): string {
	if (state === 'gone') return '';
	return nameOfExpert || (remote?.expert ? 'Gewählte Fachkraft' : 'Nächste freie Fachkraft');
}

export function calledOf({ nameOfExpert }: Pick<KeptRequest, 'nameOfExpert'>): string {
	return nameOfExpert || 'Zuständiges Jugendamt';
}
