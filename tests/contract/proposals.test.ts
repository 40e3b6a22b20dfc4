// What the server does by itself with what people say of entries, with a real PocketBase and a real mail server: the offices of its
// networks are told in bundles, whoever left an address is written to once, and then the address is gone.
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { Proposal } from '../../src/lib/domain/directory/proposal';
import { REPLY_DAYS } from '../../src/lib/domain/directory/proposing';
import { NOTICES } from '../../src/lib/protocol/notice-kinds';
import { Proposals, REPLIES_A_DAY } from '../../src/lib/server/jobs/proposals';
import { mailTransport } from '../../src/lib/server/notices/mail';
import { REPLIES, REPLY_FOOTER } from '../../src/lib/server/notices/replies';
import { rowOf } from '../support/one-of-each';
import { HOUR, noticeScene, ORIGIN } from '../support/notice-scene';
import { ANNA, emailOf, HOUSE } from '../support/small-network';

const scene = noticeScene();
const WHO = 'wer@example.org';
const mail = () => mailTransport({ smtpUrl: scene.mails.url, from: 'netz@example.org', folder: '' }, ORIGIN);
const job = () => new Proposals({ clients: scene.pocketBase.clients, now: scene.now, mail });
const row = (id: string) =>
	scene.pocketBase.admin
		.collection('proposals')
		.getOne<Proposal>(id)
		.catch(() => undefined);
/** Where somebody waits for an answer; undefined where nobody does any more. */
const replyOf = async (id: string) =>
	(await scene.pocketBase.admin.collection('proposalReplies').getFullList()).find((one) => one.id === id)
		?.address as string | undefined;
async function said(change: Partial<Proposal> = {}): Promise<string> {
	const id = newId();
	const about = { table: 'experts', record: ANNA } as const;
	await scene.pocketBase.admin
		.collection('proposals')
		.create({ ...rowOf('proposals', id), ...about, ...change });
	return id;
}
const mailsTo = (address: string) => scene.mails.received.filter(({ to }) => to === address);

beforeEach(async () => {
	for (const { id } of await scene.pocketBase.admin.collection('proposals').getFullList())
		await scene.pocketBase.admin.collection('proposals').delete(id);
});

describe('an office', () => {
	it('is told at once, and of what follows within four hours as one', async () => {
		await scene.mails.start();
		const delivery = scene.delivery();
		const jobs = job();
		await said();
		expect(await jobs.run()).toBe(1);
		await delivery.run();
		for (let n = 0; n < 12; n++) await said();
		await jobs.run();
		scene.clock += 3 * HOUR;
		await delivery.run();
		expect(mailsTo(emailOf('karla'))).toHaveLength(1);
		scene.clock += HOUR;
		await delivery.run();
		const subjects = mailsTo(emailOf('karla')).map(({ subject }) => subject);
		expect(subjects).toEqual([NOTICES.proposal.subject, NOTICES.proposal.subject]);
		expect((await scene.rows()).filter(({ state }) => state !== 'sent')).toEqual([]);
	});

	it('is told nothing twice, by a second process either, and nothing of what is closed', async () => {
		await said();
		await said({ state: 'declined' });
		await job().run();
		await job().run();
		const rows = await scene.rows();
		expect(rows.map(({ kind, user }) => [kind, user])).toEqual([['proposal', scene.userOf('karla')]]);
	});

	it('leaves nothing of it in the notices', async () => {
		const id = await said({ word: 'Es geht nur das Fax.' });
		await job().run();
		const notices = await scene.pocketBase.admin.collection('notices').getFullList();
		expect(JSON.stringify(notices)).not.toContain(id);
		expect(JSON.stringify(notices)).not.toContain('Fax');
	});
});

