/**
 * Passkeys: a key that a device keeps and its holder unlocks. The one file that knows the library. Guarantees: what was signed was
 * asked by this server, minutes ago and for this one answer, at one of its own addresses; the holder unlocked the device (so it
 * is something she has and something she knows or is: both factors); and the account is active.
 */
import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyAuthenticationResponse,
	verifyRegistrationResponse
} from '@simplewebauthn/server';
import type * as z from 'zod/mini';
import type { assertion, attestation } from '../../protocol/passkeys';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	addPasskey,
	countUse,
	passkeyByCredential,
	type PasskeyOfAccount,
	passkeysOf
} from '../pocketbase/passkeys';
import type { Challenges } from './challenges';

/** As long as a question is good: people look for a finger, a key, another phone. */
const TIMEOUT_MS = 5 * 60_000;
/** More than anybody has devices. */
const MOST = 10;

export interface Place {
	clients: PocketBaseClients;
	challenges: Challenges;
	/** The server's addresses; passkeys belong to the host of the first. */
	origins: readonly string[];
}

const hostOf = ({ origins }: Place) => new URL(origins[0] ?? '').hostname;
/** Where else the app is opened, a browser offers no passkey of that host. */
const ownOrigins = (place: Place) =>
	place.origins.filter((origin) => new URL(origin).hostname === hostOf(place));

/** What a browser is asked that shall sign somebody in. `block`: of addresses, from which it comes. */
export function askForPasskey(place: Place, block: string) {
	const challenge = bytesOf(place.challenges.make(block));
	return generateAuthenticationOptions({
		rpID: hostOf(place),
		challenge,
		timeout: TIMEOUT_MS,
		userVerification: 'required'
	});
}

/** Whose it is; throws `wrong_passkey`, whatever is wrong with it. */
export async function checkPasskey(
	place: Place,
	answer: z.infer<typeof assertion>
): Promise<PasskeyOfAccount['account']> {
	const passkey = await passkeyByCredential(place.clients, answer.id);
	const verified = await verifyAuthenticationResponse({
		response: answer,
		expectedChallenge: (challenge) => place.challenges.take(challenge),
		expectedOrigin: ownOrigins(place),
		expectedRPID: hostOf(place),
		requireUserVerification: true,
		credential: {
			id: answer.id,
			publicKey: bytesOf(passkey?.publicKey ?? ''),
			counter: passkey?.counter ?? 0
		}
	}).catch(() => undefined);
	if (!passkey?.account.active || !verified?.verified) throw new AppError('wrong_passkey');
	const { newCounter } = verified.authenticationInfo;
	if (!(await countUse(place.clients, passkey.id, newCounter))) throw new AppError('wrong_passkey');
	return passkey.account;
}

/** What a browser is asked that shall make one for `account`. */
export async function askForNewPasskey(
	place: Place,
	{ id, email, name }: Record<'id' | 'email' | 'name', string>
) {
	const there = await passkeysOf(place.clients, id);
	if (there.length >= MOST) throw new AppError('conflict');
	return generateRegistrationOptions({
		rpName: 'Schutznetz',
		rpID: hostOf(place),
		userID: new TextEncoder().encode(id),
		userName: email,
		userDisplayName: name,
		challenge: bytesOf(place.challenges.makeFor(id)),
		timeout: TIMEOUT_MS,
		attestationType: 'none',
		excludeCredentials: there.map(({ credential }) => ({ id: credential })),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
}

/** Takes a new one over; throws `wrong_passkey`. */
export async function takePasskey(
	place: Place,
	user: string,
	{ passkey, device }: { passkey: z.infer<typeof attestation>; device: string },
	now: Date
): Promise<void> {
	const verified = await verifyRegistrationResponse({
		response: passkey,
		expectedChallenge: (challenge) => place.challenges.take(challenge, user),
		expectedOrigin: ownOrigins(place),
		expectedRPID: hostOf(place),
		requireUserVerification: true
	}).catch(() => undefined);
	if (!verified?.verified) throw new AppError('wrong_passkey');
	const { id, publicKey, counter } = verified.registrationInfo.credential;
	if (await passkeyByCredential(place.clients, id)) throw new AppError('wrong_passkey');
	const key = Buffer.from(publicKey).toString('base64url');
	await addPasskey(place.clients, { user, credential: id, publicKey: key, counter, device }, now);
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.from(base64url, 'base64url'));
}
