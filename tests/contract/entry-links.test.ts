// A link to exactly one entry, over a real PocketBase and the test's time: who has it sent and where, that looking changes nothing, and
// what becomes of what is sent by it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { ENTRY_LINK_PAGE } from '../../src/lib/protocol/entry-links';
import {
	forgetOldEntryLinks,
	lookAtEntryLink,
	mailEntryLink,
	sayByEntryLink
} from '../../src/lib/server/entry-links';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { ANNA, CALLERS, type CallerName, HOUSE, REGION, seedSmallNetwork } from '../support/small-network';

const DAY = 86_400_000;
const OLD = '040 66969 300';
const RIGHT = '040 66969 301';
const HERS = 'anna.buero@example.org';

let pocketBase: TestPocketBase;
let store: PocketBaseStore;
let clock: number;
let sent: OutgoingMail[];
let refusal: { code: string } | undefined;
const at = () => new Date(clock);

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	store = new PocketBaseStore(pocketBase.clients, `${pocketBase.folder}/mark`);
});
afterAll(() => pocketBase.stop());
beforeEach(async () => {
	clock = Date.parse('2026-11-30T08:00:00Z');
	sent = [];
	refusal = undefined;
	for (const name of ['entryLinks', 'proposals', 'history'])
		for (const { id } of await rows(name)) await pocketBase.admin.collection(name).delete(id);
	await change('experts', ANNA, { email: HERS, phone: OLD, publication: 'published' });
	await change('regions', REGION, { trustsPartners: false });
});

const rows = (collection: string) => pocketBase.admin.collection(collection).getFullList();
const row = (collection: string, id: string) => pocketBase.admin.collection(collection).getOne(id);
const change = (collection: string, id: string, fields: object) =>
	pocketBase.admin.collection(collection).update(id, fields);
const send = (as: CallerName = 'karla', table: 'experts' | 'organisations' = 'experts', id: string = ANNA) =>
	mailEntryLink(
		{
			clients: pocketBase.clients,
			store,
			mail: {
				kind: 'smtp',
				send: async (mail) => {
					if (refusal) throw Object.assign(new Error('refused'), refusal);
					sent.push(mail);
				}
			},
			mayWrite: () => Promise.resolve(sent.length < 3)
		},
		CALLERS[as],
		{ table, id },
		at()
	);
const token = () => sent.at(-1)?.path?.split('#').at(-1) ?? '';
const look = (of = token()) => lookAtEntryLink(pocketBase.clients, of, at());
const number = { phone: { from: OLD, to: RIGHT } };
type Changes = Parameters<typeof sayByEntryLink>[1]['changes'];
const say = (changes: Changes = number, of = token()) =>
	sayByEntryLink(pocketBase.clients, { token: of, changes }, at());
const phone = async () => (await row('experts', ANNA)).phone as string;

