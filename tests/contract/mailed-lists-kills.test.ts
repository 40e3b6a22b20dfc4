// The server is killed while it sends the lists of a network: the next start goes on, everybody gets them, and nobody gets two mails of
// a round. What was in the air at that very moment goes out again as the same mail: most mailboxes show it once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { deskMailedLists } from '../../src/lib/protocol/mailed-lists';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { type MailServer, mailServer } from '../support/mail-server';
import { rowOf } from '../support/one-of-each';
import { REGION } from '../support/small-network';

/** The kills, each somewhere else: at once, after some mails, near the end. */
const AFTER = [0, 9, 40];
/** More than one run sends. */
const HOUSES = 60;

let server: BuiltServer;
let mails: MailServer;
let karla: TestVisitor;
const rows = (name: string) => server.pocketBase.admin.collection(name).getFullList();

beforeAll(async () => {
	mails = await mailServer();
	await mails.start();
	server = await startBuiltServer({ SMTP_URL: mails.url, MAIL_FROM: 'schutznetz@example.org' });
	karla = server.visitor();
	await karla.login('karla');
	const batch = server.pocketBase.admin.createBatch();
	for (let n = 0; n < HOUSES; n += 1)
		batch.collection('organisations').create({
			...rowOf('organisations', newId()),
			...{ name: `Haus ${n}`, email: `haus${n}@example.org` }
		});
	await batch.send();
});
afterAll(async () => {
	await server.stop();
	await mails.stop();
});

/** Taps, which also rings the job; the answer is how far the newest round has come. */
async function tap() {
	const answer = await karla.send('POST', PAGE_API.deskMailedLists, { network: REGION });
	return deskMailedLists.parse(await answer.json()).networks[0]!.rounds[0];
}

/** As after the minute for which a try is taken. */
async function minuteLater(): Promise<void> {
	const past = new Date(Date.now() - 60_000);
	for (const { id, state, tries, nextAt } of await rows('listMails'))
		if (state === 'waiting' && Date.parse(nextAt) > Date.now())
			await server.pocketBase.admin.collection('listMails').update(id, { nextAt: past, tries: tries + 1 });
}

const idOf = ({ source }: { source: string }) => /^Message-ID: (.+)$/im.exec(source)?.[1]?.trim() ?? '';

it.each(AFTER)('killed after %i mails, it sends the others, and nobody a second one', async (after) => {
	for (const { id } of await rows('listRounds'))
		await server.pocketBase.admin.collection('listRounds').delete(id);
	mails.received.length = 0;
	await tap();
	await expect.poll(() => mails.received.length, { interval: 5 }).toBeGreaterThanOrEqual(after);
	await server.restart();
	const before = mails.received.length;
	await minuteLater();
	await expect.poll(async () => (await tap())?.sent, { interval: 200 }).toBe(HOUSES);
	expect(await rows('listRounds')).toHaveLength(1);
	const receiverOf = ({ recipients }: (typeof mails.received)[number]) => recipients.join();
	const byReceiver = new Map(
		mails.received.map((mail) => [
			receiverOf(mail),
			mails.received.filter((other) => receiverOf(other) === receiverOf(mail))
		])
	);
	expect(byReceiver.size).toBe(HOUSES);
	// Of one mail it cannot be known whether it was taken: it is the very same.
	for (const same of byReceiver.values()) expect(new Set(same.map(idOf)).size).toBe(1);
	expect(mails.received.length).toBeLessThanOrEqual(HOUSES + 1);
	console.log(`killed after ${before} of ${HOUSES} mails, sent twice ${mails.received.length - HOUSES}`);
});
