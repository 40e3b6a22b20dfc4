/** The provider by which people may sign in: which it is, the way there, and what binds one's own account to it. */
import { PROVIDER } from '../../protocol/endpoints/provider';
import { BROWSER_COOKIE, BROWSER_SECONDS } from '../auth/provider';
import { readCookie, setCookie } from '../auth/set-cookie';
import { addressOf, blockOf } from '../client-address';
import { AppError } from '../errors';
import { bindingsOfAccount, unbind as unbindAccount } from '../pocketbase/provider-accounts';
import { serve } from '../serve';
import { services } from '../services';
import { beginAnew } from './begin-session';

export const look = serve(PROVIDER.look, async () => ({ name: nameOfProvider() }));

export const begin = serve(PROVIDER.begin, async ({ event }) => {
	const { provider, environment } = services();
	if (!provider) throw new AppError('not_found');
	// Said by every browser that changes something, and one of ours (hooks.server.ts).
	const origin = event.request.headers.get('origin') ?? environment.origins[0] ?? '';
	const block = blockOf(addressOf(event));
	const { url, browser } = await provider.begin(origin, block, readCookie(event, BROWSER_COOKIE));
	setCookie(event, { name: BROWSER_COOKIE, value: browser, attributes: { maxAge: BROWSER_SECONDS } });
	return { url };
});

export const bound = serve(PROVIDER.bound, async ({ visitor }) => answerOf((await visitor()).caller.userId));

/** By a tap, as a passkey is removed: whoever came by it is signed out with all others, this device goes on. */
export const unbind = serve(PROVIDER.unbind, async ({ event, visitor }) => {
	const { auth, clients } = services();
	const asker = await visitor();
	const { account, session } = asker;
	if (!account) throw new AppError('unauthenticated');
	const sessions = await auth.sessionsOf(account.id, session);
	const device = sessions.find(({ current }) => current)?.device ?? '';
	if ((await unbindAccount(clients, account.id)) > 0) await beginAnew(event, account, device, asker);
	return answerOf(account.id);
});

async function answerOf(user: string) {
	const [latest] = await bindingsOfAccount(services().clients, user);
	return { name: nameOfProvider(), since: latest?.boundAt ?? null };
}

function nameOfProvider(): string {
	return services().provider?.name ?? '';
}
