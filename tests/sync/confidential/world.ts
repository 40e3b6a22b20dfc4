/**
 * The world of a history: two youth offices with their experts, the desk, two askers and a member; the server over the
 * store in memory, watched at every write; and a record of what was sealed to whom, made when it was sealed.
 */
import { vi } from 'vitest';
import { newReceiptCode } from '../../../src/lib/domain/consultation/receipt';
import { type Request } from '../../../src/lib/domain/consultation/request';
import { REQUEST_STATUSES } from '../../../src/lib/domain/consultation/request-status';
import type { AnyRow } from '../../../src/lib/domain/tables';
import { newOwnKey } from '../../../src/lib/sealing/own-key';
import { type KeyPair, receiptIdentity } from '../../../src/lib/sealing/receipt-identity';
import { expertRow, idOf, legalBasisRow, regionRow, youthOfficeRow } from '../../support/directory-rows';
import { sealedLike } from '../../support/sealed-like';
import { ModelPhone } from '../model-phone';
import { ModelServer } from '../model-server';

export const NORTH = idOf('nord');
const SOUTH = idOf('sued');
/** Anna's deputy is Berta, Clara's is Anna; Dora advises in the south and has nothing to do with any request. */
export const EXPERTS = ['anna', 'berta', 'clara', 'dora'] as const;
export type ExpertName = (typeof EXPERTS)[number];
export type ReaderName = ExpertName | 'desk' | 'member';
export const READERS: readonly ReaderName[] = [...EXPERTS, 'desk', 'member'];
const DEPUTIES: Partial<Record<ExpertName, string>> = { anna: idOf('berta'), clara: idOf('anna') };
export const ASKERS = ['guest', 'mia'] as const;
export const REGION = idOf('region');
const DAY = 86_400_000;
const START = Date.parse('2026-03-02T08:00:00.000Z');

export const accountOf = (name: string): string => idOf(`konto${name}`);
const keyIdOf = (name: string): string => idOf(`key${name}`);

/** Keys are made once per run: they cost more than everything around them. */
const POOL = 24;
const keyPool = await Promise.all(Array.from({ length: POOL }, () => newOwnKey()));
export interface Receipt extends KeyPair {
	code: string;
}
const receiptPool: Receipt[] = await Promise.all(
	Array.from({ length: POOL }, async () => {
		const code = newReceiptCode();
		return { code, ...(await receiptIdentity(code)) };
	})
);

/** What somebody wrote, and who shall be able to read it. */
export interface Asked {
	id: string;
	asker: number;
	receipt: Receipt;
	secret: string;
	/** A word that stands in the question alone. */
	word: string;
	/** The phone had said that it is kept. */
	acknowledged: boolean;
}
export interface Written {
	id: string;
	request: string;
	by: ModelPhone;
	word: string;
	acknowledged: boolean;
}

export class ConfidentialWorld {
	/** People compare before they agree to a reader: they say yes only to who really is one. */
	compares = false;
	readonly server: ModelServer;
	readonly askers: ModelPhone[] = [];
	readonly readers = new Map<ReaderName, ModelPhone>();
	readonly asked = new Map<string, Asked>();
	readonly written = new Map<string, Written>();
	/** Each sealed text → the secrets of those it was sealed to. */
	readonly sealed = new Map<string, Set<string>>();
	/** Every sealed text that ever lay in the store. */
	readonly stored = new Set<string>();
	readonly deleted = new Set<string>();
	/** Experts who were none for a while: a key they made meanwhile is not in the directory. */
	readonly roleTaken = new Set<string>();
	/** Requests of which somebody gave up a refused step. */
	readonly discarded = new Set<string>();
	/** What went back, or to somebody else, within a round. */
	readonly backward: string[] = [];
	readonly #keys = new Map<ReaderName, KeyPair>();
	readonly #everyKey: KeyPair[] = [];
	#used = 0;
	#receipts = 0;

	constructor() {
		vi.setSystemTime(START);
		// Each look at the clock finds it a little later: no two writes at the same moment.
		this.server = new ModelServer(() => new Date(vi.setSystemTime(Date.now() + 1).getMockedSystemTime()!));
		this.#watch();
		this.#furnish();
	}

	async asker(index: number): Promise<ModelPhone> {
		const known = this.askers[index];
		if (known) return known;
		const phone = new ModelPhone(this.server);
		this.askers[index] = phone;
		if (index === 1) await phone.login(accountOf('mia'));
		await phone.sync();
		return phone;
	}

