/** The accounts of an office's networks: who has one, who is invited, and what the office does about it. Names and addresses, nothing else. */
import * as z from 'zod/mini';
import { email, line, optionalInstant } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';
import { profession } from '../domain/vocabulary';
import { departure } from './departures';

export const INVITED_ROLES = ['member', 'expert', 'coordination'] as const;
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** `invited`: the link has not been used yet · `suspended`: no way in, nothing of it is deleted. */
export const ACCOUNT_STATES = ['active', 'invited', 'suspended'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const deskAccount = z.object({
	id: recordId,
	name: z.string(),
	email: z.string(),
	role: z.enum(INVITED_ROLES),
	/** The directory entry of an expert's account. */
	expert: z.string(),
	networks: z.array(recordId),
	/** What she does, and where; each may be empty. */
	profession: z.string(),
	institution: z.string(),
	state: z.enum(ACCOUNT_STATES),
	/** Invited, and no link that she could still use. */
	lapsed: z.boolean(),
	invitedAt: optionalInstant,
	/** Has a second factor, a passkey, or is known at a provider: what the office can reset. */
	factor: z.boolean(),
	/** Belongs to another office's network too: neither of them shuts her out. */
	shared: z.boolean(),
	/** The office's own account, which it cannot suspend. */
	own: z.boolean()
});
export type DeskAccount = z.infer<typeof deskAccount>;
export const deskAccounts = z.object({ accounts: z.array(deskAccount) });

const about = {
	profession: z.union([z.literal(''), profession]),
	institution: line
};
export type AboutAccount = z.infer<z.ZodMiniObject<typeof about>>;
export const NOTHING_SAID: AboutAccount = { profession: '', institution: '' };

const needed = z.minLength(1);
export const invitation = z.object({
	name: line.check(needed),
	email: email.check(needed),
	role: z.enum(INVITED_ROLES),
	/** The entry of an expert, which has no account yet; empty for the others. */
	expert: optionalRecordId,
	/** An app from before does not ask for them. */
	profession: z._default(about.profession, ''),
	institution: z._default(about.institution, '')
});
export type Invitation = z.infer<typeof invitation>;

/** As many as fit into one list; each is tried by itself. */
export const INVITED_AT_ONCE = 200;
export const inviteBody = z.object({
	network: recordId,
	people: z.array(invitation).check(z.minLength(1), z.maxLength(INVITED_AT_ONCE))
});

/**
 * `invited`: a mail is on its way · `added`: she had an account, and belongs to this network too now · `known`: she belongs to it
 * already · `elsewhere`: this address has an account in another role or of another network · `noEntry`: an expert's
 * account needs an entry of this network that has none yet.
 */
export const INVITE_OUTCOMES = ['invited', 'added', 'known', 'elsewhere', 'noEntry'] as const;
export type InviteOutcome = (typeof INVITE_OUTCOMES)[number];
export const inviteAnswer = z.object({
	outcomes: z.array(z.object({ email: z.string(), outcome: z.enum(INVITE_OUTCOMES) })),
	accounts: z.array(deskAccount)
});

/**
 * `again`: the invitation's mail once more · `withdrawn`: nobody is invited any more · `deviceLost`: signed out everywhere, and
 * each device wipes itself at its next contact, passkeys go · `factorReset`: without second factor, passkeys and what binds her to a
 * provider, for whoever lost them · `described`: what she does, and where.
 */
export const ACCOUNT_CHANGES = [
	'again',
	'withdrawn',
	'suspended',
	'active',
	'deviceLost',
	'factorReset',
	'described'
] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];
export const changeAccountBody = z.object({
	id: recordId,
	to: z.enum(ACCOUNT_CHANGES),
	/** Of one that is suspended: what becomes of what hangs on it. */
	departure: z.optional(departure),
	/** Of one that is described. */
	about: z.optional(z.object(about))
});
