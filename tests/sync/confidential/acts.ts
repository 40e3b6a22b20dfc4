/** What the asker does in a history: ask, write back, take back; sealed by the same functions as in the app. */
import { expect } from 'vitest';
import { newId } from '../../../src/lib/domain/id';
import { receiptHashOf, receiptLookupKey } from '../../../src/lib/domain/consultation/receipt';
import type { Request } from '../../../src/lib/domain/consultation/request';
import type { RequestContent } from '../../../src/lib/domain/consultation/request-content';
import { openContent, sealContent, sealMessage } from '../../../src/lib/consultation/envelope';
import {
	agreedReaders,
	askedMatter,
	type Matter,
	readersOfMatter,
	unagreed
} from '../../../src/lib/consultation/readers/agreed-readers';
import type { Device } from '../../../src/lib/consultation/readers/reader-facts';
import { type ComparedReader, compareReaders } from '../../../src/lib/consultation/readers/compare-readers';
import { knownKeys } from '../../../src/lib/local/device/known-keys';
import { idOf } from '../../support/directory-rows';
import {
	plannedReaders,
	planReaders,
	type ReaderFacts
} from '../../../src/lib/consultation/readers/plan-readers';
import { loadDraft, saveDraft } from '../../../src/lib/local/drafts/drafts';
import { keptRequests, type KeptRequest } from '../../../src/lib/local/receipts/kept-requests';
import { enqueue } from '../../../src/lib/local/outbox/enqueue';
import { fingerprintOf } from '../../../src/lib/sealing/fingerprint';
import { newSecret } from '../../../src/lib/sealing/envelope';
import type { ModelPhone } from '../model-phone';
import { shallRead, trulyReads } from './readers';
import { type ConfidentialWorld, NORTH, REGION } from './world';

export type Routing = Pick<Request, 'expert' | 'youthOffice'>;

export async function factsOf({ directory }: ModelPhone): Promise<ReaderFacts> {
	return { experts: await directory.readAll('experts'), keys: await directory.readAll('publicKeys') };
}

/** Notes for whom a text was sealed, once: the same text kept in a thread keeps its readers. */
export function note(world: ConfidentialWorld, payload: string, recipients: readonly string[]): void {
	if (!world.sealed.has(payload))
		world.sealed.set(payload, new Set(recipients.map((one) => world.secretOf(one))));
}

/** The same text, open to further readers. */
export function noteAdded(
	world: ConfidentialWorld,
	payload: string,
	before: string,
	added: readonly string[]
): void {
	const readers = new Set([...(world.sealed.get(before) ?? []), ...added.map((one) => world.secretOf(one))]);
	if (!world.sealed.has(payload)) world.sealed.set(payload, readers);
}

/** Who reads, once the person was shown whoever is new and said yes; undefined when she did not. */
export async function agreeing(
	world: ConfidentialWorld,
	matter: Matter,
	device: Device,
	own?: { holder: string; recipient: string }
): Promise<ComparedReader[] | undefined> {
	const shown = unagreed(await readersOfMatter(matter, own, device));
	if (!(await says(world, matter, shown))) return undefined;
	const word = shown.map(({ fingerprint }) => fingerprint);
	await agreedReaders(matter, word, own, device);
	return readersOfMatter(matter, own, device);
}

/** Her word on those whom she is shown. */
async function says(
	world: ConfidentialWorld,
	{ expert, acceptedBy, youthOffice, forDesk }: Omit<Matter, 'name'>,
	shown: readonly ComparedReader[]
): Promise<boolean> {
	if (!world.compares || shown.length === 0) return true;
	// She knows to whom she writes, and calls them: who else may read is what they say.
	const right = await trulyReads(world, { expert: acceptedBy || expert, youthOffice }, forDesk);
	return acceptedBy !== idOf('dora') && shown.every(({ recipient }) => right.includes(recipient));
}

const contentOf = (question: string, replyTo: string): RequestContent => ({
	format: 2,
	profession: 'midwife',
	ageGroup: 'under1',
	concerns: ['unclear'],
	question,
	contact: { channel: 'phone', phone: '', email: '', time: '', voicemail: false },
	replyTo: [replyTo]
});

