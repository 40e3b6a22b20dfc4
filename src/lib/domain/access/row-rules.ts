/**
 * To whom a row is shown: one rule stands beside every table (table-rules.ts), and there are three ways. Shared rows are the
 * same for everybody in a scope and lie in its snapshot; personal ones concern persons, membership-bound ones the members
 * of a circle: these travel row by row, to each what the rule gives. Whether a role may see the table at all, or all of
 * it, permissions.ts says before; which fields a role may ever receive, the table.
 */
import type { Caller } from './caller';

type Shown = Readonly<Record<string, unknown>>;

export interface RowRule<
	Travels extends 'with the snapshot' | 'by itself' = 'with the snapshot' | 'by itself'
> {
	travels: Travels;
	/** The fields, of those that the caller's role may receive, that she sees of `row`; undefined when it is none of her business. */
	fields(row: Shown, caller: Caller, allowed: readonly string[]): readonly string[] | undefined;
}
export type SharedRule = RowRule<'with the snapshot'>;
export type OwnRule = RowRule<'by itself'>;

/** Published rows, to the audience they are for. */
export const shared: SharedRule = {
	travels: 'with the snapshot',
	fields(row, caller, allowed) {
		if (row.publication !== 'published') return undefined;
		return row.audience === 'members' && caller.role === 'guest' ? undefined : allowed;
	}
};

/** Rows without a publication of their own: everybody sees all of them, the guest first of all. */
export const everybodys: SharedRule = {
	travels: 'with the snapshot',
	fields: (_row, _caller, allowed) => allowed
};

/** Rows that concern persons: whom, `fields` says. */
export function personal<Row>(
	fields: (row: Row, caller: Caller, allowed: readonly string[]) => readonly string[] | undefined
): OwnRule {
	return { travels: 'by itself', fields: (row, caller, allowed) => fields(row as Row, caller, allowed) };
}

/** Rows of the account that `owner` names. */
export function ownedBy(owner: string): OwnRule {
	return personal<Shown>((row, { userId }, allowed) =>
		userId !== '' && row[owner] === userId ? allowed : undefined
	);
}

/** Rows of the coordination offices of the network that `network` names, or of several. */
export function officeOf(network: string): OwnRule {
	return personal<Shown>((row, { role, networks }, allowed) =>
		role === 'coordination' &&
		networks.some((one) => (row[network] as string | string[] | undefined)?.includes(one))
			? allowed
			: undefined
	);
}

/** Published rows of the network that `network` names, to its members and to its office. */
export function forMembersOf(network: string): OwnRule {
	return personal<Shown>((row, { networks, memberOf }, allowed) =>
		row.publication === 'published' && [...networks, ...memberOf].includes(String(row[network]))
			? allowed
			: undefined
	);
}

/** Rows of the circle that `circle` names, to the accounts that sit in it; where they have a publication, once they are published. */
export function membersOf(circle: string): OwnRule {
	return personal<Shown>((row, { circles }, allowed) =>
		(row.publication ?? 'published') === 'published' && circles.some((one) => one === row[circle])
			? allowed
			: undefined
	);
}
