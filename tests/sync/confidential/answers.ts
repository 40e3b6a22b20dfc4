/** What readers do in a history: accept, answer, pass on, seal anew, close, lose a key. With the app's own functions. */
import { newId } from '../../../src/lib/domain/id';
import type { Request } from '../../../src/lib/domain/consultation/request';
import { openContent, sealMessage } from '../../../src/lib/consultation/envelope';
import {
	mayReplace,
	planReseal,
	resealed,
	type ResealPlan
} from '../../../src/lib/consultation/reseal/reseal';
import { answeredMatter, type Matter } from '../../../src/lib/consultation/readers/agreed-readers';
import type { ComparedReader } from '../../../src/lib/consultation/readers/compare-readers';
import { fingerprintOf } from '../../../src/lib/sealing/fingerprint';
import type { KeyPair } from '../../../src/lib/sealing/receipt-identity';
import { enqueue } from '../../../src/lib/local/outbox/enqueue';
import type { Resealed } from '../../../src/lib/protocol/actions/request';
import type { Mutation } from '../../../src/lib/protocol/mutation';
import { idOf } from '../../support/directory-rows';
import { sealedLike } from '../../support/sealed-like';
import type { ModelPhone } from '../model-phone';
import { agreeing, note, noteAdded } from './acts';
import { openersOf } from './independent-reader';
import { shallRead } from './readers';
import { type ConfidentialWorld, EXPERTS, type ReaderName, READERS } from './world';

export const STEPS = ['see', 'accept', 'accept', 'answer', 'answer', 'handOver', 'reseal', 'close'] as const;
export type ReaderStep = (typeof STEPS)[number];
type Readable = Request & { payload: string };

const queue = (phone: ModelPhone, mutation: Mutation) => enqueue(mutation, undefined, phone.device);

/** Those she has on her phone, can open with her key of today, and that are not closed. */
async function readable(world: ConfidentialWorld, name: ReaderName): Promise<Readable[]> {
	const phone = await world.reader(name);
	const { identity } = world.key(name);
	return (await phone.directory.readAll('requests')).filter(
		(row): row is Readable =>
			row.payload !== undefined &&
			row.status !== 'closed' &&
			openersOf(row.payload, [identity]).openers.has(identity)
	);
}

export async function act(
	world: ConfidentialWorld,
	name: ReaderName,
	step: ReaderStep,
	nth: number
): Promise<void> {
	const phone = await world.reader(name);
	const rows = await readable(world, name);
	const mine = (row: Request) => row.acceptedBy === idOf(name);
	const fitting = rows.filter(
		(row) =>
			({ answer: mine(row), close: mine(row), accept: row.status !== 'accepted' })[step as string] ?? true
	);
	const row = fitting[nth % Math.max(1, fitting.length)];
	if (!row) return;
	switch (step) {
		case 'see':
		case 'accept':
		case 'close':
			return queue(phone, { id: newId(), kind: `request.${step}`, body: { id: row.id } });
		case 'answer':
			return answer(world, phone, name, row);
		case 'handOver':
			return handOver(world, phone, name, row, nth);
		case 'reseal':
			return reseal(world, phone, name, row);
	}
}

/** Two experts who accept the same request at the same moment. */
export async function acceptTogether(world: ConfidentialWorld, nth: number): Promise<void> {
	const pairs = await Promise.all(
		(['anna', 'berta'] as const).map(async (name) => [name, await readable(world, name)] as const)
	);
	const [first = [], second = []] = pairs.map(([, rows]) =>
		rows.filter(({ acceptedBy }) => acceptedBy === '')
	);
	const both = first.filter(({ id }) => second.some((row) => row.id === id));
	const row = both[nth % Math.max(1, both.length)];
	if (!row) return;
	const phones = await Promise.all(pairs.map(([name]) => world.reader(name)));
	for (const phone of phones)
		await queue(phone, { id: newId(), kind: 'request.accept', body: { id: row.id } });
	await Promise.all(phones.map((phone) => phone.sync()));
}

/** The key is lost; a new one has waited its day and takes its place in the directory. */
export async function loseKey(world: ConfidentialWorld, name: ReaderName): Promise<void> {
	const { store } = world.server;
	const { id, pair } = world.renewKey(name);
	const { recipient } = pair;
	const wrapped = sealedLike('neuer Schlüssel');
	const own = store.row('ownKeys', id);
	if (own) store.write('ownKeys', { ...own, recipient, wrapped, recovery: wrapped });
	const listed = store.row('publicKeys', id);
	if (listed) store.write('publicKeys', { ...listed, recipient });
}

