// Both locks of requests, cell by cell: what visibility.ts admits and a decision of server/actions effects, PocketBase's
// rules admit too, and nothing else; tried as the user with PocketBase's own interface.
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Expert } from '../../src/lib/domain/directory/directory';
import { newId } from '../../src/lib/domain/id';
import { receiptHashOf } from '../../src/lib/domain/consultation/receipt';
import type { Request } from '../../src/lib/domain/consultation/request';
import type { AnyRow } from '../../src/lib/domain/tables';
import { project } from '../../src/lib/domain/access/visibility';
import type { Mutation, MutationKind } from '../../src/lib/protocol/mutation';
import type { Action } from '../../src/lib/server/actions/action';
import { actions } from '../../src/lib/server/actions/all';
import { REQUEST_BASE } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import {
	ANNA,
	BERTA,
	CALLERS,
	CLARA,
	NETWORK,
	NORTH,
	requestDraftOf,
	seedSmallNetwork,
	SOUTH
} from '../support/small-network';
import { answering, FURTHER, handingOver, newProof, resealing, withdrawal, writing } from './mutation-scene';

let pocketBase: TestPocketBase;
type Name = keyof typeof CALLERS;
const as = (name: Name): Promise<PocketBase> => pocketBase.clients.as(CALLERS[name]);
const NAMES = Object.keys(CALLERS) as Name[];
/** One of every role: what somebody submits depends on nothing finer. */
const ROLES = ['guest', 'mia', 'anna', 'karla'] as const;
const works = (attempt: Promise<unknown>) =>
	attempt.then(
		() => true,
		() => false
	);

const PROOF = newProof();
const base = { ...REQUEST_BASE, author: '' };
const at = base.submittedAt;
const message = { id: newId(), from: 'asker', at, payload: sealedLike('Nachricht') } as const;
const taken = { status: 'accepted', acceptedAt: at } as const;
const closed = { ...taken, status: 'closed', closedBy: 'expert', closedAt: at } as const;
const kinds: Record<string, Partial<Request>> = {
	'to the pool of the north': {},
	'to the pool of the south': { youthOffice: SOUTH },
	'to Anna': { expert: ANNA },
	'to Anna, by Mia': { expert: ANNA, author: CALLERS.mia.userId },
	'to Anna, seen': { expert: ANNA, status: 'seen' },
	'to Anna, read along': { expert: ANNA, forDesk: true },
	'to Clara, by Anna': { expert: CLARA, youthOffice: SOUTH, author: CALLERS.anna.userId },
	'to Anna, taken by Berta': { ...taken, expert: ANNA, acceptedBy: BERTA },
	'taken by Anna, by Mia, written to': {
		...taken,
		acceptedBy: ANNA,
		author: CALLERS.mia.userId,
		thread: [message]
	},
	'taken by Anna, read along': { ...taken, acceptedBy: ANNA, forDesk: true },
	'to the pool, closed by Anna': { ...closed, acceptedBy: ANNA },
	'closed, by Mia, read along': { ...closed, acceptedBy: ANNA, forDesk: true, author: CALLERS.mia.userId },
	'to the pool, by Karla': { author: CALLERS.karla.userId }
};
const rows = new Map<string, Request>();
const cells = Object.keys(kinds).flatMap((kind) => NAMES.map((name) => ({ kind, name })));

beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	for (const [kind, change] of Object.entries(kinds)) {
		// The first that is asked without an account is the one whose receipt is known.
		const receipt = kind === 'to Anna' ? { receipt: await receiptHashOf(PROOF) } : {};
		const row = { ...requestDraftOf(), ...base, ...change, ...receipt };
		rows.set(kind, await pocketBase.admin.collection('requests').create<Request>(row));
	}
});
afterAll(() => pocketBase.stop());

