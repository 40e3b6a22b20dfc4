/**
 * The log of keys, as far as an office writes it: its signed words and its own signing key. What becomes of a public key
 * the database notes by itself (pb_migrations). Signatures are not judged here: phones check them against the key they
 * have pinned, and a word that does not hold says nothing to them.
 */
import type { Caller } from '../../../domain/access/caller';
import type { PublicKey } from '../../../domain/access/key';
import type { SigningKey } from '../../../domain/access/signing-key';
import type { Region } from '../../../domain/place/place';
import { defineAction } from '../action';
import { done, type Effect, rejected } from '../decision';

export interface WordFacts {
	/** Of the network in whose name it is said. */
	signingKey: SigningKey | undefined;
	/** What the directory has for the holder now. */
	listed: PublicKey | undefined;
}

const sign = defineAction({
	kind: 'keyLog.sign',
	guests: false,
	async facts({ network, holder }, _caller, read): Promise<WordFacts> {
		const [signingKey, ofExpert, ofDesk] = await Promise.all([
			read.one('signingKeys', 'network', network),
			read.one('publicKeys', 'expert', holder),
			read.one('publicKeys', 'id', holder)
		]);
		return { signingKey, listed: ofExpert ?? ofDesk };
	},
	decide({ id, body }, { signingKey, listed }, caller, at) {
		if (!actsFor(caller, body.network)) return rejected(id, 'forbidden');
		if (!signingKey) return rejected(id, 'not_found');
		// Made anew since she looked: what she compared is no longer what phones seal to.
		if (body.kind === 'certified' && listed?.recipient !== body.key) return rejected(id, 'conflict');
		const { id: entry, ...fields } = body;
		return done(id, at, [appended(entry, { ...fields, endorsement: '' })]);
	}
});

export interface SigningKeyFacts {
	kept: SigningKey | undefined;
	region: Region | undefined;
}

const keep = defineAction({
	kind: 'signingKey.keep',
	guests: false,
	async facts({ network }, _caller, read): Promise<SigningKeyFacts> {
		const [kept, region] = await Promise.all([
			read.one('signingKeys', 'network', network),
			read.one('regions', 'id', network)
		]);
		return { kept, region };
	},
	decide({ id, body }, { kept, region }, caller, at) {
		if (!actsFor(caller, body.network)) return rejected(id, 'forbidden');
		if (!region) return rejected(id, 'not_found');
		const { id: record, entry, ...key } = body;
		const isNew = kept?.publicKey !== key.publicKey;
		if ((kept && kept.id !== record) || isNew !== (entry !== undefined)) return rejected(id, 'conflict');
		const madeAt = kept && !isNew ? kept.madeAt : at.toISOString();
		const effects: Effect[] = [
			{
				table: 'signingKeys',
				operation: kept ? 'update' : 'create',
				id: record,
				fields: { ...key, madeAt }
			}
		];
		if (entry) {
			const { id: entryId, ...signed } = entry;
			const fields = {
				...signed,
				kind: 'network',
				network: key.network,
				holder: '',
				key: key.publicKey
			} as const;
			effects.push(appended(entryId, fields));
		}
		return done(id, at, effects);
	}
});

/** In the name of a network only its own office speaks. */
function actsFor({ role, networks }: Caller, network: string): boolean {
	return role === 'coordination' && networks.includes(network);
}

/** The database gives it its place. */
function appended(
	id: string,
	fields: Omit<Extract<Effect, { table: 'keyLog' }>['fields'], 'position'>
): Effect {
	return { table: 'keyLog', operation: 'create', id, fields: { ...fields, position: 0 } };
}

export const keyLogActions = { 'keyLog.sign': sign, 'signingKey.keep': keep };
