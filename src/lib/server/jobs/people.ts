/**
 * Whose turn a request is, and who can still read it: from experts, accounts and keys as they are at a moment. Pure.
 * Only an expert who is in the directory and has an active account counts; a withdrawn entry, a role that was taken and an
 * account that was switched off are all the same here: she is not there any more, her deputies are.
 */
import { deputiesOf } from '../../domain/directory/deputies';
import type { Expert } from '../../domain/directory/directory';
import { isAbsent } from '../../domain/directory/reachability';
import type { Request } from '../../domain/consultation/request';
import type { WorkCalendar } from '../../domain/time/work-calendar';
import type { Role } from '../../domain/vocabulary';

export type KnownExpert = Pick<Expert, 'id' | 'publication' | 'deputy' | 'absences' | 'youthOffices'>;

export interface KnownAccount {
	id: string;
	role: Role;
	expert: string;
	networks: readonly string[];
	/** Of a coordinator: the youth offices of which she wants to be told; none stands for all. */
	toldOf?: readonly string[];
}

export interface People {
	/** Active ones alone. */
	accounts: readonly KnownAccount[];
	experts: ReadonlyMap<string, KnownExpert>;
	/** Fingerprints of the keys of each expert. */
	keys: ReadonlyMap<string, readonly string[]>;
	/** The network of each youth office. */
	networks: ReadonlyMap<string, string>;
	/** The working time of each network. */
	calendars: ReadonlyMap<string, WorkCalendar>;
}

type Addressed = Pick<Request, 'expert' | 'youthOffice' | 'acceptedBy'>;

export interface Answerers {
	/** Experts who should answer now. */
	turn: readonly string[];
	/** Experts who may answer in their place. */
	deputies: readonly string[];
}

/**
 * Who accepted; before, the addressed expert, or her deputies while she is away; of a pool all who are there. When everybody
 * is away, everybody: a notice too many is better than a request that nobody hears of.
 */
export function answerersOf(request: Addressed, people: People, at: Date): Answerers {
	const able = (ids: readonly string[]) => ids.filter((id) => isAble(id, people));
	const present = (ids: readonly string[]) => {
		const there = ids.filter((id) => !isAbsent(people.experts.get(id)?.absences ?? [], at));
		return there.length > 0 ? there : ids;
	};
	if (request.acceptedBy !== '') {
		return { turn: able([request.acceptedBy]), deputies: able(deputies(request.acceptedBy, people, at)) };
	}
	if (request.expert === '') {
		const pool = [...people.experts.values()].filter((one) => one.youthOffices.includes(request.youthOffice));
		return { turn: present(able(pool.map(({ id }) => id))), deputies: [] };
	}
	const standIns = able(deputies(request.expert, people, at));
	const addressed = able([request.expert]);
	const away = addressed.length === 0 || isAbsent(people.experts.get(request.expert)?.absences ?? [], at);
	const turn = away && standIns.length > 0 ? present(standIns) : addressed;
	return { turn, deputies: standIns };
}

/** Whether somebody who may answer holds a key that the request is sealed to. */
export function canRead(request: Addressed & Pick<Request, 'recipients'>, people: People, at: Date): boolean {
	const { turn, deputies } = answerersOf(request, people, at);
	// Who took it is the only one who may answer it.
	const may = request.acceptedBy === '' ? [...turn, ...deputies, ...ableOf(request, people)] : turn;
	return may.some((id) => people.keys.get(id)?.some((key) => request.recipients.includes(key)));
}

/** The accounts behind experts. */
export function accountsOf(experts: readonly string[], { accounts }: People): string[] {
	return accounts
		.filter(({ role, expert }) => role === 'expert' && expert !== '' && experts.includes(expert))
		.map(({ id }) => id);
}

/**
 * The accounts of the coordination office in whose network this youth office lies: those who want to be told of it, or all where
 * nobody does.
 */
export function officeFor({ youthOffice }: Pick<Request, 'youthOffice'>, people: People): string[] {
	const network = people.networks.get(youthOffice);
	const all = people.accounts.filter(
		({ role, networks }) => role === 'coordination' && network && networks.includes(network)
	);
	const willing = all.filter(({ toldOf = [] }) => toldOf.length === 0 || toldOf.includes(youthOffice));
	return (willing.length > 0 ? willing : all).map(({ id }) => id);
}

/** All who may answer before anybody accepted, whether they are there today or not. */
function ableOf({ expert, youthOffice }: Addressed, people: People): string[] {
	const named = [...people.experts.values()].filter((one) =>
		expert === '' ? one.youthOffices.includes(youthOffice) : one.id === expert
	);
	return named.map(({ id }) => id).filter((id) => isAble(id, people));
}

function deputies(expert: string, { experts }: People, at: Date): string[] {
	const known = experts.get(expert);
	return known ? deputiesOf(known, (id) => experts.get(id), at).map(({ id }) => id) : [];
}

function isAble(id: string, people: People): boolean {
	return people.experts.get(id)?.publication === 'published' && accountsOf([id], people).length > 0;
}
