// Who can read a request: for the asker before it is sent, for whoever answers before writing or handing over. Planned anew
// each time, since keys, absences and deputies change; from facts that reader-facts.ts reads. The rule itself is
// sealing/recipients.ts. Not here: the asker's own keys, which always stay (draft/compose.ts).
import type { AnswerSettings } from '$lib/domain/consultation/answer-time';
import type { Expert } from '$lib/domain/directory/directory';
import type { Certification } from '$lib/domain/access/certificate';
import type { PublicKey } from '$lib/domain/access/key';
import type { Request } from '$lib/domain/consultation/request';
import { readersOf, type ReaderPlan } from '$lib/sealing/recipients';
import { DESK, type PlannedReader } from './compare-readers';

/** What decides on it. */
export interface ReaderFacts {
	experts: readonly Expert[];
	keys: readonly ReaderKey[];
	/** The log of keys is not the one that this device has seen: until that is settled nothing is sealed. */
	otherHistory?: boolean;
}

/** A public key, and what may be thought of it; one that was withdrawn gets nothing. */
export type ReaderKey = Pick<PublicKey, 'id' | 'expert' | 'recipient'> & {
	madeAt?: string;
	certification?: Certification;
	/** Made anew, and not certified since (renewed-keys.ts). */
	awaitsOffice?: boolean;
	/** Of an office's key: the youth offices of its networks; where nothing is said, all. */
	offices?: readonly string[];
	/** Of an office's key: its networks. */
	networks?: readonly string[] | undefined;
};

/** What the asker's plan is made of beside them. */
export interface AskerFacts extends ReaderFacts {
	youthOffice: string;
	/** Sealed to the coordination office too: the network says so, and it has a key. */
	forDesk: boolean;
	/** The key of the asker's own account. */
	own: string | undefined;
	/** Its settings say until when an answer may be expected. */
	network?: AnswerSettings;
}

export interface PlannedReaders extends ReaderPlan {
	forDesk: boolean;
	own: string | undefined;
	/** Whose key is which, as the person is told. */
	keys: PlannedReader[];
}

type Routing = Pick<Request, 'expert' | 'youthOffice'>;

/** The facts for a request of this youth office: of the offices' keys those of its network alone, which the screen names. */
export function factsAt<F extends ReaderFacts>(youthOffice: string, facts: F): F {
	const hers = ({ expert, offices }: ReaderKey) => expert !== '' || (offices?.includes(youthOffice) ?? true);
	return { ...facts, keys: facts.keys.filter(hers) };
}

/** Keys of the coordination office. */
export function deskKeys(keys: ReaderFacts['keys']): string[] {
	return holdersOf(keys)
		.filter(({ holder }) => holder === DESK)
		.map(({ recipient }) => recipient);
}

/** To whom a request with this routing is sealed; `forDesk`: to the coordination office too. */
export function planReaders(to: Routing, forDesk: boolean, facts: ReaderFacts, at: Date): ReaderPlan {
	const { experts, keys } = factsAt(to.youthOffice, facts);
	return readersOf(to, experts, holdersOf(keys), forDesk ? deskKeys(keys) : [], at);
}

/** Whose it is now: who accepted (with her deputies), else whom it is addressed to. */
export function readersOfRequest(
	{ expert, youthOffice, acceptedBy, forDesk }: Routing & Pick<Request, 'acceptedBy' | 'forDesk'>,
	facts: ReaderFacts,
	at: Date
): ReaderPlan {
	return planReaders({ expert: acceptedBy || expert, youthOffice }, forDesk, facts, at);
}

/** For a request that is not sent yet, with all that the asker is shown and asked to confirm. */
export function planForAsker(to: Routing, facts: AskerFacts, at: Date): PlannedReaders {
	const { forDesk, own } = facts;
	const plan = planReaders(to, forDesk, facts, at);
	return { ...plan, forDesk, own, keys: plannedReaders(plan, forDesk, factsAt(to.youthOffice, facts)) };
}

/** The keys of a plan, each with whose it is. */
export function plannedReaders(
	{ readers }: ReaderPlan,
	forDesk: boolean,
	{ experts, keys }: ReaderFacts
): PlannedReader[] {
	const all = forDesk ? [...readers, { expert: DESK, as: 'desk' as const }] : readers;
	return all.flatMap(({ expert: holder, as }) =>
		holdersOf(keys)
			.filter((key) => key.holder === holder)
			.map(({ id: record, recipient, madeAt: since = '', ...key }) => ({
				...{ holder, as, record, recipient, since },
				certification: key.certification ?? 'unconfirmed',
				awaitsOffice: key.awaitsOffice ?? false,
				name: experts.find(({ id }) => id === holder)?.name ?? ''
			}))
	);
}

/** What goes to a network's office and to nobody else: its certified keys, and where none is certified yet, those it has. */
export function officeReaders(network: string, facts: ReaderFacts): PlannedReader[] {
	const hers = facts.keys.filter(({ expert, networks = [] }) => expert === '' && networks.includes(network));
	const certified = hers.filter(({ certification }) => certification === 'certified');
	const keys = certified.length > 0 ? certified : hers;
	return plannedReaders({ readers: [], recipients: [], without: [] }, true, { experts: [], keys });
}

/** Whether somebody could answer: the coordination office reads along, it does not advise. */
export function canBeAnswered({ readers, without }: ReaderPlan): boolean {
	return without.length < readers.length;
}

/** Whether a request to this expert could be read by somebody who answers: by her, or by whoever stands in for her. */
export function canBeAsked({ id }: Pick<Expert, 'id'>, facts: AskerFacts, at: Date): boolean {
	return canBeAnswered(planForAsker({ expert: id, youthOffice: facts.youthOffice }, facts, at));
}

/** Whether exactly the same keys would read. */
export function sameReaders(one: PlannedReaders, other: PlannedReaders): boolean {
	const written = ({ keys }: PlannedReaders) =>
		keys
			.map(({ holder, recipient }) => `${holder} ${recipient}`)
			.sort()
			.join();
	return written(one) === written(other);
}

function holdersOf(keys: ReaderFacts['keys']): (ReaderKey & { holder: string })[] {
	return keys
		.filter(({ certification }) => certification !== 'revoked')
		.map((key) => ({ ...key, holder: key.expert || DESK }));
}
