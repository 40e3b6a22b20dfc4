/** A meeting to come of a circle in which Mia sits (minutes-steps.ts), and guests whom she announces for it. */
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { fieldsOf } from '../support/one-of-each';
import { CALLERS } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const { karla, mia } = CALLERS;
type Step = [Mutation, Caller];

/** The next step of each kind, once what it needs is there. */
export function guestScene(done: (...steps: Step[]) => Promise<void>) {
	const made = (id: string, times: object): Step => [
		mutationOf('record.create', {
			...{ id, table: 'meetings' },
			fields: fieldsOf('meetings', id, { ...times, note: '' })
		}),
		karla
	];
	async function inviting(): Promise<Step> {
		const id = newId();
		const times = { startsAt: '2099-12-02T08:00:00.000Z', endsAt: '2099-12-02T12:00:00.000Z' };
		await done(made(id, times));
		const body = { id: newId(), meeting: id, name: 'Gerda Gast', from: 'Ambulanz', why: '' };
		return [mutationOf('guest.announce', body), { ...mia, meetings: [id] }];
	}
	async function invited(): Promise<string> {
		const step = await inviting();
		await done(step);
		return step[0].body.id;
	}
	return {
		'guest.announce': inviting,
		'guest.cancel': async (): Promise<Step> => [mutationOf('guest.cancel', { id: await invited() }), mia],
		'guest.decide': async (): Promise<Step> => [
			mutationOf('guest.decide', { id: await invited(), outcome: 'approved', answer: '' }),
			karla
		]
	};
}