const reset = (row: Request) => pocketBase.admin.collection('requests').update<Request>(row.id, { ...row });
const rowFor = (kind: string): Request => {
	const row = rows.get(kind);
	if (!row) throw new Error(kind);
	return row;
};
const expertRow = (id: string) => NETWORK.find(({ row }) => row.id === id)?.row as Expert | undefined;

/** Tries `fields` as `name`; what worked is undone. */
async function moves(name: Name, row: Request, fields: object): Promise<boolean> {
	const client = await as(name);
	const moved = await works(
		client.collection('requests').update(row.id, { basedOn: row.updated, ...fields })
	);
	if (moved) row.updated = (await reset(row)).updated;
	return moved;
}

describe('reading', () => {
	it.each(cells)('$name sees one $kind where visibility.ts admits it', async ({ kind, name }) => {
		const row = rowFor(kind);
		const client = await as(name);
		const admitted = project('requests', row as unknown as AnyRow, CALLERS[name]) !== undefined;
		const listed = await client.collection('requests').getFullList();
		expect(listed.some(({ id }) => id === row.id)).toBe(admitted);
		expect(await works(client.collection('requests').getOne(row.id))).toBe(admitted);
	});
});

/** To whom somebody would hand over. */
const targetOf = (name: Name): string => (name === 'berta' ? ANNA : BERTA);
const mutationsOn = ({ id, thread = [] }: Request, name: Name): Mutation[] => {
	const known = thread.map((one) => one.id);
	return [
		answering('request.see', id),
		answering('request.accept', id),
		answering('request.close', id),
		writing(id),
		withdrawal(id),
		handingOver(id, targetOf(name), known),
		resealing(id, known)
	];
};
/** What a decision would have written had it said yes. */
const forged = (row: Request, name: Name): Partial<Record<MutationKind, object>> => ({
	'request.see': { status: 'seen' },
	'request.accept': { status: 'accepted', acceptedBy: CALLERS[name].expertId },
	'request.close': { status: 'closed', closedBy: 'expert' },
	'request.write': { thread: [...(row.thread ?? []), { ...message, id: newId() }] },
	'request.withdraw': { status: 'closed', closedBy: 'asker', closedAt: at },
	'request.handOver': { status: 'submitted', acceptedBy: '', expert: targetOf(name), round: row.round + 1 },
	'request.reseal': { payload: sealedLike('neu'), recipients: [FINGERPRINT, FURTHER] }
});

/** The fields that `mutation` writes by decision; undefined when it is refused or changes nothing. */
function decided(mutation: Mutation, request: Request, name: Name, receipt = ''): object | undefined {
	const caller = CALLERS[name];
	const expert = mutation.kind === 'request.handOver' ? expertRow(mutation.body.to) : undefined;
	// All that the actions on requests rest on; each takes its own.
	const facts = { request, expert, self: expertRow(caller.expertId), region: undefined, receipt };
	const action = actions[mutation.kind] as unknown as Action<MutationKind>;
	return action.decide(mutation, facts, caller, new Date()).effects[0]?.fields;
}

