/**
 * A thread of its own: reads a list and compares it with the directory. Both take a second for some thousand rows, in which the
 * server goes on answering; and what a list does to the memory it does here alone. It writes nothing and asks nobody.
 */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { ColumnsUnknown, ListRefused } from '../../import/file/refused';
import { columnsWithinCaps } from '../../import/plan/caps';
import { planImport } from '../../import/plan/plan';
import { readList } from '../../import/read-list';
import type { PlanAnswer, PlanQuestion } from './plan-in-thread';

async function plan({ id, bytes, directory, corrections }: PlanQuestion): Promise<PlanAnswer> {
	try {
		const sheets = await readList(bytes, corrections);
		const { columns, remarks } = columnsOf(sheets);
		const idAt = (position: number) => recordIdOf(id, position);
		return { columns, rows: planImport(sheets, directory, idAt, remarks) };
	} catch (error) {
		if (!(error instanceof ListRefused)) throw error;
		const columns = error instanceof ColumnsUnknown ? columnsOf(error.sheets).columns : [];
		return { refusal: { code: error.code, row: error.row ?? 0 }, columns };
	}
}

const columnsOf = (sheets: ColumnsUnknown['sheets']) =>
	columnsWithinCaps(sheets.map(({ name, tables }) => ({ sheet: name, tables })));

/** A new entry has the same id whenever the plan of its import is made. */
function recordIdOf(id: string, position: number): string {
	return createHash('sha256').update(`${id} ${position}`).digest('hex').slice(0, 15);
}

parentPort?.once('message', (question: PlanQuestion) => {
	void plan(question).then((answer) => parentPort?.postMessage(answer));
});
