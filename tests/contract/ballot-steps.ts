/** What somebody does next with topics and votes, for tests that try every kind; what has to be there before is put there. */
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { idOf } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { CALLERS, CIRCLE, emailOf, REGION } from '../support/small-network';
import { mutationOf } from './mutation-scene';

export function ballotSteps(put: (table: 'seats' | 'ballots', row: object) => Promise<unknown>) {
	return {
		'topic.propose': (): Promise<[Mutation, Caller]> => {
			const body = { id: newId(), circle: CIRCLE, seat: '', title: 'Sucht', words: '' };
			return Promise.resolve([mutationOf('topic.propose', body), CALLERS.karla]);
		},
		'ballot.vote': async (): Promise<[Mutation, Caller]> => {
			const [id, seat] = [newId(), newId()];
			await put('seats', { ...rowOf('seats', seat), email: emailOf('mia') });
			const about = { region: REGION, circle: CIRCLE, kind: 'dates', meeting: id };
			await put('ballots', { ...rowOf('ballots', id), ...about });
			const choices = [{ option: idOf('one'), word: 'yes' as const }];
			return [mutationOf('ballot.vote', { id, seat, choices }), CALLERS.mia];
		}
	};
}
