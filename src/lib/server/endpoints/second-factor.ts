/** An account's own second factor: what there is, and another one in its place. */
import type { RequestEvent } from '@sveltejs/kit';
import { needsFactor } from '../../domain/access/second-factor';
import { ACCOUNT } from '../../protocol/endpoints/account';
import type { Account } from '../../protocol/session';
import { nameOf } from '../auth/account-address';
import { checkPassword, fromOf } from '../auth/login';
import { beginSetUp, isPaperLeft, renewSpareCodes, useCode } from '../auth/second-factor';
import { AppError } from '../errors';
import {
	factorOf,
	type FactorRow,
	isPaperAlone,
	removeFactor,
	spareCodesOf
} from '../pocketbase/second-factors';
import { serve } from '../serve';
import { services } from '../services';
import { beginAnew, keyOf } from './begin-session';

export const factor = serve(ACCOUNT.factor, async ({ visitor }) => {
	const { clients, environment } = services();
	const { caller } = await visitor();
	const found = await factorOf(clients, caller.userId);
	const paper = found !== undefined && isPaperAlone(found);
	return {
		since: found && !paper ? found.confirmedAt : null,
		paper,
		alone: found !== undefined && (await isPaperLeft(clients, found)),
		needed: environment.factorDemanded && needsFactor(caller.role),
		spare: found ? (await spareCodesOf(clients, found.id)).length : 0
	};
});

/** What is new counts when its person has the spare codes (endpoints/session.ts). */
export const changeFactor = serve(ACCOUNT.changeFactor, async ({ event, body, visitor }) => {
	const { clients, environment } = services();
	const asker = await visitor();
	const { account } = asker;
	if (!account) throw new AppError('unauthenticated');
	const found = await proveAgain(event, account, body);
	if (body.to === 'app')
		return { second: await beginSetUp(clients, account, new Date(), { present: found }) };
	if (!found) throw new AppError('conflict');
	if (body.to === 'codes') return { second: await renewSpareCodes(clients, found, new Date()) };
	if (environment.factorDemanded && needsFactor(account.role)) throw new AppError('forbidden');
	await removeFactor(clients, account.id);
	await beginAnew(event, account, body.device, asker);
	return {};
});

/**
 * The password once more, and a code where there is an app: a device that is signed in is not proof enough of who holds it. Whoever
 * comes by a passkey needs her paper for when that is lost.
 * Answers the factor as it is afterwards.
 */
export async function proveAgain(
	event: RequestEvent,
	{ id, email }: Pick<Account, 'id' | 'email'>,
	{ password, code }: { password: string; code?: string | undefined }
): Promise<FactorRow | undefined> {
	const { clients, limits } = services();
	const from = fromOf(event, keyOf());
	await checkPassword({ clients, limits }, { email, password }, from);
	const found = await factorOf(clients, id);
	if (!found || isPaperAlone(found)) return found;
	// An app from before does not ask for one, but has a sentence for this.
	if (code === undefined) throw new AppError('upgrade_required');
	const attempt = await limits.code(id, from.address, from.deviceOf(nameOf(email)));
	await useCode(clients, found, code, new Date());
	await attempt.succeeded();
	return factorOf(clients, id);
}
