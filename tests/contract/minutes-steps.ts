/** What somebody does of minutes, each kind of it, with what has to be there before. */
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { HELD, SEATED_MIA, seedHeldMeeting, writtenParagraph } from '../support/minutes-rows';
import type { TestPocketBase } from '../support/pocketbase';
import { CALLERS, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

type Step = [Mutation, Caller];
const { karla } = CALLERS;

/** `done` does what has to be there before. */
export function minutesSteps(done: (...steps: Step[]) => Promise<void>) {
	const paragraph = async (section: 'keywords' | 'questions' = 'keywords') => {
		const written = writtenParagraph({ section });
		await done([written, karla]);
		return written.body.id;
	};
	return {
		'paragraph.write': async (): Promise<Step> => [writtenParagraph(), karla],
		'paragraph.change': async (): Promise<Step> => {
			const changes = { text: { from: 'Wir haben gesprochen.', to: 'Wir haben beschlossen.' } };
			return [mutationOf('paragraph.change', { id: await paragraph(), edition: 1, changes }), karla];
		},
		'question.follow': async (): Promise<Step> => {
			const changes = { state: { from: 'open', to: 'brought' } };
			return [mutationOf('question.follow', { id: await paragraph('questions'), changes }), karla];
		},
		'contribution.make': async (): Promise<Step> => [
			mutationOf('contribution.make', { id: newId(), meeting: HELD, kind: 'notice', text: 'Neues' }),
			SEATED_MIA
		]
	};
}

/** The small network, whose circle has met. */
export async function seedNetworkThatMet(admin: TestPocketBase['admin']): Promise<void> {
	await seedSmallNetwork(admin);
	await seedHeldMeeting(admin);
}