describe('whoever left an address', () => {
	it.each([
		['accepted', 'proposalAccepted'],
		['partly', 'proposalPartly'],
		['declined', 'proposalDeclined']
	] as const)('hears once of what was %s, and it is gone', async (state, kind) => {
		await scene.mails.start();
		const id = await said({ state, replyTo: WHO, word: 'Es geht nur das Fax.', answer: 'stimmt so' });
		await job().run();
		await job().run();
		const [received, ...others] = mailsTo(WHO);
		expect(others).toEqual([]);
		expect(received?.subject).toBe(REPLIES[kind].subject);
		const link = `${ORIGIN}/kontakte/experts/${ANNA}`;
		expect(received?.text).toBe(`${REPLIES[kind].sentence}\n\n${link}\n\n${REPLY_FOOTER}\n`);
		expect(await replyOf(id)).toBeUndefined();
		expect((await row(id))?.wantsReply).toBe(false);
	});

	it.each([
		['accepted', 'declarationAccepted'],
		['declined', 'declarationDeclined']
	] as const)('and has declared herself hears once that it was %s', async (state, kind) => {
		await scene.mails.start();
		const id = await said({ about: 'new', state, replyTo: WHO, changes: { name: { to: 'Anna Muster' } } });
		await job().run();
		await job().run();
		expect(mailsTo(WHO).map(({ subject }) => subject)).toEqual([REPLIES[kind].subject]);
		expect(await replyOf(id)).toBeUndefined();
	});

	it('of a contact is led to its institution, of what is withdrawn to nothing', async () => {
		await scene.mails.start();
		const contact = newId();
		await scene.pocketBase.admin.collection('contacts').create(rowOf('contacts', contact));
		const hidden = newId();
		await scene.pocketBase.admin
			.collection('offers')
			.create({ ...rowOf('offers', hidden), publication: 'withdrawn' });
		await said({ state: 'accepted', replyTo: WHO, table: 'contacts', record: contact });
		await said({ state: 'accepted', replyTo: WHO, table: 'offers', record: hidden });
		await job().run();
		const links = mailsTo(WHO).map(({ text }) => text.split('\n')[2]);
		expect(links.sort()).toEqual([ORIGIN, `${ORIGIN}/kontakte/organisations/${HOUSE}`]);
	});

	it('is written to so often in a day and not more: somebody else may have named her', async () => {
		await scene.mails.start();
		const jobs = job();
		const written = [];
		for (const spelled of [WHO, WHO.toUpperCase().replace('EXAMPLE.ORG', 'example.org'), WHO, WHO, WHO])
			written.push(await said({ state: 'declined', replyTo: spelled }));
		await jobs.run();
		expect(scene.mails.received).toHaveLength(REPLIES_A_DAY);
		for (const id of written) expect(await replyOf(id)).toBeUndefined();
		scene.clock += 25 * HOUR;
		await said({ state: 'declined', replyTo: WHO });
		await jobs.run();
		expect(scene.mails.received).toHaveLength(REPLIES_A_DAY + 1);
	});

	it('has it on the server alone: whoever receives the proposal learns that somebody waits, and not where', async () => {
		const [asked, silent] = [await said({ replyTo: WHO }), await said()];
		expect(await row(asked)).toMatchObject({ replyTo: '', wantsReply: true });
		expect(await row(silent)).toMatchObject({ replyTo: '', wantsReply: false });
		const everything = JSON.stringify([
			await scene.pocketBase.admin.collection('proposals').getFullList(),
			await scene.pocketBase.admin.collection('mutations').getFullList()
		]);
		expect(everything).not.toContain(WHO);
		expect(await replyOf(asked)).toBe(WHO);
	});

	it('is forgotten after ninety days in which nobody has decided, unless the clock has jumped, and with the proposal', async () => {
		const [id, gone] = [await said({ replyTo: WHO }), await said({ replyTo: WHO })];
		await scene.pocketBase.admin.collection('proposals').delete(gone);
		expect(await replyOf(gone)).toBeUndefined();
		const made = Date.parse((await row(id))?.createdAt ?? '');
		scene.clock = made + (REPLY_DAYS - 1) * 24 * HOUR;
		await job().run();
		expect(await replyOf(id)).toBe(WHO);
		scene.clock = made + REPLY_DAYS * 24 * HOUR;
		const { clients } = scene.pocketBase;
		await new Proposals({ clients, now: scene.now, mail, mayDelete: async () => false }).run();
		expect(await replyOf(id)).toBe(WHO);
		await job().run();
		expect(await replyOf(id)).toBeUndefined();
		expect(await row(id)).toMatchObject({ state: 'open', wantsReply: false });
	});

	it('is not written to while it is open', async () => {
		await scene.mails.start();
		const id = await said({ replyTo: WHO });
		await job().run();
		expect(mailsTo(WHO)).toEqual([]);
		expect(await replyOf(id)).toBe(WHO);
	});

	it('is written to when the mail server is back; after three days in vain the address goes all the same', async () => {
		const id = await said({ state: 'accepted', replyTo: WHO });
		const jobs = job();
		await jobs.run();
		expect(await replyOf(id)).toBe(WHO);
		await scene.mails.start();
		await jobs.run();
		expect(mailsTo(WHO), 'not before its turn').toEqual([]);
		scene.clock += 2 * 60_000;
		await jobs.run();
		expect(mailsTo(WHO)).toHaveLength(1);
		await scene.mails.stop();
		const late = await said({ state: 'accepted', replyTo: WHO });
		scene.clock = Date.now() + 4 * 24 * HOUR;
		await job().run();
		expect(await replyOf(late)).toBeUndefined();
	});
});

describe('what is closed', () => {
	it('goes thirty days after its last change, unless the clock has jumped; what is open stays', async () => {
		const [closed, open] = [await said({ state: 'accepted' }), await said()];
		scene.clock = Date.now() + 29 * 24 * HOUR;
		await job().run();
		expect(await row(closed)).toBeDefined();
		scene.clock += 2 * 24 * HOUR;
		const distrusted = {
			clients: scene.pocketBase.clients,
			now: scene.now,
			mail,
			mayDelete: async () => false
		};
		await new Proposals(distrusted).run();
		expect(await row(closed)).toBeDefined();
		await job().run();
		expect(await row(closed)).toBeUndefined();
		expect(await row(open)).toBeDefined();
	});
});
