/** The usual beginning of a fault: a phone that has pulled, as a guest or signed in, and something to send. */
import type { RequestDraft } from '../../src/lib/domain/consultation/request';
import { REQUEST_BASE } from '../support/one-of-each';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { newId } from '../../src/lib/domain/id';
import { newReceiptCode, receiptHashOf, receiptLookupKey } from '../../src/lib/domain/consultation/receipt';
import { keptRequests } from '../../src/lib/local/receipts/kept-requests';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { outboxState } from '../../src/lib/local/outbox/outbox-state';
import { syncStatus, type SyncStatus } from '../../src/lib/local/live/status';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { idOf } from '../support/directory-rows';
import { ModelPhone } from './model-phone';
import type { ModelServer } from './model-server';
import { createWorld, OFFICES, type World } from './model-world';

export interface Scene {
	world: World;
	phone: ModelPhone;
}

/** A phone in step with its server, signed in when an account is named. */
export async function phoneInStep(account?: string, world = createWorld()): Promise<Scene> {
	const phone = new ModelPhone(world.server);
	if (account) await phone.login(account);
	await phone.sync();
	return { world, phone };
}

export async function submission(changes: { payload?: string } = {}): Promise<Mutation & { code: string }> {
	const code = newReceiptCode();
	const receipt = await receiptHashOf(await receiptLookupKey(code));
	const body: RequestDraft = {
		id: newId(),
		youthOffice: OFFICES[0]!,
		expert: '',
		legalBasis: 'kkg4',
		urgency: 'today',
		receipt,
		payload: sealedLike(changes.payload ?? 'Frage'),
		recipients: [FINGERPRINT],
		forDesk: false
	};
	return { id: newId(), kind: 'request.submit', body, code };
}

/** Queues a request with its receipt, as the form does; answers its id. */
export async function ask(phone: ModelPhone, changes: { payload?: string } = {}): Promise<string> {
	const { code, ...mutation } = await submission(changes);
	const { id } = mutation.body;
	const kept = { id, code, title: 'Frage', phoneOfExpert: '040 66969 100', nameOfExpert: '' };
	await enqueue(mutation, { receipt: kept }, phone.device);
	return id;
}

/** Everything a screen can know about the phone. */
export async function seen(phone: ModelPhone) {
	const status: SyncStatus = await syncStatus(phone.device, phone.directory);
	const requests = (await keptRequests(phone.device)).map(({ id, state, problem }) => ({
		id,
		state,
		problem
	}));
	return { status, queue: await outboxState(phone.device), requests };
}

/** The copy as it lies there, to see that a fault left it alone. */
export async function copyOf(phone: ModelPhone): Promise<Record<string, unknown[]>> {
	const tables = phone.directoryDb.tables.map(async (table) => [table.name, await table.toArray()] as const);
	return Object.fromEntries(await Promise.all(tables));
}

/** Holds back the answer to the next request to `address`, until it is released. */
export function hold(phone: ModelPhone, address: string): { reached: Promise<void>; release: () => void } {
	let reach = () => {};
	let release = () => {};
	const reached = new Promise<void>((resolve) => (reach = resolve));
	const released = new Promise<void>((resolve) => (release = resolve));
	phone.holdBack = async (path) => {
		if (!path.startsWith(address)) return;
		phone.holdBack = async () => {};
		reach();
		await released;
	};
	return { reached, release };
}

/** A request that somebody without an account has addressed to `expert`, or to the pool when empty. */
export function requestTo(server: ModelServer, expert: string): string {
	const id = idOf(`an${expert}`);
	const routing = { youthOffice: OFFICES[0], expert, legalBasis: 'kkg4', urgency: 'today', forDesk: false };
	server.store.write('requests', {
		...REQUEST_BASE,
		...routing,
		id,
		author: '',
		receipt: 'a'.repeat(64),
		payload: sealedLike('vertraulich'),
		recipients: [FINGERPRINT]
	});
	return id;
}