describe('the office that keeps an entry', () => {
	it('has the link sent to the address that stands there, and what it carries is kept as a hash', async () => {
		expect(await send()).toEqual({ to: HERS });
		expect(sent).toMatchObject([{ to: HERS, kind: 'entryLink' }]);
		expect(sent[0]?.path).toMatch(new RegExp(`^${ENTRY_LINK_PAGE}#[\\w-]{43}$`));
		expect(JSON.stringify(await rows('entryLinks'))).not.toContain(token());
	});

	it.each(['guest', 'mia', 'anna'] as const)('is asked by nobody else: %s', async (name) => {
		await expect(send(name)).rejects.toMatchObject({ code: 'forbidden' });
	});

	it('sends none of another network’s entry, of one without an address, or of one withdrawn', async () => {
		const [region, elsewhere] = [newId(), newId()];
		await pocketBase.admin.collection('regions').create(rowOf('regions', region));
		const foreign = { ...rowOf('organisations', elsewhere), region, email: 'haus@example.org' };
		await pocketBase.admin.collection('organisations').create(foreign);
		await expect(send('karla', 'organisations', elsewhere)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(send('karla', 'organisations', HOUSE)).rejects.toMatchObject({ code: 'bad_request' });
		await change('experts', ANNA, { publication: 'withdrawn' });
		await expect(send()).rejects.toMatchObject({ code: 'not_found' });
		expect(sent).toEqual([]);
	});

	it('does not fill a mailbox, and is told when the mail server does not take it', async () => {
		refusal = { code: 'ECONNECTION' };
		await expect(send()).rejects.toMatchObject({ code: 'unavailable' });
		refusal = undefined;
		for (let times = 0; times < 3; times++) await send();
		await expect(send()).rejects.toMatchObject({ code: 'too_many_requests' });
	});
});

describe('the link', () => {
	it('shows exactly this entry, as members see it, and changes nothing by being opened', async () => {
		await change('experts', ANNA, { note: 'ruft ungern zurück' });
		await send();
		const before = await row('experts', ANNA);
		for (let times = 0; times < 3; times++) {
			const shown = await look();
			expect(shown).toMatchObject({ table: 'experts', row: { id: ANNA, phone: OLD }, trusted: false });
			expect(JSON.stringify(shown)).not.toContain('ungern');
		}
		expect(await row('experts', ANNA)).toEqual(before);
	});

	it('makes one proposal of what is sent, for the office to decide, once', async () => {
		await send();
		const answers = await Promise.allSettled([say(), say()]);
		expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
		expect(answers[0]).toMatchObject({ value: { outcome: 'proposed' } });
		expect(await phone()).toBe(OLD);
		const proposals = await rows('proposals');
		const said = {
			table: 'experts',
			record: ANNA,
			from: 'partner',
			state: 'open',
			networks: [REGION],
			changes: number
		};
		expect(proposals).toHaveLength(1);
		expect(proposals[0]).toMatchObject(said);
		for (const again of [look, () => say()])
			await expect(again()).rejects.toMatchObject({ code: 'link_spent' });
	});

	it('changes it at once where the network trusts, with its history by the link; what names her stays a proposal', async () => {
		await change('regions', REGION, { trustsPartners: true });
		await send();
		expect((await look()).trusted).toBe(true);
		expect(await say()).toEqual({ outcome: 'saved' });
		expect(await phone()).toBe(RIGHT);
		expect(await rows('proposals')).toEqual([]);
		const [link] = await rows('entryLinks');
		const lines = (await rows('history')).map(({ who, record, field, way }) => [who, record, field, way]);
		expect(lines).toEqual([[link?.id, ANNA, 'phone', 'proposal.make']]);
		expect(await rows('rests')).toEqual([]);
		await send();
		expect(await say({ email: { from: HERS, to: 'neu@example.org' } })).toEqual({ outcome: 'proposed' });
		expect((await row('experts', ANNA)).email).toBe(HERS);
	});

	it('overwrites nothing that somebody changed meanwhile: then the office decides', async () => {
		await change('regions', REGION, { trustsPartners: true });
		await send();
		await change('experts', ANNA, { phone: '040 66969 399' });
		expect(await say()).toEqual({ outcome: 'proposed' });
		expect(await phone()).toBe('040 66969 399');
	});

	it('says nothing of what is the office’s alone, nor what fits no field, and is not used up by that', async () => {
		await change('regions', REGION, { trustsPartners: true });
		await send();
		const others: Changes[] = [
			{ publication: { from: 'published', to: 'withdrawn' } },
			{ legalBases: { from: [], to: ['kkg4'] } },
			{ phone: { from: OLD, to: 'ruft an' } },
			{}
		];
		for (const changes of others) await expect(say(changes)).rejects.toMatchObject({ code: 'bad_request' });
		expect(await say()).toEqual({ outcome: 'saved' });
	});

	it('ends after seven days, with the next one, with another address, and with the entry', async () => {
		await send();
		const first = token();
		clock += 7 * DAY;
		await expect(look()).rejects.toMatchObject({ code: 'link_expired' });
		await send();
		await expect(look(first)).rejects.toMatchObject({ code: 'link_unknown' });
		await change('experts', ANNA, { email: 'andere@example.org' });
		for (const end of [look, () => say()])
			await expect(end()).rejects.toMatchObject({ code: 'link_expired' });
		await change('experts', ANNA, { email: HERS, publication: 'withdrawn' });
		for (const end of [look, () => say()])
			await expect(end()).rejects.toMatchObject({ code: 'link_expired' });
		await expect(look('x'.repeat(43))).rejects.toMatchObject({ code: 'link_unknown' });
	});

	it('stays good when the next one does not go out', async () => {
		await send();
		const first = token();
		refusal = { code: 'ECONNECTION' };
		await expect(send()).rejects.toMatchObject({ code: 'unavailable' });
		expect(await rows('entryLinks')).toHaveLength(1);
		expect(await look(first)).toMatchObject({ row: { id: ANNA } });
		expect(await say(number, first)).toEqual({ outcome: 'proposed' });
	});

	it('is one for two taps at the same moment: the one that went out last', async () => {
		await Promise.all([send(), send()]);
		const [first, last] = sent.map(({ path }) => path?.split('#').at(-1) ?? '');
		expect(sent).toHaveLength(2);
		await expect(look(first)).rejects.toMatchObject({ code: 'link_unknown' });
		expect(await look(last)).toMatchObject({ row: { id: ANNA } });
		expect(await rows('entryLinks')).toHaveLength(1);
	});

	it('is forgotten a month after its end', async () => {
		await send();
		clock += 36 * DAY;
		await forgetOldEntryLinks(pocketBase.clients, at());
		expect(await rows('entryLinks')).toHaveLength(1);
		clock += 2 * DAY;
		await forgetOldEntryLinks(pocketBase.clients, at());
		expect(await rows('entryLinks')).toEqual([]);
	});
});
