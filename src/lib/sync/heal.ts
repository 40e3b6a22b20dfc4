/**
 * Notices that the copy is not what the server shows, by the checksum of a delta's last page: the server was put back to a
 * backup, or something went wrong that nobody knows of. A snapshot then replaces it. Bounded: where that does not help,
 * the next try waits, longer each time; a server that says wrong sums costs little, and its copy stays in use.
 */
import { CopySum } from '../domain/copy-sum';
import { TABLES } from '../domain/tables';
import type { CopyState } from '../local/copy/copy-state';
import type { CopyReader } from '../local/copy/directory-copy';
import type { Phone } from './phone';

const FIRST_PAUSE = 10 * 60_000;
const LONGEST_PAUSE = 24 * 60 * 60_000;

/** Of all rows as they lie there. */
export async function sumOfCopy(copy: CopyReader): Promise<CopySum> {
	const sum = new CopySum();
	const all = await Promise.all(TABLES.map((table) => copy.readAll(table)));
	for (const [at, table] of TABLES.entries()) for (const row of all[at] ?? []) sum.add(table, row);
	return sum;
}

/** Whether the copy is to be fetched anew, and if so what is noted of it. `sum` is the server's. */
export async function whatHeals(
	phone: Phone,
	state: CopyState,
	sum: string | undefined
): Promise<CopyState['healed']> {
	if (sum === undefined || (state.sum ?? (await countOnce(phone, state))) === sum) return undefined;
	const at = phone.timer.now();
	const { healed } = state;
	if (!healed) return { at, times: 1 };
	const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(healed.times - 1, 20));
	const passed = at - healed.at;
	// A clock that was put back counts as time that passed.
	if (passed >= 0 && passed < pause) return undefined;
	return { at, times: passed >= 0 && passed < 4 * pause ? healed.times + 1 : 1 };
}

/** A copy from before there was a checksum is counted once. */
async function countOnce({ directory }: Phone, state: CopyState): Promise<string> {
	const sum = String(await sumOfCopy(directory));
	await directory.write([], async (copy) => {
		const present = await copy.readState();
		if (present?.stamp === state.stamp) await copy.writeState({ ...present, sum });
	});
	return sum;
}
