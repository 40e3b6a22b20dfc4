/**
 * What a network's other lists mean for one that is to be written. One that is under way is waited for. One that stopped, and goes on
 * only when somebody says so, holds nothing back: a plan that was made since knows how far it has come. But it would go on by an older
 * plan, and write twice what the newer one writes; so it ends where it stands, and what is being taken back goes on, by what is there.
 */
import type { PocketBaseClients } from '../pocketbase/client';
import {
	hasEndedSince,
	importById,
	othersUnderWay,
	type StoredImport,
	updateImport
} from '../pocketbase/imports';
import type { ImportJob } from './job';
import { isUntouched } from './settle';
import { endWhereItStands, type TidyOptions } from './tidy';

export interface BesideOptions extends TidyOptions {
	job: Pick<ImportJob, 'stuckSince' | 'tryAnew' | 'without'>;
	now: () => Date;
}

/** `busy`: another one is under way · `overtaken`: another one has changed the directory since the plan was made. */
export type Way = 'free' | 'busy' | 'overtaken';

/** Ends, where `one` may be written, what stopped and would write by an older plan. */
export async function makeWay(options: BesideOptions, one: StoredImport): Promise<Way> {
	const { clients, job } = options;
	const planned = Date.parse(one.plannedAt);
	const others = await othersUnderWay(clients, one);
	for (const { id } of others) {
		const way = wayBeside(job.stuckSince(id), planned);
		if (way !== 'free') return way;
	}
	if (await hasEndedSince(clients, one, one.plannedAt)) return 'overtaken';
	for (const { id } of others) {
		const way = await job.without(id, () => endStuck(options, id, planned));
		if (way !== 'free') return way;
	}
	return 'free';
}

function wayBeside(stuckSince: Date | undefined, planned: number): Way {
	if (!stuckSince) return 'busy';
	return stuckSince.getTime() < planned ? 'free' : 'overtaken';
}

async function endStuck(options: BesideOptions, id: string, planned: number): Promise<Way> {
	const { clients, job, now } = options;
	// It may have gone on at this very moment.
	const way = wayBeside(job.stuckSince(id), planned);
	const one = way === 'free' ? await importById(clients, id) : undefined;
	if (one?.state !== 'writing') return way;
	if (await isUntouched(options, one)) await compareAnew(clients, id);
	else await endWhereItStands(options, one, now());
	job.tryAnew(id);
	return way;
}

function compareAnew(clients: PocketBaseClients, id: string): Promise<StoredImport> {
	return updateImport(clients, id, { state: 'reading', done: 0, total: 0 });
}
