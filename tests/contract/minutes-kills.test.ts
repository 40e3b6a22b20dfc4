// The server is killed while it sends published minutes: the next start goes on, everybody gets them, and nobody gets two mails of a
// version. What was in the air at that very moment goes out again as the same mail.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MINUTES } from '../../src/lib/protocol/endpoints/minutes';
import { publishAnswer } from '../../src/lib/protocol/minutes';
import { API } from '../../src/lib/protocol/api';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { type MailServer, mailServer } from '../support/mail-server';
import { HELD, seedHeldMeeting, writtenParagraph } from '../support/minutes-rows';
import { CALLERS, CIRCLE } from '../support/small-network';

/** The kills, each somewhere else: at once, after some mails, near the end. */
const AFTER = [0, 9, 40];
/** With the two members more than one run sends. */
const INFORMED = 58;

let server: BuiltServer;
let mails: MailServer;
let karla: TestVisitor;
const rows = (name: string) => server.pocketBase.admin.collection(name).getFullList();

beforeAll(async () => {
	mails = await mailServer();
	await mails.start();
	server = await startBuiltServer({ SMTP_URL: mails.url, MAIL_FROM: 'schutznetz@example.org' });
	await seedHeldMeeting(server.pocketBase.admin);
	karla = server.visitor();
	await karla.login('karla');
	const batch = server.pocketBase.admin.createBatch();
	for (let n = 0; n < INFORMED; n += 1)
		batch.collection('informed').create({ circle: CIRCLE, name: '', email: `kenntnis${n}@example.org` });
	await batch.send();
});
afterAll(async () => {
	await server.stop();
	await mails.stop();
});

/** As after the minute for which a try is taken. */
async function minuteLater(): Promise<void> {
	const past = new Date(Date.now() - 60_000);
	for (const { id, state, tries, nextAt } of await rows('minuteMails'))
		if (state === 'waiting' && Date.parse(nextAt) > Date.now())
			await server.pocketBase.admin.collection('minuteMails').update(id, { nextAt: past, tries: tries + 1 });
}
const idOf = ({ source }: { source: string }) => /^Message-ID: (.+)$/im.exec(source)?.[1]?.trim() ?? '';

it.each(AFTER.map((after, at) => ({ after, edition: at + 1 })))(
	'killed after $after mails, it sends the others, and nobody a second one',
	async ({ after, edition }) => {
		mails.received.length = 0;
		const mutation = writtenParagraph({ text: `Fassung ${edition}`, edition });
		const pushed = { v: PROTOCOL_VERSION, account: CALLERS.karla.userId, mutations: [mutation] };
		expect((await karla.send('POST', API.push, pushed)).status).toBe(200);
		const body = { meeting: HELD, edition, note: `Fassung ${edition}` };
		const answer = await karla.send('POST', MINUTES.publish.path, body);
		expect(publishAnswer.parse(await answer.json()).problem).toBe('');
		await expect.poll(() => mails.received.length, { interval: 5 }).toBeGreaterThanOrEqual(after);
		await server.restart();
		const before = mails.received.length;
		const waiting = async () => {
			await minuteLater();
			const all = await rows('minuteMails');
			const rounds = await rows('minuteRounds');
			return (
				all.filter(({ state }) => state === 'waiting').length +
				rounds.filter(({ endedAt }) => !endedAt).length
			);
		};
		await expect.poll(waiting, { interval: 500 }).toBe(0);
		const receiverOf = ({ recipients }: (typeof mails.received)[number]) => recipients.join();
		const receivers = new Set(mails.received.map(receiverOf));
		expect(receivers.size).toBe(INFORMED + 2);
		// Of one mail it cannot be known whether it was taken: it is the very same.
		for (const receiver of receivers)
			expect(new Set(mails.received.filter((one) => receiverOf(one) === receiver).map(idOf)).size).toBe(1);
		expect(mails.received.length).toBeLessThanOrEqual(INFORMED + 3);
		console.log(
			`killed after ${before} of ${INFORMED + 2} mails, sent twice ${mails.received.length - INFORMED - 2}`
		);
	}
);
