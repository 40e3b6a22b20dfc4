/**
 * The first network, its office and the first account, or a network out of an archive and the account, all or nothing. Guarantees:
 * only whoever has the word of this start, and only as long as nobody coordinates anything; of several who try at the same moment one.
 */
import { NATIONAL_LEGAL_BASES } from '../../domain/consultation/national-legal-bases';
import { BUILT_IN_HELPLINES_CHECKED } from '../../domain/directory/helplines';
import { helplinesOf } from '../../domain/directory/national-helplines';
import type { Unshared } from '../../domain/fields';
import { newId } from '../../domain/id';
import { NETWORK_DEFAULTS } from '../../domain/place/network-settings';
import type { Row } from '../../domain/tables';
import type { FirstSetup, TakeOver } from '../../protocol/setup';
import { readArchive } from '../archive/read';
import { takeIn } from '../archive/take-in';
import { nameOf } from '../auth/account-address';
import { choose, type ChosenPassword } from '../auth/known-passwords';
import { AppError } from '../errors';
import type { Act } from '../pocketbase/acts';
import type { PocketBaseClients } from '../pocketbase/client';
import { createTogether, type NewRow, someCoordinates } from '../pocketbase/setup';
import { isSetupWord } from './setup-word';

export class FirstStart {
	readonly #clients: PocketBaseClients;
	readonly #hash: string;
	readonly #now: () => Date;
	#running: Promise<unknown> = Promise.resolve();

	/** `hash`: of this start's word, empty where the installation was not empty. */
	constructor(clients: PocketBaseClients, hash: string, now: () => Date) {
		this.#clients = clients;
		this.#hash = hash;
		this.#now = now;
	}

	/** Throws `setup_done` where somebody coordinates already, `link_unknown` for a word that is not this start's. */
	async look(word: string): Promise<void> {
		if (this.#hash === '' || (await someCoordinates(this.#clients))) throw new AppError('setup_done');
		if (!isSetupWord(word, this.#hash)) throw new AppError('link_unknown');
	}

	/** Throws like `look`, and `password_known`. One after the other: whoever comes second finds it done. */
	begin(word: string, setup: FirstSetup): Promise<void> {
		return this.#inTurn(word, async () => {
			const { account, network, office } = setup;
			const also = [network.name, office.name];
			const password = await choose(this.#clients, account.password, { ...account, also });
			await createTogether(this.#clients, firstRows(setup, password, this.#now()));
		});
	}

	/** The network of another installation. Throws like `begin`, and ArchiveRefused. */
	takeOver(word: string, { archive, account }: TakeOver): Promise<void> {
		return this.#inTurn(word, async () => {
			const whole = readArchive(new Uint8Array(Buffer.from(archive, 'base64')));
			const also = [whole.network.name];
			const password = await choose(this.#clients, account.password, { ...account, also });
			const coordinator = { name: account.name, email: nameOf(account.email), password };
			await takeIn(this.#clients, whole, coordinator, this.#now());
		});
	}

	#inTurn(word: string, work: () => Promise<void>): Promise<void> {
		const turn = this.#running.then(async () => {
			await this.look(word);
			await work();
		});
		this.#running = turn.catch(() => {});
		return turn;
	}
}

/** In an order in which each finds what it names. */
function firstRows({ network, office, account }: FirstSetup, password: ChosenPassword, now: Date): NewRow[] {
	const [region, organisation] = [newId(), newId()];
	const today = now.toISOString().slice(0, 10);
	return [
		{
			table: 'regions',
			row: {
				...kept(region),
				...network,
				coordinationOffice: organisation,
				publicRead: false,
				questionnaire: false,
				arms: '',
				...NETWORK_DEFAULTS
			} satisfies New<'regions'>
		},
		{
			table: 'organisations',
			row: {
				...kept(organisation, { verifiedAt: today, verifiedBy: office.name }),
				...office,
				group: 'coordination',
				kind: 'Koordinierungsstelle',
				region,
				address: { street: '', postalCode: '', place: '', ags: '' },
				website: '',
				hours: { always: false, slots: [], closedOnHolidays: true },
				description: '',
				topics: [],
				ageGroups: [],
				languages: [],
				areas: [],
				accessibility: ''
			} satisfies New<'organisations'>
		},
		...national('helplines', helplinesOf(network.land)),
		...national('legalBases', NATIONAL_LEGAL_BASES),
		{
			table: 'users',
			row: {
				name: account.name,
				email: nameOf(account.email),
				password,
				passwordConfirm: password,
				role: 'coordination',
				networks: [region],
				active: true,
				verified: true
			}
		},
		// Whoever holds the address that the server has printed: the account is only just made.
		{
			table: 'acts',
			row: {
				...{ at: now, who: '', kind: 'networkSetUp', way: 'command' },
				...{ table: 'regions', record: region }
			} satisfies Act
		}
	];
}

type New<T extends 'regions' | 'organisations' | 'helplines' | 'legalBases'> = Omit<
	Row<T>,
	'updated' | 'note'
>;

function kept(id: string, verified = { verifiedAt: '', verifiedBy: '' }) {
	return { id, publication: 'published', audience: 'public', ...verified } as const;
}

/** Facts that the product brings along: checked on the day on which they were compared, by nobody of this network. */
function national<T extends 'helplines' | 'legalBases'>(
	table: T,
	facts: readonly Unshared<Row<T>>[]
): NewRow[] {
	return facts.map((fact) => ({
		table,
		row: { ...kept(newId(), { verifiedAt: BUILT_IN_HELPLINES_CHECKED, verifiedBy: 'Schutznetz' }), ...fact }
	}));
}
