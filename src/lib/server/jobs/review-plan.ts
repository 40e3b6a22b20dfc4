/**
 * Who keeps which entries, and who is asked at a moment whether they are still right. Pure and level-triggered: it looks at the
 * entries and at what was asked before, so a missed or repeated run changes nothing.
 * An expert keeps her own entry, the fixed contact of an institution that institution with its contacts and offers; what nobody of
 * them keeps is the office's. One address is asked once for all of its entries, then the deputy, then the office is told. A deputy
 * stands in for all of it or for nothing: whoever stands in at one house has no word on another, or on somebody's own entry.
 */
import type { Contact, Expert, Offer, Organisation } from '../../domain/directory/directory';
import { reviewMonthsOf, validUntilOf } from '../../domain/directory/freshness';
import type { Region } from '../../domain/place/place';
import { addDays, berlinDay, daysBetween } from '../../domain/time/berlin';
import type { ReviewedTable } from '../../protocol/reviews';

/** Before a check is over its keeper is asked. */
const AHEAD_DAYS = 28;
/** So long the keeper has, and after her the deputy. */
const NEXT_DAYS = 14;
/** Whoever never answers is asked again with the next year. */
const AGAIN_DAYS = 365;
/** Entries of one keeper: a page that somebody reads. */
const MOST_ENTRIES = 100;

export interface KeptEntry {
	table: ReviewedTable;
	id: string;
	verifiedAt: string;
}

/** With how many months a check of it counts, as its networks say. */
export type CountedEntry = KeptEntry & { months: number };

export interface Keeper {
	/** In small letters: one person is one address. */
	address: string;
	/** Her account; empty without one. */
	user: string;
	/** Address of who stands in for all of the entries; empty where nobody does. */
	deputy: string;
	networks: readonly string[];
	entries: readonly CountedEntry[];
}

export interface KeepingRows {
	/** Active ones of experts. */
	accounts: readonly { id: string; email: string; expert: string }[];
	/** Published entries alone. */
	experts: readonly Pick<Expert, 'id' | 'verifiedAt' | 'email' | 'deputy' | 'youthOffices'>[];
	organisations: readonly Pick<Organisation, 'id' | 'verifiedAt' | 'region'>[];
	contacts: readonly Pick<Contact, 'id' | 'verifiedAt' | 'email' | 'deputy' | 'organisation'>[];
	offers: readonly Pick<Offer, 'id' | 'verifiedAt' | 'organisation'>[];
	youthOffices: readonly { id: string; region: string }[];
	regions: readonly Pick<Region, 'id' | 'reviewMonths'>[];
}

export function keepersOf(rows: KeepingRows): Keeper[] {
	const known = new Map<string, Keeper>();
	for (const one of [...expertKeepers(rows), ...institutionKeepers(rows)])
		if (one.address !== '') known.set(one.address, joined(known.get(one.address), one));
	return [...known.values()];
}

function expertKeepers({ accounts, experts, youthOffices, regions }: KeepingRows): Keeper[] {
	const accountOf = new Map(accounts.map((account) => [account.expert, account]));
	const byId = new Map(experts.map((expert) => [expert.id, expert]));
	const regionOf = new Map(youthOffices.map(({ id, region }) => [id, region]));
	const addressOf = (id: string) => (accountOf.get(id)?.email ?? byId.get(id)?.email ?? '').toLowerCase();
	return experts.map(({ id, verifiedAt, deputy, youthOffices: offices }) => {
		const networks = offices.flatMap((office) => regionOf.get(office) ?? []);
		return {
			address: addressOf(id),
			user: accountOf.get(id)?.id ?? '',
			deputy: addressOf(deputy),
			networks,
			entries: [{ table: 'experts', id, verifiedAt, months: monthsIn(networks, regions) }]
		};
	});
}

