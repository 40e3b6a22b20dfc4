/** The texts of cases that are over, and their end: the text goes, and with it who brought the case. Which, jobs/case-texts.ts says. */
import type { CaseText, MeetingCase } from '../../domain/meeting/case';
import type { Meeting } from '../../domain/meeting/meeting';
import type { PocketBaseClients } from './client';

/** Ids of the texts whose meeting has ended at `limit` or before, is gone, or whose case was taken back. */
export async function casesOver(clients: PocketBaseClients, limit: Date): Promise<string[]> {
	return clients.asSystem(async (system) => {
		const texts = await system
			.collection('caseTexts')
			.getFullList<Pick<CaseText, 'id' | 'meeting'>>({ fields: 'id,meeting' });
		if (texts.length === 0) return [];
		const [coming, withdrawn] = await Promise.all([
			system.collection('meetings').getFullList<Pick<Meeting, 'id'>>({
				filter: system.filter('endsAt > {:limit}', { limit }),
				fields: 'id'
			}),
			system.collection('cases').getFullList<Pick<MeetingCase, 'id'>>({
				filter: 'state = "withdrawn"',
				fields: 'id'
			})
		]);
		const stays = new Set(coming.map(({ id }) => id));
		const back = new Set(withdrawn.map(({ id }) => id));
		return texts.filter(({ id, meeting }) => !stays.has(meeting) || back.has(id)).map(({ id }) => id);
	});
}

/** All of these at once, or none. */
export async function endCaseTexts(clients: PocketBaseClients, ids: readonly string[]): Promise<void> {
	await clients.asSystem(async (system) => {
		const batch = system.createBatch();
		for (const id of ids) {
			batch.collection('caseTexts').delete(id);
			batch.collection('cases').update(id, { author: '' });
		}
		await batch.send();
	});
}
