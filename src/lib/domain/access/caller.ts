/** Who asks: the one description of a caller that permissions, visibility and sync share. */
import type { Role } from '../vocabulary';

export interface Caller {
	role: Role;
	/** Record id of the account; empty for guests. */
	userId: string;
	/** The directory entry of an expert's account; empty for everybody else. */
	expertId: string;
	/** Experts this expert stands in for now (deputies.ts). */
	deputyFor: readonly string[];
	/** Youth offices in whose area this expert advises: their free pool is hers to answer. Of the office: those of its networks. */
	youthOffices: readonly string[];
	/** Circles this account sits in: their members' rows are hers to see. */
	circles: readonly string[];
	/** Meetings of these circles, and those that she is sent to as a deputy (domain/meeting/sittings.ts). */
	meetings: readonly string[];
	/** Networks (regions) for which an account of the coordination office acts; empty for everybody else. */
	networks: readonly string[];
	/** Networks to which an account of a member or an expert belongs, whose members' rows are hers to see; empty for everybody else. */
	memberOf: readonly string[];
	/** Organisations and circles of an office's networks: what hangs on them is theirs too. */
	held: readonly string[];
}

export const GUEST: Caller = {
	role: 'guest',
	userId: '',
	expertId: '',
	deputyFor: [],
	youthOffices: [],
	circles: [],
	meetings: [],
	networks: [],
	memberOf: [],
	held: []
};

/**
 * The scope whose shared rows a caller receives. Experts see the same directory as members: what they have
 * beyond it is personal and travels by itself.
 */
export const SCOPES = ['guest', 'member', 'coordination'] as const;
export type Scope = (typeof SCOPES)[number];

export function scopeOf(role: Role): Scope {
	return role === 'expert' ? 'member' : role;
}
