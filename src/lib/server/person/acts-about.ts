/** What the log of acts is told when something is done with what is known of a person: an id where there is one, never a name or an address. */
import type { ActKind } from '../../domain/access/acts';
import type { Caller } from '../../domain/access/caller';
import { actBy } from '../acts/acts-of';
import type { Person } from '../../protocol/person';
import type { Act } from '../pocketbase/acts';
import type { PersonFacts } from './way';

/** By what an office named her. */
export function namedBy({ kind, id }: Person): Pick<PersonFacts, 'account' | 'expert' | 'contact'> {
	const when = (wanted: Person['kind']) => (kind === wanted ? [id] : []);
	return { account: when('account'), expert: when('experts'), contact: when('contacts') };
}

/** Before anything of her goes: by her account or entry the database knows the network. Of whoever has neither, one for each of the office's. */
export function actsAbout(
	office: Pick<Caller, 'userId' | 'networks'>,
	at: Date,
	kind: ActKind,
	{ account, expert, contact }: Pick<PersonFacts, 'account' | 'expert' | 'contact'>
): Act[] {
	const act = (table: Act['table']) => (id: string) => actBy(office, at, kind, table, id);
	const [first] = [
		account.map(act('users')),
		expert.map(act('experts')),
		contact.map(act('contacts'))
	].filter((acts) => acts.length > 0);
	return first ?? office.networks.map(act('regions'));
}
