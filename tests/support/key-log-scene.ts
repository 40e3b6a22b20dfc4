/** A log of keys as it grows from what happened, signed by an office or by somebody else. */
import type { KeyLogEntry } from '../../src/lib/domain/access/key-log';
import type { Pins } from '../../src/lib/local/device/network-keys';
import { signCertificate } from '../../src/lib/sealing/certificate';
import { headsOf, signWord } from '../../src/lib/sealing/key-log';
import { newSigningKey, type SigningKeyPair } from '../../src/lib/sealing/signature';
import { idOf } from './directory-rows';

export const NORTH = idOf('north');
export const SOUTH = idOf('south');
export const ANNA = idOf('anna');
export const BERTA = idOf('berta');
const keyNamed = (letter: string) => `age1${letter.repeat(58)}`;
export const [OLD, NEW, FALSE] = ['q', 'p', 'z'].map(keyNamed) as [string, string, string];
export const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 10, minute)).toISOString();

/** The network's office, and somebody who is not. */
export const [office, other] = await Promise.all([newSigningKey(), newSigningKey()]);

/** What happened, in a few words; the log that follows from it. */
export type Event =
	| readonly ['published' | 'withdrawn', holder: string, key: string]
	| readonly ['certified' | 'revoked', holder: string, key: string, by?: SigningKeyPair, seen?: number]
	| readonly ['network', by: SigningKeyPair, endorsedBy?: SigningKeyPair]
	| readonly ['restored', by: SigningKeyPair, minute?: number, network?: string]
	/** The entry at that position once more. */
	| readonly ['again', position: number];

export async function logOf(
	events: readonly Event[],
	start: readonly KeyLogEntry[] = []
): Promise<KeyLogEntry[]> {
	const log = [...start];
	for (const event of events) log.push({ ...(await entryOf(event, log)), position: log.length + 1 });
	return log;
}

async function entryOf(event: Event, log: readonly KeyLogEntry[]): Promise<KeyLogEntry> {
	const heads = (await headsOf(log)) ?? [];
	const minute = log.length;
	const blank = {
		...{ id: idOf(`entry${log.length}`), updated: at(minute), position: 0, network: '', holder: '', key: '' },
		...{ at: at(minute), seenPosition: 0, seenHash: '', signature: '', endorsement: '' }
	};
	const seeing = (position = log.length) => ({
		seenPosition: position,
		seenHash: heads[position]?.hash ?? ''
	});
	if (event[0] === 'again') return { ...log[event[1] - 1]!, id: blank.id };
	if (event[0] === 'published' || event[0] === 'withdrawn')
		return { ...blank, kind: event[0], holder: event[1], key: event[2] };
	if (event[0] === 'network') {
		const said = { ...blank, kind: 'network' as const, network: NORTH, key: event[1].publicKey, ...seeing() };
		const endorsement = event[2] ? await signWord(event[2].secret, 'network', said) : '';
		return { ...said, endorsement, signature: await signWord(event[1].secret, 'network', said) };
	}
	if (event[0] === 'restored') {
		const said = {
			...blank,
			kind: 'restored' as const,
			network: event[3] ?? NORTH,
			at: at(event[2] ?? minute),
			...seeing()
		};
		return { ...said, signature: await signWord(event[1].secret, 'restored', said) };
	}
	const [kind, holder, key, by = office, seen] = event;
	const said = { ...blank, kind, network: NORTH, holder, key, ...seeing(seen) };
	const head = { position: said.seenPosition, hash: said.seenHash };
	const statement = { network: NORTH, holder, recipient: key, at: said.at, head };
	const signature =
		kind === 'certified'
			? (await signCertificate(by.secret, statement)).signature
			: await signWord(by.secret, 'revoked', said);
	return { ...said, signature };
}

export const pinned = (): Pins => ({ [NORTH]: { publicKey: office.publicKey, since: at(0), by: 'contact' } });