function institutionKeepers({ organisations, contacts, offers, regions }: KeepingRows): Keeper[] {
	return organisations.flatMap(({ id, verifiedAt, region }) => {
		const people = contacts.filter(({ organisation }) => organisation === id);
		const deputies = people.map(({ deputy }) => deputy);
		const written = people.filter(({ email }) => email !== '');
		const keeper = written.find((one) => !deputies.includes(one.id)) ?? written[0];
		if (!keeper) return [];
		const own = offers.filter(({ organisation }) => organisation === id);
		const months = monthsIn([region], regions);
		const counted = (table: ReviewedTable, one: { id: string; verifiedAt: string }): CountedEntry => {
			return { table, id: one.id, verifiedAt: one.verifiedAt, months };
		};
		return [
			{
				address: keeper.email.toLowerCase(),
				user: '',
				deputy: (people.find((one) => one.id === keeper.deputy)?.email ?? '').toLowerCase(),
				networks: [region],
				entries: [
					counted('organisations', { id, verifiedAt }),
					...people.map((one) => counted('contacts', one)),
					...own.map((one) => counted('offers', one))
				]
			}
		];
	});
}

function monthsIn(networks: readonly string[], regions: KeepingRows['regions']): number {
	return reviewMonthsOf(regions.filter(({ id }) => networks.includes(id)));
}

function joined(one: Keeper | undefined, other: Keeper): Keeper {
	const deputy = other.deputy === other.address ? '' : other.deputy;
	if (!one) return { ...other, deputy };
	return {
		address: one.address,
		user: one.user || other.user,
		deputy: one.deputy === deputy ? deputy : '',
		networks: [...new Set([...one.networks, ...other.networks])],
		entries: [...one.entries, ...other.entries]
	};
}

export type Stage = 'keeper' | 'deputy' | 'office';

/** What somebody was asked, and how far that has come. */
export interface Round {
	id: string;
	/** Address of the keeper. */
	keeper: string;
	stage: Stage;
	/** As they were when it began; `due` are those because of which it did. */
	entries: readonly (KeptEntry & { due: boolean })[];
	createdAt: string;
	/** When this stage's mail went out; empty before. */
	sentAt: string;
}

export type ReviewStep =
	| { kind: 'begin'; keeper: Keeper; entries: Round['entries'] }
	| { kind: 'deputy' | 'office'; keeper: Keeper; round: Round };

export function planReviews(keepers: readonly Keeper[], rounds: readonly Round[], at: Date): ReviewStep[] {
	const today = berlinDay(at);
	const known = new Map(rounds.map((round) => [round.keeper, round]));
	const since = (moment: string) => daysBetween(berlinDay(new Date(moment)), today);
	return keepers.flatMap((keeper): ReviewStep[] => {
		const entries = keeper.entries.map(({ months, ...entry }) => ({
			...entry,
			due: isDue(entry, months, today)
		}));
		if (!entries.some(({ due }) => due)) return [];
		const round = known.get(keeper.address);
		if (!round || isOver(round, keeper) || since(round.createdAt) >= AGAIN_DAYS)
			return [{ kind: 'begin', keeper, entries: firstOf(entries) }];
		if (round.stage === 'office' || round.sentAt === '' || since(round.sentAt) < NEXT_DAYS) return [];
		return [{ kind: round.stage === 'keeper' && keeper.deputy !== '' ? 'deputy' : 'office', keeper, round }];
	});
}

/** What is due comes before what is asked about along with it: a round without anything due would be over as it begins. */
function firstOf(entries: Round['entries']): Round['entries'] {
	const due = entries.filter((entry) => entry.due).slice(0, MOST_ENTRIES);
	const room = MOST_ENTRIES - due.length;
	const along = new Set(entries.filter((entry) => !entry.due).slice(0, room));
	return entries.filter((entry) => due.includes(entry) || along.has(entry));
}

function isDue({ verifiedAt }: KeptEntry, months: number, today: string): boolean {
	return verifiedAt === '' || addDays(validUntilOf(verifiedAt, months), -AHEAD_DAYS) <= today;
}

/** Somebody has checked all that it was about, or it is hers no more. */
function isOver(round: Round, keeper: Keeper): boolean {
	return round.entries
		.filter(({ due }) => due)
		.every(({ table, id, verifiedAt }) => {
			const now = keeper.entries.find((entry) => entry.table === table && entry.id === id);
			return now?.verifiedAt !== verifiedAt;
		});
}
