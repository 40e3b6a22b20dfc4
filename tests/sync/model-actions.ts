/** What happens to the phones of the model: people write, sign in and out, networks break, processes die, tabs race. */
import * as fc from 'fast-check';
import type { RequestDraft } from '../../src/lib/domain/consultation/request';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { newId } from '../../src/lib/domain/id';
import { newReceiptCode, receiptHashOf, receiptLookupKey } from '../../src/lib/domain/consultation/receipt';
import type { OutboxRow } from '../../src/lib/local/device/device-db';
import { discardRefused, enqueue, retryRefused } from '../../src/lib/local/outbox/enqueue';
import { outboxState } from '../../src/lib/local/outbox/outbox-state';
import { currentOwner } from '../../src/lib/local/device/local-session';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { FAULTS, type ModelPhone } from './model-phone';
import { ACCOUNTS, actOnServer, OFFICES, REQUESTS, serverAction, type World } from './model-world';

/** A mutation that the phone had acknowledged as queued. */
export interface Tracked {
	mutation: Pick<OutboxRow, 'id' | 'owner' | 'kind' | 'recordId'>;
	phone: number;
	/** It may be gone: its owner signed out, discarded or repeated it, or the server lost what it had acknowledged. */
	excused: boolean;
}

export interface Model {
	world: World;
	phones: ModelPhone[];
	tracked: Map<string, Tracked>;
}

const trouble = fc.record({
	faults: fc.array(fc.constantFrom('none' as const, ...FAULTS), { maxLength: 4 }),
	killAfter: fc.option(fc.integer({ min: 1, max: 70 }), { freq: 2 }),
	meanwhile: fc.option(fc.record({ request: fc.nat(4), action: serverAction }), { freq: 2 })
});
type Trouble = typeof trouble extends fc.Arbitrary<infer T> ? T : never;

const phone = fc.nat(1);
const KINDS = ['request.submit', 'request.submit', 'request.see', 'request.accept', 'request.close'] as const;

const phoneAction = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			type: fc.constant('enqueue' as const),
			phone,
			kind: fc.constantFrom(...KINDS),
			office: fc.constantFrom(...OFFICES),
			request: fc.constantFrom(...REQUESTS),
			trouble
		})
	},
	{
		weight: 5,
		arbitrary: fc.record({
			type: fc.constant('sync' as const),
			phone,
			/** Two tabs without a lock: what one frozen by the system and one that took its place would do. */
			tabs: fc.constantFrom(1, 1, 2),
			trouble
		})
	},
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant('login' as const),
			phone,
			account: fc.constantFrom(...ACCOUNTS),
			trouble
		})
	},
	fc.record({
		type: fc.constantFrom('logout' as const, 'retry' as const, 'discard' as const),
		phone,
		trouble
	}),
	fc.record({ type: fc.constant('bothSync' as const), trouble })
);
type PhoneAction = typeof phoneAction extends fc.Arbitrary<infer T> ? T : never;

export const action = fc.oneof(
	{ weight: 3, arbitrary: phoneAction },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('server' as const), action: serverAction }) }
);
export type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

export async function perform(model: Model, step: Action): Promise<void> {
	if (step.type === 'server') return onServer(model, step.action);
	const phones = step.type === 'bothSync' ? model.phones : [model.phones[step.phone]!];
	phones.forEach((each) => arrange(model, each, step.trouble));
	try {
		await act(model, step);
	} catch {
		// Killed or refused: what that left behind is what the model is about.
	}
	phones.forEach((each) => {
		each.meanwhile = () => {};
		each.restart();
	});
	if (step.type === 'retry') await trackQueue(model, step.phone);
}

function onServer(model: Model, step: Parameters<typeof actOnServer>[1]): void {
	actOnServer(model.world, step);
	if (step.type === 'restore' || step.type === 'restoreUnnoticed')
		for (const tracked of model.tracked.values()) tracked.excused = true;
}

function arrange(model: Model, each: ModelPhone, { faults, killAfter, meanwhile }: Trouble): void {
	each.faults = [...faults];
	each.killAfter(killAfter ?? Infinity);
	let countdown = meanwhile?.request ?? 0;
	each.meanwhile = () => {
		if (meanwhile && countdown === 0) onServer(model, meanwhile.action);
		countdown -= 1;
	};
}

async function act(model: Model, step: PhoneAction): Promise<void> {
	switch (step.type) {
		case 'bothSync':
			await Promise.all(model.phones.map((each) => each.sync()));
			return;
		case 'enqueue':
			return write(model, step);
		case 'sync': {
			const each = model.phones[step.phone]!;
			const second = each.newEngine();
			await Promise.all([each.sync(), step.tabs === 2 && second.run()]);
			return second.stop();
		}
		case 'login':
			return model.phones[step.phone]!.login(step.account);
		case 'logout':
			return signOut(model, step.phone);
		case 'retry':
		case 'discard':
			return decide(model, step.phone, step.type);
	}
}

async function write(model: Model, step: PhoneAction & { type: 'enqueue' }): Promise<void> {
	const { device } = model.phones[step.phone]!;
	const code = newReceiptCode();
	const submit = step.kind === 'request.submit';
	const id = submit ? newId() : step.request;
	const mutation = submit
		? await submission(id, step.office, code)
		: ({ id: newId(), kind: step.kind, body: { id } } as Mutation);
	const kept = { id, code, title: 'Frage', phoneOfExpert: '', nameOfExpert: '' };
	await enqueue(mutation, submit ? { receipt: kept } : undefined, device);
	await trackQueue(model, step.phone);
}

async function submission(id: string, youthOffice: string, code: string): Promise<Mutation> {
	const receipt = await receiptHashOf(await receiptLookupKey(code));
	const payload = sealedLike(`Frage ${id}`);
	const body: RequestDraft = {
		id,
		youthOffice,
		expert: '',
		legalBasis: 'kkg4',
		urgency: 'today',
		receipt,
		payload,
		recipients: [FINGERPRINT],
		forDesk: false
	};
	return { id: newId(), kind: 'request.submit', body };
}

/** From here on, what lies in the queue must not get lost. */
async function trackQueue({ phones, tracked }: Model, index: number): Promise<void> {
	for (const { id, owner, kind, recordId } of await phones[index]!.device.outbox.toArray()) {
		if (!tracked.has(id)) {
			tracked.set(id, { mutation: { id, owner, kind, recordId }, phone: index, excused: false });
		}
	}
}

async function signOut(model: Model, index: number): Promise<void> {
	const each = model.phones[index]!;
	const owner = await currentOwner(each.device);
	for (const tracked of model.tracked.values()) {
		if (tracked.phone === index && tracked.mutation.owner === owner && owner !== 'guest') {
			tracked.excused = true;
		}
	}
	await each.logout();
}

async function decide(model: Model, index: number, what: 'retry' | 'discard'): Promise<void> {
	const { device } = model.phones[index]!;
	const item = (await outboxState(device)).refused[0];
	const tracked = item && model.tracked.get(item.id);
	if (!tracked) return;
	tracked.excused = true;
	if (what === 'retry') await retryRefused(item.id, device);
	else await discardRefused(item.id, device);
}
