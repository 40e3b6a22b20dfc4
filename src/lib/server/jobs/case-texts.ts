/**
 * Part of the job `retention`: the sealed texts of cases go so many days after their meeting, those that were taken back at once. What
 * stays is kind, minutes and neutral title, without the account that brought it. Where the clock has jumped nothing goes (clock-guard.ts):
 * the guard's two days are all the grace there is, a bin like that of requests would keep for longer what is over for good.
 */
import type { PocketBaseClients } from '../pocketbase/client';
import { casesOver, endCaseTexts } from '../pocketbase/cases';

const DAY = 86_400_000;
/** After the end of the meeting: time to tell the family what was said, and to write the minutes. */
export const CASE_TEXT_DAYS = 30;
/** Texts in one transaction: small, so that nobody waits for the database. */
const BATCH = 20;

/** The answer is how many texts went; afterwards the database is to be written anew, so that no free page keeps one. */
export async function runCaseTexts(clients: PocketBaseClients, at: Date): Promise<number> {
	const over = await casesOver(clients, new Date(at.getTime() - CASE_TEXT_DAYS * DAY));
	for (let from = 0; from < over.length; from += BATCH)
		await endCaseTexts(clients, over.slice(from, from + BATCH));
	return over.length;
}