/** Asks `to`, or the pool when empty. With a full storage the phone must say so, and the draft is whole. */
export async function ask(
	world: ConfidentialWorld,
	index: number,
	to: string,
	storageFull: boolean
): Promise<void> {
	const phone = await world.asker(index);
	const forDesk = (await phone.directory.readOne('regions', REGION))?.sealToDesk ?? false;
	const routing = { expert: to, youthOffice: NORTH };
	const { recipients } = planReaders(routing, forDesk, await factsOf(phone), new Date());
	// Nobody could read it: the form says so and queues nothing.
	if (recipients.length === 0) return;
	// The summary shows her every reader; whom this device does not know, she looks at.
	const facts = await factsOf(phone);
	const planned = plannedReaders(planReaders(routing, forDesk, facts, new Date()), forDesk, facts);
	const compared = await compareReaders(planned, { keys: await knownKeys(phone.device), readers: undefined });
	const fresh = compared.filter(({ news }) => news !== 'known');
	if (!(await says(world, { ...routing, acceptedBy: '', forDesk }, fresh))) return;
	const receipt = world.newReceipt();
	const [id, secret, word] = [newId(), newSecret(), `wort${newId()}`];
	const content = contentOf(`Frage ${word}`, receipt.recipient);
	const payload = await sealContent(id, content, secret, recipients);
	note(world, payload, [...(await shallRead(phone, routing, forDesk)), receipt.recipient]);
	const asked = { id, asker: index, receipt, secret, word, acknowledged: false };
	world.asked.set(id, asked);
	const body = {
		...routing,
		id,
		legalBasis: 'kkg4',
		urgency: 'today' as const,
		receipt: await receiptHashOf(await receiptLookupKey(receipt.code)),
		payload,
		recipients: await Promise.all(recipients.map(fingerprintOf)),
		forDesk
	};
	const kept = { id, code: receipt.code, title: word, phoneOfExpert: '', nameOfExpert: '' };
	const queue = () => enqueue({ id: newId(), kind: 'request.submit', body }, { receipt: kept }, phone.device);
	if (storageFull) await refusesWhenFull(phone, id, queue);
	else {
		await queue();
		asked.acknowledged = true;
	}
}

async function refusesWhenFull(phone: ModelPhone, id: string, queue: () => Promise<void>): Promise<void> {
	await saveDraft('anfrage', { id }, phone.device);
	phone.full = true;
	const failure = await queue().then(
		() => 'queued',
		(error: { code?: string }) => error.code
	);
	phone.full = false;
	if (phone.dead) return;
	expect(failure, 'a full storage').toBe('storage_full');
	expect(await phone.device.outbox.filter((row) => row.recordId === id).count()).toBe(0);
	expect(await phone.device.receipts.get(id)).toBeUndefined();
	expect(await loadDraft('anfrage', phone.device)).toEqual({ id });
}

async function openKept(phone: ModelPhone, nth: number): Promise<Required<KeptRequest> | undefined> {
	const open = (await keptRequests(phone.device)).filter(
		({ remote, texts, state }) => remote && texts && !['closed', 'gone', 'rejected'].includes(state)
	);
	return open[nth % Math.max(1, open.length)] as Required<KeptRequest> | undefined;
}

/** Reads what she has by the receipt's key alone, and writes to whoever has the request now. */
export async function writeBack(world: ConfidentialWorld, index: number, nth: number): Promise<void> {
	const phone = await world.asker(index);
	const one = await openKept(phone, nth);
	const asked = one && world.asked.get(one.id);
	if (!asked) return;
	const { id, remote } = one;
	const { content, secret } = await openContent(id, one.texts.payload, [asked.receipt.identity]);
	const device = { copy: phone.directory, db: phone.device };
	const readers = await agreeing(world, askedMatter({ ...remote, id }), device);
	if (!readers) return;
	const [message, word] = [newId(), `wort${newId()}`];
	const place = { request: id, message, from: 'asker' } as const;
	const everybody = [...readers.map(({ recipient }) => recipient), ...content.replyTo];
	const payload = await sealMessage(place, { kind: 'text', text: word }, secret, everybody);
	const routing = { expert: remote.acceptedBy || remote.expert, youthOffice: remote.youthOffice };
	note(world, payload, [...(await shallRead(phone, routing, remote.forDesk)), ...content.replyTo]);
	const written = { id: message, request: id, by: phone, word, acknowledged: false };
	world.written.set(message, written);
	const body = { id, message: { id: message, payload }, proof: await proofOf(index, one.code) };
	await enqueue({ id: newId(), kind: 'request.write', body }, undefined, phone.device);
	written.acknowledged = true;
}

export async function takeBack(world: ConfidentialWorld, index: number, nth: number): Promise<void> {
	const phone = await world.asker(index);
	const one = await openKept(phone, nth);
	if (!one) return;
	const body = { id: one.id, proof: await proofOf(index, one.code) };
	await enqueue({ id: newId(), kind: 'request.withdraw', body }, undefined, phone.device);
}

/** The guest proves by the receipt that she asked; Mia is known by her account. */
async function proofOf(index: number, code: string): Promise<string> {
	return index === 0 ? receiptLookupKey(code) : '';
}