async function answer(world: ConfidentialWorld, phone: ModelPhone, name: ReaderName, row: Readable) {
	const { content, secret } = await openContent(row.id, row.payload, [world.key(name).identity]);
	const readers = await agreeingReaders(world, phone, answeredMatter(row), name, world.key(name));
	const [message, word] = [newId(), `wort${newId()}`];
	const place = { request: row.id, message, from: 'expert' } as const;
	if (!readers) return;
	const everybody = [...readers.map(({ recipient }) => recipient), ...content.replyTo];
	const payload = await sealMessage(place, { kind: 'text', text: word }, secret, everybody);
	note(world, payload, [...(await shallReadNow(phone, row)), ...content.replyTo]);
	const written = { id: message, request: row.id, by: phone, word, acknowledged: false };
	world.written.set(message, written);
	const body = { id: row.id, message: { id: message, payload }, proof: '' };
	await queue(phone, { id: newId(), kind: 'request.write', body });
	written.acknowledged = true;
}

/** An expert to her deputy or back; the desk to anybody. Open for the new readers in the same step. */
async function handOver(
	world: ConfidentialWorld,
	phone: ModelPhone,
	name: ReaderName,
	row: Readable,
	nth: number
): Promise<void> {
	const deputy = (await phone.directory.readOne('experts', idOf(name)))?.deputy;
	const to =
		name === 'desk' ? idOf(EXPERTS[nth % 3]!) : row.expert === idOf(name) ? deputy : row.expert || deputy;
	if (!to || to === idOf(name)) return;
	const own = world.key(name);
	const readers = await agreeingReaders(
		world,
		phone,
		answeredMatter({ ...row, expert: to, acceptedBy: '' }),
		name,
		own
	);
	if (!readers || readers.length === 0) return;
	const how = mayReplace(row, idOf(name)) ? 'replace' : 'add';
	const isThere = ({ fingerprint }: ComparedReader) => how === 'add' && row.recipients.includes(fingerprint);
	const recipients = readers.filter((reader) => !isThere(reader)).map(({ recipient }) => recipient);
	const texts = await resealed(row, [own.identity], { how, recipients });
	const shall = await shallRead(phone, { expert: to, youthOffice: row.youthOffice }, row.forDesk);
	await noteAll(world, row, texts, how, shall);
	await queue(phone, { id: newId(), kind: 'request.handOver', body: { id: row.id, to, resealed: texts } });
}

/** When keys or deputies have changed since it was sealed. */
async function reseal(world: ConfidentialWorld, phone: ModelPhone, name: ReaderName, row: Readable) {
	const own = world.key(name);
	const readers = await agreeingReaders(world, phone, answeredMatter(row), name, own);
	if (!readers) return;
	const plan = await planReseal(row, readers, { expert: idOf(name), own: own.recipient });
	if (!plan) return;
	const texts = await resealed(row, [own.identity], plan);
	await noteAll(world, row, texts, plan.how, [...(await shallReadNow(phone, row)), own.recipient]);
	await queue(phone, { id: newId(), kind: 'request.reseal', body: { id: row.id, resealed: texts } });
}

/** Whoever is new is shown to her, and she says yes. */
function agreeingReaders(
	world: ConfidentialWorld,
	{ directory: copy, device: db }: ModelPhone,
	matter: Matter,
	name: ReaderName,
	own: KeyPair
) {
	return agreeing(world, matter, { copy, db }, { holder: idOf(name), recipient: own.recipient });
}

/** `add`: whoever could read each text still can, and with them those who could not read the request. */
async function noteAll(
	world: ConfidentialWorld,
	row: Readable,
	{ payload, thread }: Resealed,
	how: ResealPlan['how'],
	shall: string[]
): Promise<void> {
	const asker = world.asked.get(row.id)!.receipt.recipient;
	const before = [row.payload, ...(row.thread ?? []).map((message) => message.payload)];
	const fingerprints = await Promise.all(shall.map(fingerprintOf));
	const added = shall.filter((_, at) => !row.recipients.includes(fingerprints[at] ?? ''));
	for (const [at, text] of [payload, ...thread.map((message) => message.payload)].entries()) {
		if (how === 'replace') note(world, text, [...shall, asker]);
		else noteAdded(world, text, before[at] ?? '', added);
	}
}

function shallReadNow(phone: ModelPhone, row: Request): Promise<string[]> {
	const routing = { expert: row.acceptedBy || row.expert, youthOffice: row.youthOffice };
	return shallRead(phone, routing, row.forDesk);
}

export const anyReader = READERS.filter((name) => name !== 'member');
