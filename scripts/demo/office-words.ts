// The networks of the demo have signing keys, and their offices have confirmed the experts' keys: all but a few, so that the
// demo shows those too. Opened by the same passphrase as the experts' keys.
import type { KeyLogEntry } from '../../src/lib/domain/access/key-log';
import type { SigningKey } from '../../src/lib/domain/access/signing-key';
import type { Row } from '../../src/lib/domain/tables';
import { signCertificate } from '../../src/lib/sealing/certificate';
import { headsOf, signWord } from '../../src/lib/sealing/key-log';
import {
	newOwnKey,
	newRecoveryCode,
	wrapWithPassphrase,
	wrapWithRecovery
} from '../../src/lib/sealing/own-key';
import { signingKeyOf } from '../../src/lib/sealing/signing-key';
import { ACCOUNTS } from './accounts';
import { demoId } from './random';

export interface OfficeWords {
	signingKeys: SigningKey[];
	keyLog: KeyLogEntry[];
}
interface Seen {
	position: number;
	hash: string;
	at: string;
}

/** Every ninth key nobody has compared yet; those of the accounts that sign in are confirmed. */
const UNCONFIRMED = 9;

export async function makeOfficeWords(
	rows: {
		regions: Row<'regions'>[];
		youthOffices: Row<'youthOffices'>[];
		experts: Row<'experts'>[];
		publicKeys: Row<'publicKeys'>[];
	},
	log: readonly KeyLogEntry[],
	passphrase: string
): Promise<OfficeWords> {
	const heads = await headsOf(log);
	const head = heads?.at(-1);
	if (!head) throw new Error('the log of keys has a gap');
	const seen: Seen = { ...head, at: new Date().toISOString() };
	const words: OfficeWords = { signingKeys: [], keyLog: [] };
	const secrets = new Map<string, string>();
	for (const { id } of rows.regions) secrets.set(id, await network(id, seen, passphrase, words));
	const regionOf = new Map(rows.youthOffices.map(({ id, region }) => [id, region]));
	const officesOf = new Map(rows.experts.map(({ id, youthOffices }) => [id, youthOffices]));
	for (const [index, { expert, recipient }] of rows.publicKeys.entries()) {
		const region = regionOf.get(officesOf.get(expert)?.[0] ?? '') ?? '';
		const secret = secrets.get(region);
		const signsIn = ACCOUNTS.some((account) => account.expert === expert);
		if (secret === undefined || (!signsIn && index % UNCONFIRMED === UNCONFIRMED - 1)) continue;
		words.keyLog.push(await certified(secret, region, expert, recipient, seen));
	}
	return words;
}

async function network(id: string, seen: Seen, passphrase: string, words: OfficeWords): Promise<string> {
	const { identity } = await newOwnKey();
	const { secret, publicKey } = await signingKeyOf(identity);
	words.signingKeys.push({
		id: demoId('signing key', id),
		updated: seen.at,
		network: id,
		publicKey,
		wrapped: await wrapWithPassphrase(identity, passphrase),
		recovery: await wrapWithRecovery(identity, newRecoveryCode()),
		madeAt: seen.at
	});
	const said = {
		network: id,
		holder: '',
		key: publicKey,
		at: seen.at,
		seenPosition: seen.position,
		seenHash: seen.hash
	};
	words.keyLog.push(
		entry('network', demoId('network key', id), {
			...said,
			signature: await signWord(secret, 'network', said)
		})
	);
	return secret;
}

async function certified(
	secret: string,
	region: string,
	holder: string,
	recipient: string,
	{ at, ...head }: Seen
): Promise<KeyLogEntry> {
	const { position, hash } = head;
	const { signature } = await signCertificate(secret, {
		network: region,
		holder,
		recipient,
		at,
		head: { position, hash }
	});
	const said = {
		network: region,
		holder,
		key: recipient,
		at,
		seenPosition: position,
		seenHash: hash,
		signature
	};
	return entry('certified', demoId('certificate', holder), said);
}

function entry(
	kind: KeyLogEntry['kind'],
	id: string,
	said: Omit<KeyLogEntry, 'id' | 'kind' | 'updated' | 'position' | 'endorsement'>
): KeyLogEntry {
	return { id, updated: said.at, position: 0, kind, ...said, endorsement: '' };
}
