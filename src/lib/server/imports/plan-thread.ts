/**
 * A thread of its own: reads a list and compares it with the directory. Both take a second for some thousand rows, in which the
 * server goes on answering; and what a list does to the memory it does here alone. It writes nothing and asks nobody.
 */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { ListRefused } from '../../import/file/refused';
import { planImport } from '../../import/plan/plan';
import { readList } from '../../import/read-list';
import type { PlanAnswer, PlanQuestion } from './plan-in-thread';

async function plan({ id, bytes, directory, corrections }: PlanQuestion): Promise<PlanAnswer> {
	try {
		const sheets = await readList(bytes, corrections);
		const columns = sheets.map(({ name, tables }) => ({ sheet: name, tables }));
		return { columns, rows: planImport(sheets, directory, (position) => recordIdOf(id, position)) };
	} catch (error) {
		if (!(error instanceof ListRefused)) throw error;
		return { refusal: { code: error.code, row: error.row ?? 0 } };
	}
}

/** A new entry has the same id whenever the plan of its import is made. */
function recordIdOf(id: string, position: number): string {
	return createHash('sha256').update(`${id} ${position}`).digest('hex').slice(0, 15);
}

parentPort?.once('message', (question: PlanQuestion) => {
	void plan(question).then((answer) => parentPort?.postMessage(answer));
});
