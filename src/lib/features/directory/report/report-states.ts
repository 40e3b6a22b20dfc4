/** What became of the reports on one entry, as far as this phone knows: on its way, with the office, or not taken. Pure. */
import type { Problem } from '$lib/local/coded-error';
import type { QueuedBody } from '$lib/local/outbox/queued-bodies';
import { isAbout, type ReportChoice } from './report-choices';

/** Sent from this page. */
export interface SentReport {
	/** The proposal's id. */
	id: string;
	label: string;
}

export interface ReportState extends SentReport {
	state: 'waiting' | 'arrived' | 'refused';
	code?: Problem;
	/** Of one that was refused, to put it away by. */
	mutation?: string;
}

/** `queued` is undefined while the queue is read: until then nothing has arrived. */
export function reportStates(
	sent: readonly SentReport[],
	queued: readonly QueuedBody<'proposal.make'>[] | undefined,
	choices: readonly ReportChoice[]
): ReportState[] {
	if (!queued) return sent.map((one) => ({ ...one, state: 'waiting' }));
	const records = new Set(choices.map(({ record }) => record));
	const here = queued.filter(({ body }) => records.has(body.record));
	const onItsWay = here.map(({ body, code, mutation }): ReportState => {
		const label =
			sent.find(({ id }) => id === body.id)?.label ??
			choices.find((choice) => isAbout(body, choice))?.label ??
			'Eine Angabe stimmt nicht';
		return { id: body.id, label, ...(code ? { state: 'refused', code, mutation } : { state: 'waiting' }) };
	});
	const arrived = sent.filter(({ id }) => !here.some(({ body }) => body.id === id));
	return [...onItsWay, ...arrived.map((one): ReportState => ({ ...one, state: 'arrived' }))];
}
