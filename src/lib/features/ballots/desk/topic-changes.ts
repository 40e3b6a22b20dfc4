/** What an office makes of a topic: queued as every change of an entry, so that what somebody else has changed is not overwritten unseen. */
import { newId } from '../../../domain/id';
import type { Topic } from '../../../domain/meeting/topic';
import { changesBetween } from '../../../domain/record-changes';
import { enqueue } from '../../../local/outbox/enqueue';

/** Throws a CodedError when the phone cannot keep it. */
export async function saveTopic(
	row: Topic,
	to: Partial<Pick<Topic, 'title' | 'words' | 'state' | 'meeting' | 'publication'>>
): Promise<void> {
	const changes = changesBetween(row, to);
	if (Object.keys(changes).length === 0) return;
	await enqueue({ id: newId(), kind: 'record.save', body: { id: row.id, table: 'topics', changes } });
}

/** A way for a topic, as its buttons say it. */
export interface TopicStep {
	label: string;
	to: Partial<Pick<Topic, 'state' | 'meeting' | 'publication'>>;
	says: string;
}

const BACK = { state: 'backlog', meeting: '' } as const;

/** What may become of a topic next; `held`: the meeting that it was planned for is over. */
export function stepsOf({ state, meeting }: Pick<Topic, 'state' | 'meeting'>, held: boolean): TopicStep[] {
	const done: TopicStep = {
		label: 'Wurde besprochen',
		to: { state: 'done' },
		says: 'Als besprochen abgelegt.'
	};
	const back: TopicStep = {
		label: meeting !== '' && held ? 'Kam nicht dran' : 'In den Themenspeicher',
		to: BACK,
		says: 'Liegt im Themenspeicher und steht bei der nächsten Abstimmung wieder zur Wahl.'
	};
	const gone: TopicStep = {
		label: 'Entfernen',
		to: { publication: 'withdrawn' },
		says: 'Entfernt. Mitglieder sehen das Thema nicht mehr.'
	};
	const choose: TopicStep = {
		label: 'Einplanen ohne Abstimmung',
		to: { state: 'chosen' },
		says: 'Steht jetzt bei den gewählten Themen.'
	};
	if (state === 'chosen') return [done, back];
	if (state === 'done') return [{ ...back, label: 'Wieder in den Themenspeicher' }];
	return state === 'open' ? [choose, back, gone] : [choose, gone];
}
