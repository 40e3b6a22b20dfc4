/** The texts of cases that are over, and their end: the text goes, and with it who brought the case. Which, jobs/case-texts.ts says. */
import type { CaseText, MeetingCase } from '../../domain/meeting/case';
import type { Meeting } from '../../domain/meeting/meeting';
import type { PocketBaseClients } from './client';

/** A text that is over, and its case. */
export type OverText = Pick<CaseText, 'id' | 'case'>;

/** The texts whose meeting has ended at `limit` or before, is gone, or whose case was taken back. */
export async function casesOver(clients: PocketBaseClients, limit: Date): Promise<OverText[]> {
	return clients.asSystem(async (system) => {
		const texts = await system
			.collection('caseTexts')
			.getFullList<OverText & Pick<CaseText, 'meeting'>>({ fields: 'id,case,meeting' });
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
		return texts.filter((text) => !stays.has(text.meeting) || back.has(text.case));
	});
}

/** All of these at once, or none. */
export async function endCaseTexts(clients: PocketBaseClients, texts: readonly OverText[]): Promise<void> {
	await clients.asSystem(async (system) => {
		const batch = system.createBatch();
		for (const text of texts) {
			batch.collection('caseTexts').delete(text.id);
			batch.collection('cases').update(text.case, { author: '' });
		}
		await batch.send();
	});
}
