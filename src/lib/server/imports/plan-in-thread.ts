/** Has a list read and compared in a thread of its own (plan-thread.ts), with an end to its time and its memory. */
import { Worker } from 'node:worker_threads';
import code from 'virtual:plan-thread';
import type { PlannedRow } from '../../domain/directory/import-plan';
import type { ColumnCorrections } from '../../domain/directory/list-file';
import type { Directory } from '../../import/plan/plan';
import type { ImportSummary } from '../../protocol/imports';
import { log } from '../log';

export interface PlanQuestion {
	/** Of the import. */
	id: string;
	bytes: Uint8Array<ArrayBuffer>;
	directory: Directory;
	corrections: ColumnCorrections;
}
export type PlanAnswer =
	| { columns: ImportSummary['columns']; rows: PlannedRow[] }
	/** With what there is of columns, where somebody may know what they hold. */
	| { refusal: NonNullable<ImportSummary['refusal']>; columns: ImportSummary['columns'] };

/** The largest list that is taken needs a tenth of the one and a fifth of the other. */
const TIME_MS = 120_000;
const MEMORY_MB = 1_024;

/** Undefined when `signal` ended it. */
export function planInThread(question: PlanQuestion, signal: AbortSignal): Promise<PlanAnswer | undefined> {
	const thread = new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
	return new Promise<PlanAnswer | undefined>((resolve) => {
		const tooHard = () => resolve({ refusal: { code: 'too_hard', row: 0 }, columns: [] });
		const patience = setTimeout(tooHard, TIME_MS);
		signal.addEventListener('abort', () => resolve(undefined), { once: true });
		if (signal.aborted) resolve(undefined);
		thread.once('message', (answer: PlanAnswer) => resolve(answer));
		// Out of memory, or a list that shows a fault of ours: neither is any better the next time.
		thread.once('error', (error) => {
			log().error({ code: 'list_thread', err: error }, 'a list was not read');
			tooHard();
		});
		thread.once('exit', () => {
			clearTimeout(patience);
			tooHard();
		});
		thread.postMessage(question, [question.bytes.buffer]);
	}).finally(() => void thread.terminate());
}