describe('moving', () => {
	it.each(cells)('$name moves one $kind only where the decision has an effect', async ({ kind, name }) => {
		const row = rowFor(kind);
		for (const mutation of mutationsOn(row, name)) {
			const fields = decided(mutation, row, name);
			const moved = await moves(name, row, fields ?? forged(row, name)[mutation.kind] ?? {});
			expect(moved, mutation.kind).toBe(fields !== undefined);
		}
		expect(await works((await as(name)).collection('requests').delete(row.id)), 'delete').toBe(false);
	});

	it.each(NAMES)('%s writes and takes back by the receipt, and nothing else', async (name) => {
		const row = rowFor('to Anna');
		const proof = await receiptHashOf(PROOF);
		for (const mutation of mutationsOn(row, name)) {
			const asked = ['request.write', 'request.withdraw'].includes(mutation.kind);
			const fields =
				decided(mutation, row, name, asked ? proof : '') ?? forged(row, name)[mutation.kind] ?? {};
			const allowed = asked || decided(mutation, row, name) !== undefined;
			expect(await moves(name, row, { ...fields, proof }), mutation.kind).toBe(allowed);
			if (!asked) continue;
			expect(await moves(name, row, { ...fields, proof: await receiptHashOf(newProof()) })).toBe(false);
		}
	});

	const transitions: [MutationKind, Name, kind: string][] = [
		['request.see', 'anna', 'to Anna'],
		['request.accept', 'berta', 'to Anna'],
		['request.close', 'anna', 'taken by Anna, read along'],
		['request.write', 'anna', 'taken by Anna, read along'],
		['request.write', 'mia', 'taken by Anna, by Mia, written to'],
		['request.withdraw', 'mia', 'to Anna, by Mia'],
		['request.handOver', 'anna', 'to Anna'],
		['request.handOver', 'karla', 'to Anna, read along'],
		['request.reseal', 'berta', 'to Anna'],
		['request.reseal', 'karla', 'taken by Anna, read along']
	];
	it.each(transitions)('%s by %s changes nothing but its own (%s)', async (kind, name, of) => {
		const row = rowFor(of);
		const mutation = mutationsOn(row, name).find((one) => one.kind === kind);
		const fields = mutation && decided(mutation, row, name);
		expect(fields && (await moves(name, row, fields)), 'itself').toBe(true);
		const others: Partial<Record<keyof Request, unknown>> = {
			youthOffice: SOUTH,
			legalBasis: 'other',
			urgency: 'today',
			receipt: 'f'.repeat(64),
			author: CALLERS.max.userId,
			submittedAt: '2026-11-02 08:00:00.000Z',
			forDesk: !row.forDesk
		};
		for (const [field, value] of Object.entries(others))
			expect(await moves(name, row, { ...fields, [field]: value }), field).toBe(false);
		const texts = { payload: sealedLike('untergeschoben'), recipients: ['0000-0000-0000'] };
		for (const [field, value] of Object.entries(kind.match(/handOver|reseal/) ? {} : texts))
			expect(await moves(name, row, { ...fields, [field]: value }), field).toBe(false);
		if (kind !== 'request.handOver')
			expect(await moves(name, row, { ...fields, expert: CLARA, round: row.round + 1 }), 'turn').toBe(false);
		const older = '2020-01-01 00:00:00.000Z';
		expect(await moves(name, row, { ...fields, basedOn: older }), 'older state').toBe(false);
	});
});

describe('submitting', () => {
	const drafts: [string, Record<string, unknown>, boolean][] = [
		['to the pool', {}, true],
		['to an expert of that office', { expert: ANNA }, true],
		['to an expert of another office', { expert: CLARA }, false],
		['to nobody that exists', { expert: 'nobody000000000' }, false],
		['with an unknown legal basis', { legalBasis: 'none' }, false],
		['already accepted', { status: 'accepted', acceptedBy: ANNA }, false],
		['already closed by the asker', { closedBy: 'asker', closedAt: at }, false],
		['already answered', { answeredAt: at }, false],
		['handed over', { round: 1 }, false],
		["in another's name", { author: CALLERS.max.userId }, false],
		['without a receipt', { receipt: '' }, false],
		['readable', { payload: 'Klartext' }, false],
		['to an unknown office', { youthOffice: 'nowhere00000000' }, false]
	];
	it.each(
		ROLES.flatMap((name) => drafts.map(([kind, change, allowed]) => ({ name, kind, change, allowed })))
	)('$name submits one $kind: $allowed', async ({ name, change, allowed }) => {
		const client = await as(name);
		const draft = { ...requestDraftOf({ youthOffice: NORTH }), ...base, author: CALLERS[name].userId };
		const attempt = client.collection('requests').create({ ...draft, ...change });
		// What the caller may not read afterwards is written all the same.
		expect(await works(attempt)).toBe(allowed);
	});
});