	async reader(name: ReaderName): Promise<ModelPhone> {
		const known = this.readers.get(name);
		if (known) return known;
		const phone = new ModelPhone(this.server);
		this.readers.set(name, phone);
		await phone.login(accountOf(name));
		await phone.sync();
		return phone;
	}

	get phones(): ModelPhone[] {
		return [...this.askers.filter((phone) => phone !== undefined), ...this.readers.values()];
	}

	key(name: ReaderName): KeyPair {
		const known = this.#keys.get(name);
		if (!known) throw new Error(name);
		return known;
	}

	/** The old one is lost: nobody has it any more, but it must not open what is sealed from now on. */
	renewKey(name: ReaderName): { id: string; pair: KeyPair } {
		const pair = keyPool[this.#used++ % POOL]!;
		this.#keys.set(name, pair);
		this.#everyKey.push(pair);
		return { id: keyIdOf(name), pair };
	}

	newReceipt(): Receipt {
		const receipt = receiptPool[this.#receipts++ % POOL]!;
		this.#everyKey.push(receipt);
		return receipt;
	}

	/** All private keys there are and were, of everybody. */
	get secrets(): string[] {
		return this.#everyKey.map(({ identity }) => identity);
	}

	secretOf(recipient: string): string {
		const found = this.#everyKey.find((pair) => pair.recipient === recipient);
		if (!found) throw new Error('a key of nobody');
		return found.identity;
	}

	passDays(days: number): void {
		vi.setSystemTime(Date.now() + days * DAY);
		for (const row of this.requests())
			if (Date.parse(row.deleteAt) <= Date.now()) {
				this.deleted.add(row.id);
				this.server.store.remove('requests', row.id);
			}
	}

	requests(): Request[] {
		const rows = [...this.asked.keys()].map((id) => this.server.store.row('requests', id));
		return rows.filter((row) => row !== undefined) as unknown as Request[];
	}

	close(): void {
		for (const phone of this.phones) phone.close();
	}

	/** Whatever is written: its texts, and whether a request went backward. */
	#watch(): void {
		const { store } = this.server;
		const write = store.write.bind(store);
		store.write = (table, row) => {
			if (table === 'requests') this.#look(row as unknown as Request, store.row(table, row.id));
			write(table, row);
		};
	}

	#look(row: Request, before: AnyRow | undefined): void {
		for (const text of [row.payload, ...(row.thread ?? []).map(({ payload }) => payload)])
			if (text !== undefined) this.stored.add(text);
		if (!before) return;
		const known = before as unknown as Request;
		const place = ({ round, status }: Request) => round * 10 + REQUEST_STATUSES.indexOf(status);
		const taken = known.acceptedBy !== '' && known.round === row.round && known.acceptedBy !== row.acceptedBy;
		if (place(row) < place(known) || taken) this.backward.push(row.id);
	}

	#furnish(): void {
		const { store } = this.server;
		const rows: Parameters<typeof store.write>[] = [
			['regions', regionRow('region')],
			['youthOffices', youthOfficeRow('nord', { region: REGION })],
			['youthOffices', youthOfficeRow('sued', { region: REGION })],
			['legalBases', legalBasisRow('kkg4')]
		];
		for (const row of rows) store.write(...row);
		for (const name of READERS) {
			const expertId = name === 'desk' || name === 'member' ? '' : idOf(name);
			const role = name === 'desk' ? 'coordination' : name === 'member' ? 'member' : 'expert';
			store.accounts.set(accountOf(name), { role, expertId });
			if (expertId !== '') {
				const youthOffices = [name === 'dora' ? SOUTH : NORTH];
				const deputy = DEPUTIES[name as ExpertName] ?? '';
				store.write('experts', expertRow(name, { youthOffices, deputy }));
			}
			this.#giveKey(name, expertId);
		}
		store.accounts.set(accountOf('mia'), { role: 'member', expertId: '' });
	}

	#giveKey(name: ReaderName, expert: string): void {
		const { id, pair } = this.renewKey(name);
		const madeAt = new Date().toISOString();
		const { recipient } = pair;
		const wrapped = sealedLike('Schlüssel');
		const { store } = this.server;
		const own = { id, owner: accountOf(name), recipient, wrapped, recovery: wrapped, madeAt };
		store.write('ownKeys', own);
		const shared = { publication: 'published', audience: 'public', verifiedAt: '', verifiedBy: '' } as const;
		if (name !== 'member') store.write('publicKeys', { ...shared, id, expert, recipient, madeAt });
	}
}
