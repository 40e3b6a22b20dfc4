// The server is killed while it tells a circle of a meeting: the next start goes on, everybody hears of it, and nobody twice. What was in
// the air at that very moment goes out again as the same mail: most mailboxes show it once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { Meeting } from '../../src/lib/domain/meeting/meeting';
import { API } from '../../src/lib/protocol/api';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { meetingRow, seatRow } from '../support/directory-rows';
import { headerOf, type MoodyMailServer, moodyMailServer } from '../support/moody-mail-server';
import { CALLERS, CIRCLE } from '../support/small-network';

/** The kills, each somewhere else: at once, after some mails, near the end. */
const AFTER = [0, 9, 50];
const MEMBERS = 60;

let server: BuiltServer;
let mails: MoodyMailServer;
let karla: TestVisitor;
const rows = (name: string) => server.pocketBase.admin.collection(name).getFullList();

beforeAll(async () => {
	mails = await moodyMailServer();
	server = await startBuiltServer({ SMTP_URL: mails.url, MAIL_FROM: 'schutznetz@example.org' });
	karla = server.visitor();
	await karla.login('karla');
	const batch = server.pocketBase.admin.createBatch();
	for (let n = 0; n < MEMBERS; n += 1)
		batch.collection('seats').create({
			...seatRow('seat', { circle: CIRCLE, member: `Mitglied ${n}`, email: `mitglied${n}@example.org` }),
			...{ id: newId(), since: '2020-01-01' }
		});
	await batch.send();
});
afterAll(async () => {
	await server.stop();
	await mails.stop();
});

/** As the office does it: field by field through the queue, which rings the job. */
async function save(id: string, changes: object): Promise<void> {
	const body = { id, table: 'meetings', changes };
	const account = CALLERS.karla.userId;
	const sent = { v: PROTOCOL_VERSION, account, mutations: [{ id: newId(), kind: 'record.save', body }] };
	await karla.send('POST', API.push, sent);
}

/** As after the minute for which a try is taken. */
async function minuteLater(): Promise<void> {
	const past = new Date(Date.now() - 60_000);
	for (const { id, state, tries, nextAt } of await rows('meetingMails'))
		if (state === 'waiting' && Date.parse(nextAt) > Date.now())
			await server.pocketBase.admin.collection('meetingMails').update(id, { nextAt: past, tries: tries + 1 });
}

async function meet(): Promise<Meeting> {
	const at = (hours: number) => new Date(Date.now() + 30 * 86_400_000 + hours * 3_600_000).toISOString();
	const meeting = {
		...meetingRow('meeting', { circle: CIRCLE, startsAt: at(0), endsAt: at(4) }),
		id: newId()
	};
	return server.pocketBase.admin.collection('meetings').create(meeting);
}

it.each(AFTER)('killed after %i mails, it tells the others, and nobody twice', async (after) => {
	for (const { id } of await rows('meetings'))
		await server.pocketBase.admin.collection('meetings').delete(id);
	mails.handed.length = 0;
	const { id } = await meet();
	await save(id, { stage: { from: 'planned', to: 'invited' } });
	await expect.poll(() => mails.handed.length, { interval: 5 }).toBeGreaterThanOrEqual(after);
	await server.restart();
	const before = mails.handed.length;
	await minuteLater();
	// Any change rings the job; this one tells nobody.
	await expect
		.poll(
			async () => {
				await save(id, { agenda: { to: newId() } });
				return (await rows('meetingMails')).filter(({ state }) => state === 'sent').length;
			},
			{ interval: 300 }
		)
		.toBe(MEMBERS);
	expect(new Set(mails.handed.map(({ to }) => to)).size).toBe(MEMBERS);
	// Of one mail it cannot be known whether it was taken: it is the very same.
	expect(new Set(mails.handed.map(({ source }) => headerOf(source, 'Message-ID'))).size).toBe(MEMBERS);
	expect(mails.handed.length).toBeLessThanOrEqual(MEMBERS + 1);
	console.log(`killed after ${before} of ${MEMBERS} mails, sent twice ${mails.handed.length - MEMBERS}`);
});
