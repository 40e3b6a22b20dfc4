// To whom a kept request went, and whom its number reaches: the expert, or for the free pool the youth office.
import type { KeptRequest } from '$lib/local/kept-requests';

type Addressed = Pick<KeptRequest, 'nameOfExpert'>;

export function addresseeOf({ nameOfExpert }: Addressed): string {
	return nameOfExpert || 'Nächste freie Fachkraft';
}

export function calledOf({ nameOfExpert }: Addressed): string {
	return nameOfExpert || 'Zuständiges Jugendamt';
}
