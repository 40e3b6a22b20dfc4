// Keys of the demo people, and the demo requests sealed with them. Made anew whenever the demo is: nothing secret is in the
// code. All these experts have a key and an account, so that they can be asked; only those of accounts.ts can sign in.
import { newReceiptCode, receiptHashOf, receiptLookupKey } from '../../src/lib/domain/consultation/receipt';
import type { Row } from '../../src/lib/domain/tables';
import { newSecret, seal } from '../../src/lib/sealing/envelope';
import { fingerprintOf } from '../../src/lib/sealing/fingerprint';
import {
	newOwnKey,
	newRecoveryCode,
	wrapWithPassphrase,
	wrapWithRecovery
} from '../../src/lib/sealing/own-key';
import { receiptIdentity } from '../../src/lib/sealing/receipt-identity';
import { readersOf } from '../../src/lib/sealing/recipients';
import { ACCOUNTS } from './accounts';
import { demoId } from './random';
import { makeRequests, type OpenRequest } from './requests';

/** The account of an expert in whose name nobody signs in: its password is known to no one. */
export interface SilentAccount {
	id: string;
	expert: string;
	name: string;
	email: string;
}

export interface Confidential {
	publicKeys: Row<'publicKeys'>[];
	ownKeys: Row<'ownKeys'>[];
	requests: Row<'requests'>[];
}

/** More are copies that only fill a large directory. */
const PEOPLE = 46;

/** Every eighth expert has not set up a key yet, so that the demo shows that too. */
const WITHOUT_KEY = 8;

/** Those who can be asked: with their key goes an account, or the server would say that nobody can read. */
export function keyHolders(experts: readonly Row<'experts'>[]): Row<'experts'>[] {
	return experts
		.slice(0, PEOPLE)
		.filter((expert, index) => accountOf(expert) || index % WITHOUT_KEY !== WITHOUT_KEY - 1);
}

export function silentAccounts(experts: readonly Row<'experts'>[]): SilentAccount[] {
	return keyHolders(experts)
		.filter((expert) => !accountOf(expert))
		.map(({ id, name, email }) => ({ id: demoId('user', id), expert: id, name, email }));
}

function accountOf(expert: Row<'experts'>) {
	return ACCOUNTS.find((one) => one.expert === expert.id);
}

export async function makeConfidential(
	now: Date,
	experts: readonly Row<'experts'>[],
	passphrase: string
): Promise<Confidential> {
	const made: Confidential = { publicKeys: [], ownKeys: [], requests: [] };
	for (const expert of keyHolders(experts)) {
		const account = accountOf(expert);
		const { identity, recipient } = await newOwnKey();
		const id = demoId('key', expert.id);
		made.publicKeys.push(publicKey(now, id, expert.id, recipient));
		if (account)
			made.ownKeys.push(await ownKey(now, { id, owner: account.id, identity, recipient }, passphrase));
	}
	for (const request of makeRequests(now)) made.requests.push(await sealed(now, request, experts, made));
	return made;
}

function publicKey(now: Date, id: string, expert: string, recipient: string): Row<'publicKeys'> {
	const madeAt = now.toISOString();
	const shared = { publication: 'published', audience: 'public', verifiedAt: '', verifiedBy: '' } as const;
	return { ...shared, id, updated: madeAt, expert, recipient, madeAt };
}

interface Pair {
	id: string;
	owner: string;
	identity: string;
	recipient: string;
}

async function ownKey(
	now: Date,
	{ id, owner, identity, recipient }: Pair,
	passphrase: string
): Promise<Row<'ownKeys'>> {
	const wrapped = await wrapWithPassphrase(identity, passphrase);
	const recovery = await wrapWithRecovery(identity, newRecoveryCode());
	return { id, updated: now.toISOString(), owner, recipient, wrapped, recovery, madeAt: now.toISOString() };
}

async function sealed(
	now: Date,
	{ row, content, messages }: OpenRequest,
	experts: readonly Row<'experts'>[],
	{ publicKeys }: Confidential
): Promise<Row<'requests'>> {
	const code = newReceiptCode();
	const asker = await receiptIdentity(code);
	const holders = publicKeys.map(({ expert, recipient }) => ({ holder: expert, recipient }));
	const { recipients } = readersOf(row, experts, holders, [], now);
	const secret = newSecret();
	const everybody = [...recipients, asker.recipient];
	const to = { request: row.id, from: 'asker' as const };
	const body = { ...content, replyTo: [asker.recipient] };
	return {
		...row,
		receipt: await receiptHashOf(await receiptLookupKey(code)),
		payload: await seal(body, { ...to, part: 'request' }, secret, everybody),
		thread: await Promise.all(
			messages.map(async (message, index) => {
				const id = demoId('message', row.id, index);
				const binding = { request: row.id, part: id, from: message.from };
				const payload = await seal(message.content, binding, secret, everybody);
				return { id, from: message.from, at: message.at, payload };
			})
		),
		recipients: await Promise.all(recipients.map(fingerprintOf))
	};
}
