// What this browser does with a passkey. Its parts are loaded when somebody taps: most people never do.
import type { Ask } from '$lib/local/ports';
import type { LoginStep } from '$lib/protocol/login';
import { PASSKEYS } from '$lib/protocol/endpoints/passkeys';
import { doorFailure, failureCode } from '$lib/text/door-errors';

export function knowsPasskeys(): boolean {
	return 'PublicKeyCredential' in window;
}

/** The browser asks its person; answers what signs her in. */
export async function signInByPasskey(ask: Ask): Promise<LoginStep> {
	const [{ options }, { startAuthentication }] = await Promise.all([
		ask(PASSKEYS.ask, {}),
		import('@simplewebauthn/browser')
	]);
	type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
	const { id, rawId, response } = await startAuthentication({ optionsJSON: options as unknown as Options });
	const { clientDataJSON, authenticatorData, signature } = response;
	const answered = { clientDataJSON, authenticatorData, signature };
	return { passkey: { id, rawId, type: 'public-key', clientExtensionResults: {}, response: answered } };
}

/** A new passkey for the account that is signed in. */
export async function makePasskey(
	ask: Ask,
	proof: { password: string; code: string },
	device: string
): Promise<void> {
	const passkey = await register(() => ask(PASSKEYS.askForNew, { body: proof }));
	await ask(PASSKEYS.add, { body: { passkey, device } });
}

/** A new passkey instead of an app, for whoever sets her second factor up; answers what goes on with it. */
export async function makePasskeyInstead(ask: Ask, ticket: string): Promise<LoginStep> {
	return { ticket, made: await register(() => ask(PASSKEYS.askInstead, { body: { ticket } })) };
}

async function register(question: () => Promise<{ options: Record<string, unknown> }>) {
	const { startRegistration } = await import('@simplewebauthn/browser');
	type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
	const { options } = await question();
	const { id, rawId, response } = await startRegistration({ optionsJSON: options as unknown as Options });
	const { clientDataJSON, attestationObject } = response;
	const made = { clientDataJSON, attestationObject };
	return { id, rawId, type: 'public-key', clientExtensionResults: {}, response: made } as const;
}

/** The sentence for what went wrong, here in the browser or at the server. `instead`: what else she can do. */
export function passkeyProblem(error: unknown, instead = ''): string {
	return `${whatWentWrong(error)} ${instead}`.trim();
}

function whatWentWrong(error: unknown): string {
	const name = error instanceof Error ? error.name : '';
	if (name === 'NotAllowedError' || name === 'AbortError')
		return 'Es wurde kein Passkey benutzt. Sie können es noch einmal versuchen.';
	if (name === 'InvalidStateError') return 'Dieses Gerät hat schon einen Passkey für Ihr Konto.';
	if (failureCode(error) === 'unexpected' && name !== 'WireError')
		return 'Dieser Browser kann hier keinen Passkey benutzen.';
	return doorFailure(error);
}
